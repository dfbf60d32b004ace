package org.sitrep.enrich.evaluation;

/**
 * A stretch of a text; {@code 0..0} where the words do not stand there.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 */
record Span(int start, int end) {
  static Span of(String text, String words) {
    int at = text.indexOf(words);
    return at < 0 ? new Span(0, 0) : new Span(at, at + words.length());
  }

  boolean overlaps(int otherStart, int otherEnd) {
    return start < otherEnd && otherStart < end;
  }
}
