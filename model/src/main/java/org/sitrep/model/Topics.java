package org.sitrep.model;

import java.util.Map;

/** The one list of topics: names, keys, cleanup. */
public enum Topics {
  RAW("news.raw", "article id", "delete"),
  ENRICHED("news.enriched", "article id", "delete"),
  CLAIMS("news.claims", "place id", "delete"),
  CITY_STATUS("news.city-status", "place id", "compact"),
  STATUS_CHANGES("news.status-changes", "place id", "delete"),
  REJECTED("news.rejected", "as came", "delete"),
  DEAD_LETTERS("news.dead-letters", "as came", "delete");

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

  /** The topic's configuration, beside partitions and replicas. */
  public Map<String, String> config() {
    return Map.of("cleanup.policy", cleanup, MAXIMUM_BYTES, "8388608");
  }

  /** The part of it that topics behind stores need too: how large a record may be. */
  public static Map<String, String> recordSizes() {
    return Map.of(MAXIMUM_BYTES, "8388608");
  }
}
