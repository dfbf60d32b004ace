package org.sitrep.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.common.serialization.Serde;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Rejection;
import org.sitrep.model.StatusChange;

/** The inventory of what is on the topics, one serde each. Keys are plain strings. */
public final class WireSerdes {
  private static final Serde<JsonNode> JSON = JsonSerde.of(JsonNode.class);
  private static final Serde<RawArticle> RAW_ARTICLE = new RawArticleSerde();
  private static final Serde<EnrichedArticle> ENRICHED_ARTICLE =
      JsonSerde.of(EnrichedArticle.class);
  private static final Serde<Claim> CLAIM = JsonSerde.of(Claim.class);
  private static final Serde<CityStatus> CITY_STATUS = JsonSerde.of(CityStatus.class);
  private static final Serde<StatusChange> STATUS_CHANGE = JsonSerde.of(StatusChange.class);
  private static final Serde<Rejection> REJECTION = JsonSerde.of(Rejection.class);

  private WireSerdes() {}

  /** Any JSON value, as a tree: what {@code news.raw} is read with before it is known to be one. */
  public static Serde<JsonNode> json() {
    return JSON;
  }

  /**
   * {@code news.raw}: writes the flat form, reads ninjs too; for the arrival see {@link
   * RawArticleReader}.
   */
  public static Serde<RawArticle> rawArticle() {
    return RAW_ARTICLE;
  }

  /** {@code news.enriched}. */
  public static Serde<EnrichedArticle> enrichedArticle() {
    return ENRICHED_ARTICLE;
  }

  /** {@code news.claims}. */
  public static Serde<Claim> claim() {
    return CLAIM;
  }

  /** {@code news.city-status}. */
  public static Serde<CityStatus> cityStatus() {
    return CITY_STATUS;
  }

  /** {@code news.status-changes}. */
  public static Serde<StatusChange> statusChange() {
    return STATUS_CHANGE;
  }

  /** {@code news.rejected}. */
  public static Serde<Rejection> rejection() {
    return REJECTION;
  }
}
