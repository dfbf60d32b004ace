package org.sitrep.enrich.time;

/**
 * A phrase of a {@link WordClass} found in a text.
 *
 * @param value what the file says it means
 * @param end one past its last token
 */
record Hit(String value, int end) {
  /** The value of a class whose values are numbers. */
  int number() {
    return Integer.parseInt(value);
  }
}
