package org.sitrep.monitor.filter;

/** How a value stands to another. */
enum Comparison {
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">="),
  EQUAL(":");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  /** Whether it holds for what {@link Comparable#compareTo} gave. */
  boolean holds(int compared) {
    return switch (this) {
      case LESS -> compared < 0;
      case AT_MOST -> compared <= 0;
      case MORE -> compared > 0;
      case AT_LEAST -> compared >= 0;
      case EQUAL -> compared == 0;
    };
  }

  static Comparison of(String sign) {
    return switch (sign) {
      case "<" -> LESS;
      case "<=" -> AT_MOST;
      case ">" -> MORE;
      case ">=" -> AT_LEAST;
      default -> EQUAL;
    };
  }
}
