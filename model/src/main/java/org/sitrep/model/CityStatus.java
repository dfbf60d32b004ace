package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: the state of one place and what it rests on.
 *
 * @param controller who holds it; null where nobody is known to
 * @param inherited true where the state comes from a wider place
 * @param since when this state began; null while unknown
 * @param previous the state before, or null
 * @param confidence 0 to 1
 * @param asOf the instant the row speaks for
 * @param because the rules and weights that decided, in words
 * @param revision how often the row really changed, counted over the set of claims
 */
public record CityStatus(
    StatusPlace place,
    ControlStatus status,
    @Nullable Side controller,
    Extent extent,
    boolean inherited,
    @Nullable EventTime since,
    @Nullable Previous previous,
    double confidence,
    Instant asOf,
    Counts counts,
    List<Evidence> evidence,
    List<String> because,
    int revision) {
  public CityStatus {
    evidence = List.copyOf(evidence);
    because = List.copyOf(because);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("[confidence] expected 0..1, got " + confidence);
    }
  }

  /** The place of a row. */
  public record StatusPlace(
      PlaceId id,
      LocalName name,
      Granularity granularity,
      @Nullable String country,
      @Nullable PlaceId admin1,
      @Nullable Double lat,
      @Nullable Double lon) {}

  /** The state before the present one. */
  public record Previous(ControlStatus status, @Nullable Side controller, Instant until) {}

  /**
   * What a row rests on.
   *
   * @param claims distinct claims on the place, of every context
   * @param origins distinct uninterested origins among the current claims, owners joined
   * @param forCount origins and parties that speak for the state
   * @param against origins and parties that speak against it
   * @param late claims that arrived after the horizon had passed their event time
   * @param reprints articles whose text another article printed before, whole, cut or edited
   * @param restatements claims by which a voice says again, in other words, what it had said
   */
  public record Counts(
      int claims,
      int articles,
      int outlets,
      int origins,
      @com.fasterxml.jackson.annotation.JsonProperty("for") int forCount,
      int against,
      int late,
      @JsonSetter(nulls = Nulls.AS_EMPTY) int reprints,
      @JsonSetter(nulls = Nulls.AS_EMPTY) int restatements) {}

  /**
   * One claim behind a row.
   *
   * @param weight log-odds it adds for (positive) or against (negative) the state shown
   */
  public record Evidence(
      ClaimId claimId,
      ArticleId articleId,
      String outlet,
      Origin origin,
      ClaimKind kind,
      @Nullable Side side,
      Stance stance,
      EventTime eventTime,
      Instant publishedAt,
      Quote quote,
      double weight) {}
}
