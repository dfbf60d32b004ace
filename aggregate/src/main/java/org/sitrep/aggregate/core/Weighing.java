package org.sitrep.aggregate.core;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Trust.Kind;
import org.sitrep.model.ActorId;

/**
 * The sum of what all voices add about one event.
 *
 * @param net log-odds for less log-odds against
 * @param support log-odds for
 * @param deciding the part of the support that can decide
 * @param against log-odds against, positive
 * @param admitted whether a party says it against its own interest
 */
record Weighing(
    Verdict verdict,
    double net,
    double support,
    double deciding,
    double against,
    boolean admitted) {
  /** Sums are of two decimals: what is smaller is rounding of binary fractions. */
  private static final double ROUNDING = 1e-9;

  static Weighing of(Event event, @Nullable ActorId holder) {
    return of(event, holder, 0);
  }

  /**
   * Weighs an event.
   *
   * @param corroboration log-odds that other events add to it
   */
  static Weighing of(Event event, @Nullable ActorId holder, double corroboration) {
    Map<Kind, Double> sums = new EnumMap<>(Kind.class);
    boolean admitted = false;
    for (Report report : event.lastWords()) {
      Trust trust = Trust.of(report, event, holder);
      sums.merge(trust.kind(), trust.weight(), Double::sum);
      admitted |= trust.kind() == Kind.DECIDING && report.voice().interested();
    }
    double interested = capped(sums, Kind.INTERESTED, Weights.OWN_INTEREST_CAP);
    double rumour = capped(sums, Kind.UNREVIEWED, Weights.UNREVIEWED_CAP);
    double hedged = sums.getOrDefault(Kind.HEDGED, 0.0);
    double deciding = sums.getOrDefault(Kind.DECIDING, 0.0);
    if (interested > 0) {
      deciding += corroboration;
    }
    double uninterested = sums.getOrDefault(Kind.DENIES, 0.0);
    double against =
        uninterested + capped(sums, Kind.DENIES_INTERESTED, Weights.INTERESTED_DENIAL_CAP);
    double reviewed = deciding + interested + hedged;
    Verdict verdict = verdict(reviewed, rumour, deciding, against, uninterested);
    double support = reviewed + rumour;
    return new Weighing(verdict, support - against, support, deciding, against, admitted);
  }

  private static Verdict verdict(
      double reviewed, double rumour, double deciding, double against, double uninterested) {
    double net = reviewed + rumour - against;
    if (atLeast(deciding) && atLeast(net)) {
      return Verdict.ESTABLISHED;
    }
    if (reviewed == 0) {
      return against > 0 ? Verdict.REFUTED : rumour > 0 ? Verdict.RUMOUR : Verdict.UNTOLD;
    }
    if (against == 0) {
      return Verdict.CLAIMED;
    }
    if (atLeast(-net) && uninterested > 0) {
      return Verdict.REFUTED;
    }
    return atLeast(net) ? Verdict.CLAIMED : Verdict.DISPUTED;
  }

  private static boolean atLeast(double sum) {
    return sum >= Weights.DECIDES.value() - ROUNDING;
  }

  private static double capped(Map<Kind, Double> sums, Kind kind, Weights cap) {
    return Math.min(sums.getOrDefault(kind, 0.0), cap.value());
  }

  /** Whether this prevails over the other so far that it decides. */
  boolean prevailsOver(Weighing other) {
    return atLeast(net - other.net);
  }
}
