package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

/** The row of one phase of a place. */
final class PhaseRow {
  private final Assessment assessment;
  private final int index;
  private final Phase phase;
  private final List<Claim> claims;
  private final Reading reading;

  /**
   * The row of a phase.
   *
   * @param index of the phase; -1 for the time before anything is known
   * @param events what may speak for or against it
   */
  PhaseRow(Assessment assessment, int index, List<Event> events) {
    this.assessment = assessment;
    this.index = index;
    phase = index < 0 ? Phase.UNKNOWN : assessment.phases().get(index);
    claims = assessment.ledger().claims();
    reading = new Reading(events, phase, holderBefore());
  }

  /** The row as seen at an instant. */
  CityStatus at(Instant asOf) {
    boolean unknown = index < 0;
    double sum = unknown ? 0 : reading.sum();
    return new CityStatus(
        Places.of(claims),
        phase.status(),
        side(phase.controller()),
        phase.whole() ? Extent.FULL : Extent.PARTIAL,
        false,
        phase.begun(),
        previous(),
        unknown ? 0 : confidence(sum, asOf),
        asOf,
        counts(),
        Account.evidence(reading, claims),
        unknown
            ? List.of("UNKNOWN: " + phase.rule())
            : Account.because(phase, reading, sum, assessment.sides()),
        index + 1);
  }

  private double confidence(double sum, Instant asOf) {
    Instant supported = lastSupport().filter(instant -> instant.isBefore(asOf)).orElse(asOf);
    double fresh = Confidence.of(phase, sum, reading.scale(asOf));
    return Confidence.rounded(Ageing.decayed(phase.status(), fresh, supported, asOf));
  }

  private Optional<Instant> lastSupport() {
    return reading.all().stream()
        .filter(weighted -> weighted.present() && weighted.weight() > 0)
        .map(weighted -> weighted.report().lastSaid())
        .max(Comparator.naturalOrder());
  }

  private @Nullable ActorId holderBefore() {
    return index < 1 ? null : assessment.phases().get(index - 1).holder();
  }

  private @Nullable Previous previous() {
    Instant until = phase.begun() == null ? null : phase.begun().from();
    if (until == null) {
      return null;
    }
    if (index > 0) {
      Phase before = assessment.phases().get(index - 1);
      return new Previous(before.status(), side(before.controller()), until);
    }
    boolean left = phase.is(ControlStatus.VACATED) && phase.holder() != null;
    return left ? new Previous(ControlStatus.CONTROLLED, side(phase.holder()), until) : null;
  }

  private @Nullable Side side(@Nullable ActorId id) {
    return id == null ? null : assessment.sides().get(id);
  }

  private Counts counts() {
    var latest = reading.latest().values();
    Beyond beyond = assessment.ledger().beyond();
    return new Counts(
        claims.size() + beyond.claims(),
        beyond.articlesWith(claims),
        beyond.outletsWith(claims),
        origins(),
        (int) latest.stream().filter(weighted -> weighted.weight() > 0).count(),
        (int) latest.stream().filter(weighted -> weighted.weight() < 0).count(),
        (int) claims.stream().filter(Lateness::isLate).count() + beyond.late(),
        assessment.reprints(),
        assessment.restatements());
  }

  private int origins() {
    return (int)
        assessment.reports().stream()
            .map(Report::voice)
            .filter(voice -> !voice.interested())
            .map(Voice::key)
            .distinct()
            .count();
  }
}
