package org.sitrep.monitor.past;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.HistoryEntry;
import org.sitrep.model.PlaceId;

/**
 * Works out earlier tables, one at a time, and keeps the last few for a minute: whoever moves along
 * the days asks for the same ones again.
 */
public final class Past {
  private static final int KEPT = 16;
  private static final Duration GOOD_FOR = Duration.ofMinutes(1);
  private static final long PATIENCE_SECONDS = 10;

  private final ClaimSource claims;
  private final Reckoning reckoning;
  private final InstantSource clock;
  private final int mostClaims;
  private final Semaphore turn = new Semaphore(1, true);
  private final Map<Asked, Made> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Made> eldest) {
          return size() > KEPT;
        }
      };

  /** Which table. */
  private record Asked(@Nullable Instant knownAt, @Nullable Instant asOf) {}

  /** A table and when it was worked out. */
  private record Made(List<CityStatus> rows, Instant at) {}

  /**
   * @param mostClaims so many can be held in memory for one table
   */
  public Past(ClaimSource claims, Reckoning reckoning, InstantSource clock, int mostClaims) {
    this.claims = claims;
    this.reckoning = reckoning;
    this.clock = clock;
    this.mostClaims = mostClaims;
  }

  /**
   * The table of an instant, sorted by place id.
   *
   * @param knownAt what is published later is not known yet; null for all that is known now
   * @param asOf the instant whose state is asked for; null for the state at {@code knownAt}
   * @throws NotNow where others are before it, or there are more claims than memory for them
   */
  public List<CityStatus> table(@Nullable Instant knownAt, @Nullable Instant asOf) {
    Asked asked = new Asked(knownAt, asOf);
    Made known = known(asked);
    if (known != null) {
      return known.rows();
    }
    take();
    try {
      Made meanwhile = known(asked);
      return meanwhile != null ? meanwhile.rows() : made(asked);
    } finally {
      turn.release();
    }
  }

  /** Every change of one place; see {@link Reckoning#history}. */
  public List<HistoryEntry> history(PlaceId place, @Nullable Instant knownAt) {
    return reckoning.history(claims.of(place), knownAt);
  }

  /** The row as seen at a later instant. */
  public CityStatus aged(CityStatus row, Instant now) {
    return reckoning.aged(row, now);
  }

  private List<CityStatus> made(Asked asked) {
    List<Claim> all = new ArrayList<>();
    claims.each(
        claim -> {
          if (all.size() >= mostClaims) {
            throw new NotNow(
                "more than "
                    + mostClaims
                    + " claims are kept, too many to assess here; 'sitrep table' can");
          }
          all.add(claim);
        });
    Made made = new Made(reckoning.table(all, asked.knownAt(), asked.asOf()), clock.instant());
    synchronized (kept) {
      kept.put(asked, made);
    }
    return made.rows();
  }

  private @Nullable Made known(Asked asked) {
    synchronized (kept) {
      Made made = kept.get(asked);
      boolean fresh = made != null && clock.instant().isBefore(made.at().plus(GOOD_FOR));
      return fresh ? made : null;
    }
  }

  private void take() {
    try {
      if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new NotNow("others ask for earlier tables too, and they are worked out one by one");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NotNow("interrupted");
    }
  }
}
