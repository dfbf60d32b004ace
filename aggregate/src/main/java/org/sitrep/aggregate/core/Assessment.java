package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.CityStatus.Counts;
import org.sitrep.model.CityStatus.Previous;
import org.sitrep.model.Claim;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Extent;
import org.sitrep.model.Side;
import org.sitrep.model.StatusChange;

/**
 * What the set of claims on one place comes to: its row and its history, functions of the set
 * alone.
 */
public final class Assessment {
  private final SituationLedger ledger;
  private final List<Claim> claims;
  private final List<Report> reports;
  private final List<Event> events;
  private final List<Phase> phases;
  private final Map<ActorId, Side> sides;

  private Assessment(SituationLedger ledger) {
    this.ledger = ledger;
    claims = ledger.claims();
    reports = Reports.of(ledger.statements());
    events = Events.of(reports);
    phases = Timeline.of(events);
    sides = Places.sides(claims);
  }

  /** The row of a place, seen at its own latest publication; the ledger must not be empty. */
  public static CityStatus row(SituationLedger ledger) {
    return new Assessment(ledger).row();
  }

  /** Every change of a place's state along event time, as the whole set tells it. */
  public static List<StatusChange> history(SituationLedger ledger) {
    Assessment assessment = new Assessment(ledger);
    return History.of(assessment.phases, Places.of(assessment.claims), assessment.sides);
  }

  private CityStatus row() {
    Instant asOf = ledger.lastSaid().orElseThrow();
    Phase phase = phases.isEmpty() ? Phase.UNKNOWN : phases.getLast();
    if (phases.isEmpty()) {
      return unknown(asOf);
    }
    Reading reading = new Reading(events, phase, holderBefore());
    double sum = reading.sum();
    return new CityStatus(
        Places.of(claims),
        phase.status(),
        side(phase.controller()),
        phase.whole() ? Extent.FULL : Extent.PARTIAL,
        false,
        phase.begun(),
        previous(phase),
        Confidence.rounded(
            Ageing.decayed(Confidence.of(phase, sum), lastSupport(reading).orElse(asOf), asOf)),
        asOf,
        counts(reading),
        Account.evidence(reading, claims),
        Account.because(phase, reading, sum, sides),
        phases.size());
  }

  private CityStatus unknown(Instant asOf) {
    Reading reading = new Reading(events, Phase.UNKNOWN, null);
    return new CityStatus(
        Places.of(claims),
        ControlStatus.UNKNOWN,
        null,
        Extent.PARTIAL,
        false,
        null,
        null,
        0,
        asOf,
        counts(reading),
        Account.evidence(reading, claims),
        List.of("UNKNOWN: " + Phase.UNKNOWN.rule()),
        0);
  }

  private static Optional<Instant> lastSupport(Reading reading) {
    return reading.all().stream()
        .filter(weighted -> weighted.present() && weighted.weight() > 0)
        .map(weighted -> weighted.report().lastSaid())
        .max(Comparator.naturalOrder());
  }

  private @Nullable ActorId holderBefore() {
    return phases.size() < 2 ? null : phases.get(phases.size() - 2).holder();
  }

  private @Nullable Previous previous(Phase phase) {
    Instant until = phase.begun() == null ? null : phase.begun().from();
    if (until == null) {
      return null;
    }
    if (phases.size() > 1) {
      Phase before = phases.get(phases.size() - 2);
      return new Previous(before.status(), side(before.controller()), until);
    }
    boolean left = phase.is(ControlStatus.VACATED) && phase.holder() != null;
    return left ? new Previous(ControlStatus.CONTROLLED, side(phase.holder()), until) : null;
  }

  private @Nullable Side side(@Nullable ActorId id) {
    return id == null ? null : sides.get(id);
  }

  private Counts counts(Reading reading) {
    var latest = reading.latest().values();
    Beyond beyond = ledger.beyond();
    return new Counts(
        claims.size() + beyond.claims(),
        beyond.articlesWith(claims),
        beyond.outletsWith(claims),
        origins(),
        (int) latest.stream().filter(weighted -> weighted.weight() > 0).count(),
        (int) latest.stream().filter(weighted -> weighted.weight() < 0).count(),
        (int) claims.stream().filter(Lateness::isLate).count() + beyond.late());
  }

  private int origins() {
    return (int)
        reports.stream()
            .map(Report::voice)
            .filter(voice -> !voice.interested())
            .map(Voice::key)
            .distinct()
            .count();
  }
}
