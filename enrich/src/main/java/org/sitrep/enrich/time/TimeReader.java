package org.sitrep.enrich.time;

import java.util.List;
import org.sitrep.enrich.text.Document;

/** Finds the times named in a text and says what each means, seen from its publication. */
@SuppressWarnings("UnusedVariable")
public final class TimeReader {
  private final TimeWords words;

  /** A reader for the language of these words. */
  public TimeReader(TimeWords words) {
    this.words = words;
  }

  /** The times named in a document, in order, none overlapping another. */
  public List<TimeMention> read(Document document, Anchor anchor) {
    return List.of();
  }
}
