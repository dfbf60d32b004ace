package org.sitrep.enrich.time;

import org.sitrep.enrich.text.Stretch;
import org.sitrep.model.EventTime;

/**
 * A time named in a text.
 *
 * @param from index of its first token
 * @param to index of its last token, included
 * @param value what it means, seen from the article's publication
 * @param bearing of what it is the time
 */
public record TimeMention(int from, int to, EventTime value, Bearing bearing) implements Stretch {

  /** Of what a time is the time. */
  public enum Bearing {
    /** Of the deed it stands beside. */
    ON,
    /** Of the beginning of what lasts: since March. */
    SINCE,
    /** Of the words behind it: two days after the fall of. */
    OF_NEXT
  }
}
