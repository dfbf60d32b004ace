package org.sitrep.cli.broker;

import java.util.HashMap;
import java.util.Map;

/**
 * How topics are made.
 *
 * @param prefix stands in front of every name; empty for none
 * @param partitions of each, 1 or more
 * @param replication copies of each, 1 or more; -1 for as many as the broker is set to make
 */
public record TopicShape(String prefix, int partitions, int replication) {
  /** No prefix, and copies as the broker is set to make them. */
  public static TopicShape of(int partitions) {
    return new TopicShape("", partitions, -1);
  }

  /**
   * How many copies must hold a record before it counts as written: all but one, so that one broker
   * may be missing, and what was acknowledged survives the loss of another.
   */
  public int leastInSync() {
    return Math.max(1, replication - 1);
  }

  Map<String, String> config(Map<String, String> own) {
    Map<String, String> all = new HashMap<>(own);
    if (replication > 0) {
      all.put("min.insync.replicas", String.valueOf(leastInSync()));
    }
    return all;
  }
}
