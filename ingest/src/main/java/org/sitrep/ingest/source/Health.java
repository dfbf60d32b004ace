package org.sitrep.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a source fares.
 *
 * @param lastTry when it was asked last; null for never
 * @param lastSuccess when it last answered with a feed, or that nothing is new; null for never
 * @param failures how often in a row it has not
 * @param trouble what the last failure was; null where the last try went well
 * @param lagSeconds how long after its time it last answered: what it waited for its turn, and the
 *     answer took
 * @param polls how often it was asked
 * @param items how many articles came of it, each version of one counted
 * @param lastItem when the last one came; null for never
 * @param errors how often it failed in all
 * @param rejected how often something was not used, by reason
 */
public record Health(
    @Nullable Instant lastTry,
    @Nullable Instant lastSuccess,
    int failures,
    @Nullable String trouble,
    double lagSeconds,
    long polls,
    long items,
    @Nullable Instant lastItem,
    long errors,
    Map<String, Long> rejected) {
  private static final int LONGEST_TROUBLE = 300;

  /** Of a source that was never asked. */
  public static final Health NEW = new Health(null, null, 0, null, 0, 0, 0, null, 0, Map.of());

  public Health {
    rejected = Map.copyOf(rejected);
  }

  /** It was asked, and has answered so long after its time. */
  Health asked(Instant now, Duration lag) {
    double seconds = Math.max(0, lag.toMillis()) / 1000.0;
    return new Health(
        now, lastSuccess, failures, trouble, seconds, polls + 1, items, lastItem, errors, rejected);
  }

  Health succeeded(Instant now) {
    return new Health(lastTry, now, 0, null, lagSeconds, polls, items, lastItem, errors, rejected);
  }

  Health failed(String reason, String detail) {
    String told = reason + ": " + detail;
    return new Health(
        lastTry,
        lastSuccess,
        failures + 1,
        told.substring(0, Math.min(LONGEST_TROUBLE, told.length())),
        lagSeconds,
        polls,
        items,
        lastItem,
        errors + 1,
        with(reason));
  }

  Health gave(int articles, Instant now) {
    return articles == 0
        ? this
        : new Health(
            lastTry,
            lastSuccess,
            failures,
            trouble,
            lagSeconds,
            polls,
            items + articles,
            now,
            errors,
            rejected);
  }

  /** Something of it was not used; the source itself is well. */
  Health rejected(String reason) {
    return new Health(
        lastTry,
        lastSuccess,
        failures,
        trouble,
        lagSeconds,
        polls,
        items,
        lastItem,
        errors,
        with(reason));
  }

  private Map<String, Long> with(String reason) {
    Map<String, Long> more = new TreeMap<>(rejected);
    more.merge(reason, 1L, Long::sum);
    return more;
  }
}
