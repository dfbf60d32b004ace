package org.sitrep.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.wire.Json;

/**
 * How something that brings articles in without being asked fares.
 *
 * @param seen when it last told of itself
 * @param lastSuccess when an article last came in; null for never
 * @param items how many have come in all, each version of one counted
 * @param rejected how often something was not used, by reason
 * @param trouble what is the matter with it now; null for nothing
 * @param senders how many came of each outlet, of those with the most
 */
public record InletState(
    InletSheet sheet,
    Instant seen,
    @Nullable Instant lastSuccess,
    long items,
    Map<String, Long> rejected,
    @Nullable String trouble,
    Map<String, Long> senders) {
  private static final int MOST_SENDERS = 50;

  public InletState {
    rejected = Map.copyOf(rejected);
    senders = Map.copyOf(senders);
  }

  /** Of one that has just begun. */
  static InletState begun(InletSheet sheet, Instant now) {
    return new InletState(sheet, now, null, 0, Map.of(), null, Map.of());
  }

  /** What was written; nothing where it is of another form. */
  public static Optional<InletState> read(String json) {
    try {
      return Optional.of(Json.mapper().readValue(json, InletState.class));
    } catch (JsonProcessingException otherForm) {
      return Optional.empty();
    }
  }

  /** The form in which it is kept. */
  public String write() {
    try {
      return Json.mapper().writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("a state is always JSON", impossible);
    }
  }

  /** How often something was not used. */
  public long errors() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  InletState under(InletSheet said, Instant now) {
    return new InletState(said, now, lastSuccess, items, rejected, trouble, senders);
  }

  InletState troubled(@Nullable String now) {
    return new InletState(sheet, seen, lastSuccess, items, rejected, now, senders);
  }

  /** The same after articles have come, by outlet, and others not, by reason. */
  InletState after(Instant now, Map<String, Long> came, Map<String, Long> refused) {
    long count = came.values().stream().mapToLong(Long::longValue).sum();
    return new InletState(
        sheet,
        now,
        count > 0 ? now : lastSuccess,
        items + count,
        sum(rejected, refused),
        trouble,
        most(sum(senders, came)));
  }

  private static Map<String, Long> sum(Map<String, Long> some, Map<String, Long> more) {
    Map<String, Long> sum = new HashMap<>(some);
    more.forEach((name, count) -> sum.merge(name, count, Long::sum));
    return sum;
  }

  private static Map<String, Long> most(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_SENDERS)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
