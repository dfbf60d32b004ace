package org.sitrep.aggregate.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Trust.Kind;
import org.sitrep.model.ActorId;

/** What every voice adds to, or takes from, the present state of a place. */
final class Reading {
  /**
   * One report as it counts.
   *
   * @param weight signed log-odds; 0 where its voice has spoken otherwise or elsewhere
   * @param present whether it is about the present state, not about an earlier one
   * @param told the last time of which its event is told
   */
  record Weighted(Report report, Trust trust, double weight, boolean present, Instant told) {
    Instant publishedAt() {
      return report.claim().publishedAt();
    }
  }

  private static final Comparator<Weighted> LATEST =
      Comparator.comparing(Weighted::publishedAt)
          .thenComparing(weighted -> Math.abs(weighted.weight()))
          .thenComparing(weighted -> weighted.report().claim().id());

  private final Phase phase;
  private final List<Weighted> all = new ArrayList<>();

  Reading(List<Event> events, Phase phase, @Nullable ActorId holderBefore) {
    this.phase = phase;
    for (Event event : events) {
      Set<Report> last = Collections.newSetFromMap(new IdentityHashMap<>());
      last.addAll(event.lastWords());
      event.all().forEach(report -> all.add(weigh(report, event, last, holderBefore)));
    }
  }

  private Weighted weigh(
      Report report, Event event, Set<Report> last, @Nullable ActorId holderBefore) {
    Trust trust = Trust.of(report, event, holderBefore);
    boolean counts = phase.basis().contains(event);
    boolean present = counts || !event.anchor().isBefore(start());
    double factor = present ? 1 : Weights.PAST_FACTOR.value();
    double weight = last.contains(report) ? Lean.of(report, event, phase) * trust.weight() : 0;
    return new Weighted(report, trust, weight * factor, counts, event.lastAnchor());
  }

  /** When the event happened that began the state. */
  private Instant start() {
    return phase.basis().isEmpty() ? Instant.MAX : phase.basis().getFirst().anchor();
  }

  List<Weighted> all() {
    return all;
  }

  /** Each voice's strongest word for the state. */
  Map<String, Weighted> supporters() {
    Map<String, Weighted> strongest = new TreeMap<>();
    all.stream()
        .filter(weighted -> weighted.present() && weighted.weight() > 0)
        .forEach(
            weighted ->
                strongest.merge(
                    weighted.report().voice().key(),
                    weighted,
                    (one, other) -> one.weight() >= other.weight() ? one : other));
    return strongest;
  }

  /** Each voice's latest word, if it has any weight. */
  Map<String, Weighted> latest() {
    Map<String, Weighted> latest = new TreeMap<>();
    all.stream()
        .filter(weighted -> weighted.weight() != 0)
        .forEach(
            weighted ->
                latest.merge(
                    weighted.report().voice().key(),
                    weighted,
                    (one, other) -> LATEST.compare(one, other) >= 0 ? one : other));
    return latest;
  }

  /** The log-odds of the state. */
  double sum() {
    Map<Kind, Double> sums = new EnumMap<>(Kind.class);
    supporters().values().forEach(one -> sums.merge(one.trust().kind(), one.weight(), Double::sum));
    double support =
        get(sums, Kind.DECIDING)
            + get(sums, Kind.HEDGED)
            + get(sums, Kind.DENIES)
            + Math.min(get(sums, Kind.INTERESTED), Weights.OWN_INTEREST_CAP.value())
            + Math.min(get(sums, Kind.UNREVIEWED), Weights.UNREVIEWED_CAP.value());
    double inferred = phase.inferred() ? Weights.INFERRED.value() : 0;
    return support - against() - inferred;
  }

  /**
   * The log-odds of all that is told for the state over all that is told against it, of whatever
   * time, the older the less.
   */
  double scale(Instant asOf) {
    double even = Weights.SCALE_EVEN.value();
    return StrictMath.log((pan(1, asOf) + even) / (pan(-1, asOf) + even));
  }

  /**
   * What lies in one pan of the scale; parties and unreviewed sources together no more than ever.
   */
  private double pan(int sign, Instant asOf) {
    Map<Kind, Double> sums = new EnumMap<>(Kind.class);
    for (Weighted one : all) {
      if (Math.signum(one.weight()) == sign) {
        double age = Math.max(0, Duration.between(one.told(), asOf).toMinutes());
        double lives = age / Weights.SCALE_HALF_LIFE_HOURS.hours().toMinutes();
        sums.merge(
            one.trust().kind(), one.trust().weight() * StrictMath.pow(0.5, lives), Double::sum);
      }
    }
    return get(sums, Kind.DECIDING)
        + get(sums, Kind.HEDGED)
        + get(sums, Kind.DENIES)
        + get(sums, Kind.UNCONFIRMED)
        + Math.min(get(sums, Kind.DENIES_INTERESTED), Weights.INTERESTED_DENIAL_CAP.value())
        + Math.min(get(sums, Kind.INTERESTED), Weights.OWN_INTEREST_CAP.value())
        + Math.min(get(sums, Kind.UNREVIEWED), Weights.UNREVIEWED_CAP.value());
  }

  private double against() {
    Map<Kind, Map<String, Double>> voices = new EnumMap<>(Kind.class);
    Map<String, Double> others = new TreeMap<>();
    for (Weighted one : all) {
      String voice = one.report().voice().key();
      if (one.weight() < 0 && one.present()) {
        voices
            .computeIfAbsent(one.trust().kind(), ignored -> new TreeMap<>())
            .merge(voice, -one.weight(), Math::max);
      } else if (one.weight() < 0 && after(one)) {
        others.put(voice, Weights.OPPOSITION.value());
      }
    }
    return total(voices, Kind.DENIES, Double.MAX_VALUE)
        + total(voices, Kind.DENIES_INTERESTED, Weights.INTERESTED_DENIAL_CAP.value())
        + total(voices, Kind.UNCONFIRMED, Weights.UNCONFIRMED_CAP.value())
        + Math.min(total(others), Weights.OPPOSITION_CAP.value());
  }

  private boolean after(Weighted one) {
    return !one.report().anchor().isBefore(start());
  }

  private static double total(Map<Kind, Map<String, Double>> voices, Kind kind, double cap) {
    return Math.min(total(voices.getOrDefault(kind, Map.of())), cap);
  }

  private static double total(Map<String, Double> voices) {
    return voices.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double get(Map<Kind, Double> sums, Kind kind) {
    return sums.getOrDefault(kind, 0.0);
  }
}
