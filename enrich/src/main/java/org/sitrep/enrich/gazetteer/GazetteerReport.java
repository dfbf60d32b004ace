package org.sitrep.enrich.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** What came of reading gazetteer files, in sentences for the one who named them. */
public final class GazetteerReport {
  /** How many bad lines of a file are shown one by one. */
  private static final int SHOWN = 5;

  private final List<String> sentences = new ArrayList<>();
  private int places;
  private int known;
  private int malformed;
  private int malformedHere;

  GazetteerReport() {}

  void begin() {
    malformedHere = 0;
  }

  void malformed(String file, int line, String what) {
    malformed++;
    malformedHere++;
    if (malformedHere <= SHOWN) {
      sentences.add("[" + file + ":" + line + "] " + what + "; the line was skipped");
    }
  }

  void end(String file) {
    if (malformedHere > SHOWN) {
      sentences.add("[" + file + "] " + malformedHere + " lines were skipped, the first are above");
    }
  }

  void added() {
    places++;
  }

  void alreadyKnown() {
    known++;
  }

  /** How many places were added. */
  public int places() {
    return places;
  }

  /** How many rows are places of our own, which gained names. */
  public int known() {
    return known;
  }

  /** How many lines could not be used. */
  public int malformed() {
    return malformed;
  }

  /** The bad lines, each with file and line; none where all were sound. */
  public List<String> sentences() {
    return List.copyOf(sentences);
  }
}
