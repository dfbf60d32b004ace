package org.sitrep.model;

import java.util.Map;

/** The one list of topics: names, keys, cleanup. */
public enum Topics {
  INTAKE("news.intake", "owner/source", "compact"),
  RAW("news.raw", "article id", "delete"),
  ENRICHED("news.enriched", "article id", "delete"),
  CLAIMS("news.claims", "place id", "delete"),
  CITY_STATUS("news.city-status", "place id", "compact"),
  STATUS_CHANGES("news.status-changes", "place id", "delete"),
  REJECTED("news.rejected", "as came", "delete"),
  DEAD_LETTERS("news.dead-letters", "as came", "delete");

  /** As large a record as any topic takes, 8 MiB. */
  private static final int LARGEST_RECORD = 8 << 20;

  /** What a dead letter says beside the record as it came: a message and a stack trace. */
  private static final int REASONS = 1 << 20;

  private static final String MAXIMUM_BYTES = "max.message.bytes";

  private final String topicName;
  private final String key;
  private final String cleanup;

  Topics(String topicName, String key, String cleanup) {
    this.topicName = topicName;
    this.key = key;
    this.cleanup = cleanup;
  }

  /** The name on the broker. */
  public String topicName() {
    return topicName;
  }

  /** What its keys are. */
  public String key() {
    return key;
  }

  /**
   * The topic's configuration, beside partitions and replicas. Nothing grows too old to be kept:
   * records bear the time of publication, and a broker that keeps a week would delete a report of
   * last year before anybody has read it.
   */
  public Map<String, String> config() {
    int largest = this == DEAD_LETTERS ? largestDeadLetter() : LARGEST_RECORD;
    return Map.of(
        "cleanup.policy", cleanup, "retention.ms", "-1", MAXIMUM_BYTES, String.valueOf(largest));
  }

  /** The part of it that topics behind stores need too: how large a record may be. */
  public static Map<String, String> recordSizes() {
    return Map.of(MAXIMUM_BYTES, String.valueOf(LARGEST_RECORD));
  }

  /** The largest record that a stage writes, in bytes: poison with its reasons. */
  public static int largestDeadLetter() {
    return LARGEST_RECORD + REASONS;
  }
}
