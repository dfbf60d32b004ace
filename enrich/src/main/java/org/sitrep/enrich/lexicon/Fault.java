package org.sitrep.enrich.lexicon;

/**
 * Something wrong in a data file.
 *
 * @param where the file
 * @param line its line, from 1; 0 where the whole file is meant
 * @param what what is wrong and what was expected
 */
public record Fault(String where, int line, String what) {
  @Override
  public String toString() {
    return "[" + where + (line > 0 ? ":" + line : "") + "] " + what;
  }
}
