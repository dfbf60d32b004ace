package org.sitrep.monitor;

import java.util.Map;
import org.sitrep.model.ControlStatus;

/** Whether a terminal shows colours, and which one stands for which status. */
public enum Colours {
  ON,
  OFF;

  private static final String RESET = "\u001b[0m";

  /** On for a terminal, unless NO_COLOR is set to anything or the terminal is dumb. */
  public static Colours of(boolean terminal, Map<String, String> environment) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = "dumb".equals(environment.get("TERM"));
    return terminal && !refused && !dumb ? ON : OFF;
  }

  String paint(ControlStatus status, String text) {
    return this == OFF ? text : "\u001b[" + code(status) + "m" + text + RESET;
  }

  String bold(String text) {
    return this == OFF ? text : "\u001b[1m" + text + RESET;
  }

  private static int code(ControlStatus status) {
    return switch (status) {
      case CONTROLLED -> 32;
      case CONTESTED -> 31;
      case BESIEGED -> 35;
      case DISPUTED -> 33;
      case VACATED -> 36;
      case CLAIMED -> 34;
      case UNKNOWN -> 90;
    };
  }
}
