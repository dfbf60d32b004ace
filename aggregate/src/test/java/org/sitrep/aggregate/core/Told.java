package org.sitrep.aggregate.core;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimId;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.Ids;
import org.sitrep.model.LocalName;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;
import org.sitrep.model.PlaceId;
import org.sitrep.model.PlaceRef;
import org.sitrep.model.Quote;
import org.sitrep.model.Side;
import org.sitrep.model.Stance;
import org.sitrep.model.TimePrecision;

/**
 * A claim told in a line: an agency reports it as a fact, within the hour, unless said otherwise.
 */
public record Told(
    String place,
    Granularity granularity,
    @Nullable String within,
    ClaimKind kind,
    @Nullable String side,
    Extent extent,
    Stance stance,
    ClaimContext context,
    EventTime time,
    Instant publishedAt,
    Origin origin,
    String outlet,
    @Nullable String signature) {

  /** Times are hours after this one. */
  public static final Instant START = Instant.parse("2025-03-01T00:00:00Z");

  public static final String PLACE = "zz-town";
  public static final String RED = "zz-red";
  public static final String BLUE = "zz-blue";
  public static final String GREEN = "zz-green";

  public static Told that(@Nullable String side, ClaimKind kind, double hour) {
    return new Told(
        PLACE,
        Granularity.CITY,
        null,
        kind,
        side,
        Extent.UNSPECIFIED,
        Stance.ASSERTED,
        ClaimContext.CURRENT,
        new EventTime(at(hour), at(hour), TimePrecision.HOUR),
        at(hour + 1),
        new Origin(new OriginId("agency-one"), "Agency One", OriginKind.AGENCY, null, null),
        "agency-one",
        null);
  }

  public static Instant at(double hour) {
    return START.plus(Duration.ofMinutes(Math.round(hour * 60)));
  }

  public Told by(String name, OriginKind kind) {
    return from(new Origin(new OriginId(name), name, kind, null, null));
  }

  public Told byParty(String ofSide) {
    return from(
        new Origin(
            new OriginId(ofSide + "-command"),
            ofSide + " command",
            OriginKind.BELLIGERENT,
            null,
            new ActorId(ofSide)));
  }

  public Told ownedBy(String owner) {
    return from(
        new Origin(origin.id(), origin.name(), origin.kind(), new OriginId(owner), origin.side()));
  }

  private Told from(Origin source) {
    return new Told(
        place,
        granularity,
        within,
        kind,
        side,
        extent,
        stance,
        context,
        time,
        publishedAt,
        source,
        source.name(),
        signature);
  }

  public Told in(String other, Granularity size, @Nullable String wider) {
    return new Told(
        other,
        size,
        wider,
        kind,
        side,
        extent,
        stance,
        context,
        time,
        publishedAt,
        origin,
        outlet,
        signature);
  }

  public Told to(Extent part) {
    return new Told(
        place,
        granularity,
        within,
        kind,
        side,
        part,
        stance,
        context,
        time,
        publishedAt,
        origin,
        outlet,
        signature);
  }

  public Told with(Stance other) {
    return new Told(
        place,
        granularity,
        within,
        kind,
        side,
        extent,
        other,
        context,
        time,
        publishedAt,
        origin,
        outlet,
        signature);
  }

  public Told as(ClaimContext other) {
    return new Told(
        place,
        granularity,
        within,
        kind,
        side,
        extent,
        stance,
        other,
        time,
        publishedAt,
        origin,
        outlet,
        signature);
  }

  public Told during(double from, double to, TimePrecision precision) {
    EventTime other = new EventTime(at(from), at(to), precision);
    Instant printed = publishedAt.isBefore(at(to)) ? at(to) : publishedAt;
    return new Told(
        place,
        granularity,
        within,
        kind,
        side,
        extent,
        stance,
        context,
        other,
        printed,
        origin,
        outlet,
        signature);
  }

  /** Only the publication time is known. */
  public Told undated(double hour) {
    return during(hour, hour, TimePrecision.REPORT).published(hour);
  }

  public Told published(double hour) {
    return new Told(
        place,
        granularity,
        within,
        kind,
        side,
        extent,
        stance,
        context,
        time,
        at(hour),
        origin,
        outlet,
        signature);
  }

  public Told printedBy(String other) {
    return new Told(
        place,
        granularity,
        within,
        kind,
        side,
        extent,
        stance,
        context,
        time,
        publishedAt,
        origin,
        other,
        signature);
  }

  public Told signed(String text) {
    return new Told(
        place,
        granularity,
        within,
        kind,
        side,
        extent,
        stance,
        context,
        time,
        publishedAt,
        origin,
        outlet,
        text);
  }

  public Claim claim() {
    String article = Ids.hash(outlet, publishedAt.toString());
    return new Claim(
        new ClaimId(Ids.hash(article, toString())),
        new ArticleId(article),
        outlet,
        "en",
        publishedAt,
        new PlaceRef(
            new PlaceId(place),
            new LocalName(place, null),
            place,
            granularity,
            true,
            within == null ? null : new PlaceId(within),
            null,
            null,
            null,
            null),
        kind,
        null,
        side == null ? null : new Side(new ActorId(side), new LocalName(side, null)),
        extent,
        stance,
        context,
        time,
        origin,
        new Quote("words", 0, 5),
        signature,
        null);
  }
}
