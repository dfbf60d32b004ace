package org.sitrep.model.wire;

import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Rejection;
import org.sitrep.model.StatusChange;
import org.sitrep.model.Topics;

/** What a record on a topic is, in the words of CloudEvents. */
public enum EventType {
  RAW_ARTICLE("org.sitrep.raw-article.v1", Topics.RAW, RawArticle.class),
  ENRICHED_ARTICLE("org.sitrep.enriched-article.v1", Topics.ENRICHED, EnrichedArticle.class),
  CLAIM("org.sitrep.claim.v1", Topics.CLAIMS, Claim.class),
  WITHDRAWN_CLAIM("org.sitrep.withdrawn-claim.v1", Topics.CLAIMS, Claim.class),
  CITY_STATUS("org.sitrep.city-status.v1", Topics.CITY_STATUS, CityStatus.class),
  STATUS_CHANGE("org.sitrep.status-change.v1", Topics.STATUS_CHANGES, StatusChange.class),
  REJECTION("org.sitrep.rejection.v1", Topics.REJECTED, Rejection.class);

  private final String type;
  private final Topics topic;
  private final Class<? extends Record> record;

  EventType(String type, Topics topic, Class<? extends Record> record) {
    this.type = type;
    this.topic = topic;
    this.record = record;
  }

  /** The {@code type} attribute; its last part counts breaking changes. */
  public String type() {
    return type;
  }

  /** The topic it is on. */
  public Topics topic() {
    return topic;
  }

  /** The record that its data is. */
  public Class<? extends Record> record() {
    return record;
  }
}
