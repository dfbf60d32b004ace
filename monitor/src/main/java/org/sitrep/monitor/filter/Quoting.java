package org.sitrep.monitor.filter;

/** Words as they are written into a filter: between quotes where they would be misread. */
final class Quoting {
  private static final String APART = "(?s).*[\\s\"|\\\\].*";

  private Quoting() {}

  /** A word behind a name and a sign. */
  static String value(String word) {
    return word.isEmpty() || word.matches(APART) ? quoted(word) : word;
  }

  /** A word that stands alone. */
  static String word(String word) {
    boolean misread = word.startsWith("-") || word.matches("(?s).*[:<>=].*");
    return misread ? quoted(word) : value(word);
  }

  private static String quoted(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
