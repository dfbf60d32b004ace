package org.sitrep.bench.table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
 * What the world's press says of one city in fourteen days: 200 outlets that print six agencies,
 * two monitors, residents and three parties, and now and then report themselves; the city changes
 * hands every three days. Seeded; the claims come in the order of publication.
 */
public final class CityTalk {
  private static final Instant START = Instant.parse("2025-03-01T00:00:00Z");
  private static final Duration HORIZON = Duration.ofDays(14);
  private static final int OUTLETS = 200;

  private final Random random;
  private final String place;

  /** The talk of a place; the same for the same seed. */
  public CityTalk(String place, long seed) {
    this.place = place;
    random = new Random(seed);
  }

  /** So many claims, evenly over the fourteen days. */
  public List<Claim> claims(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number -> claim(number, START.plus(HORIZON.multipliedBy(number).dividedBy(count))))
        .toList();
  }

  private Claim claim(int number, Instant published) {
    String outlet = "outlet-" + random.nextInt(OUTLETS);
    long days = Duration.between(START, published).toDays();
    boolean red = days / 3 % 2 == 0;
    Side holder = side(red ? "zz-red" : "zz-blue");
    ClaimKind kind =
        random.nextInt(10) < 7
            ? ClaimKind.HELD
            : random.nextInt(3) == 0 ? ClaimKind.ENTERED : ClaimKind.CAPTURED;
    Instant told = published.minus(Duration.ofMinutes(random.nextInt(120)));
    EventTime time =
        random.nextInt(3) == 0
            ? new EventTime(told, told.plusSeconds(3599), TimePrecision.HOUR)
            : new EventTime(published, published, TimePrecision.REPORT);
    String article = Ids.hash(outlet, String.valueOf(number));
    return new Claim(
        new ClaimId(Ids.hash(article, kind.name())),
        new ArticleId(article),
        outlet,
        "en",
        published,
        new PlaceRef(
            new PlaceId(place),
            new LocalName(place, null),
            place,
            Granularity.CITY,
            true,
            null,
            "zz",
            null,
            10.0,
            20.0),
        kind,
        null,
        holder,
        Extent.UNSPECIFIED,
        random.nextInt(20) == 0 ? Stance.CLAIMED : Stance.ASSERTED,
        ClaimContext.CURRENT,
        time,
        origin(outlet),
        quote("the town of " + place + " is in the hands of " + holder.name().en()),
        null,
        "en/held");
  }

  private Origin origin(String outlet) {
    int dice = random.nextInt(100);
    if (dice < 45) {
      return origin("agency-" + random.nextInt(6), OriginKind.AGENCY, null);
    }
    if (dice < 60) {
      return origin("monitor-" + random.nextInt(2), OriginKind.MONITOR, null);
    }
    if (dice < 65) {
      return origin("residents", OriginKind.WITNESS, null);
    }
    if (dice < 85) {
      return origin("party-" + random.nextInt(3), OriginKind.BELLIGERENT, "zz-red");
    }
    return origin(outlet, OriginKind.OUTLET, null);
  }

  private static Origin origin(
      String id, OriginKind kind, @org.jspecify.annotations.Nullable String side) {
    return new Origin(new OriginId(id), id, kind, null, side == null ? null : new ActorId(side));
  }

  private static Quote quote(String words) {
    return new Quote(words, 120, 120 + words.length());
  }

  private static Side side(String id) {
    return new Side(new ActorId(id), new LocalName(id, null));
  }
}
