package org.sitrep.cli.page;

import org.sitrep.model.ControlStatus;

/** States in the words of the English page. */
final class StateWords {
  private StateWords() {}

  static String of(ControlStatus status) {
    return switch (status) {
      case CONTROLLED -> "held";
      case CONTESTED -> "contested";
      case BESIEGED -> "besieged";
      case DISPUTED -> "disputed";
      case VACATED -> "vacated";
      case CLAIMED -> "claimed only";
      case UNKNOWN -> "unknown";
    };
  }
}
