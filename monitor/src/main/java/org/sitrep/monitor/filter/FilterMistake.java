package org.sitrep.monitor.filter;

/** A filter that cannot be read. */
public final class FilterMistake extends Exception {
  private static final long serialVersionUID = 1;

  private final int position;
  private final String expected;

  FilterMistake(int position, String expected) {
    super("[filter] character " + (position + 1) + ": " + expected);
    this.position = position;
    this.expected = expected;
  }

  /** Where it goes wrong, in UTF-16 code units from 0. */
  public int position() {
    return position;
  }

  /** What is wrong there, and what was expected. */
  public String expected() {
    return expected;
  }
}
