package org.sitrep.model;

/**
 * The exact words that carry a claim (W3C text quote and text position selectors).
 *
 * @param start first UTF-16 code unit in {@code headline + "\n" + body}
 * @param end one past the last
 */
public record Quote(String exact, int start, int end) {
  public Quote {
    if (start < 0 || end - start != exact.length()) {
      throw new IllegalArgumentException(
          "[quote] expected end - start = " + exact.length() + ", got " + start + ".." + end);
    }
  }
}
