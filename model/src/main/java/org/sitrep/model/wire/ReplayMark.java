package org.sitrep.model.wire;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Tells old news that is sent again from live news: a header with the id of the replay on its
 * articles, and on what was read in them.
 */
public final class ReplayMark {
  /** The header's name. */
  public static final String HEADER = "sitrep_replay";

  private ReplayMark() {}

  /** Marks a record as sent by this replay. */
  public static void put(Headers headers, String replay) {
    headers.remove(HEADER).add(HEADER, replay.getBytes(StandardCharsets.UTF_8));
  }

  /** Marks what came of a record as the record is marked, if it is. */
  public static void hand(Headers from, Headers to) {
    Header mark = from.lastHeader(HEADER);
    if (mark != null) {
      to.remove(HEADER).add(HEADER, mark.value());
    }
  }
}
