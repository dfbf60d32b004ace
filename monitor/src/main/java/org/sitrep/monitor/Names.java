package org.sitrep.monitor;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.LocalName;
import org.sitrep.model.Side;

/** Names beside each other in their own direction, each in a Unicode isolate of its own. */
final class Names {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
  private static final char POP_ISOLATE = '\u2069';

  private Names() {}

  /** English, then Arabic, as far as they are known. */
  static String both(LocalName name) {
    String english = name.en() == null ? "" : isolated(FIRST_STRONG_ISOLATE, name.en());
    String arabic = name.ar() == null ? "" : isolated(RIGHT_TO_LEFT_ISOLATE, name.ar());
    return english.isEmpty() || arabic.isEmpty() ? english + arabic : english + " " + arabic;
  }

  /** The name of a side in one language, or a dash. */
  static String of(@Nullable Side side) {
    return side == null ? "—" : isolated(FIRST_STRONG_ISOLATE, side.name().either());
  }

  /** A text of others, its direction its own. */
  static String isolated(String text) {
    return isolated(FIRST_STRONG_ISOLATE, text);
  }

  private static String isolated(char opening, String name) {
    return opening + SafeText.of(name) + POP_ISOLATE;
  }
}
