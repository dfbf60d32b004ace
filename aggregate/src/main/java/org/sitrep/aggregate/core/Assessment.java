package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitrep.model.ActorId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimId;
import org.sitrep.model.EventTime;
import org.sitrep.model.HistoryEntry;
import org.sitrep.model.HistoryWindow;
import org.sitrep.model.Side;
import org.sitrep.model.TimePrecision;

/**
 * What the set of claims on one place comes to: its row, its row at any earlier instant, and its
 * history, all functions of the set alone.
 */
public final class Assessment {
  private final SituationLedger ledger;
  private final List<Claim> current;
  private final TextGroups texts;
  private final List<Report> reports;
  private final List<Event> events;
  private final List<Phase> phases;
  private final Map<ActorId, Side> sides;

  private Assessment(SituationLedger ledger) {
    this.ledger = ledger;
    current = Reports.current(ledger.statements());
    texts = TextGroups.ofClaims(current);
    reports = Reports.of(ledger.statements(), texts);
    events = Events.of(reports);
    phases = Timeline.of(events);
    sides = Places.sides(ledger.claims());
  }

  /** Assesses a ledger, of which at least one claim must stand. */
  public static Assessment of(SituationLedger ledger) {
    return new Assessment(ledger);
  }

  /** The row of a place, seen at its own latest publication; the ledger must not be empty. */
  public static CityStatus row(SituationLedger ledger) {
    return new Assessment(ledger).row();
  }

  /** The row seen at the place's own latest publication. */
  public CityStatus row() {
    return new PhaseRow(this, phases.size() - 1, events).at(ledger.lastSaid().orElseThrow());
  }

  /**
   * What was true at an instant as far as is known now: the state of then, with the evidence for
   * and against it, also what was published later; what happened later does not speak against it.
   * After all that is said, it is the present row, aged.
   */
  public CityStatus asOf(Instant instant) {
    return Ageing.at(lastSeenBy(instant), instant);
  }

  /** The same, not aged yet since the place was last spoken of. */
  CityStatus lastSeenBy(Instant instant) {
    boolean allSaid = ledger.lastSaid().filter(last -> !last.isAfter(instant)).isPresent();
    boolean allPast = events.stream().noneMatch(event -> event.anchor().isAfter(instant));
    if (allSaid && allPast) {
      return row();
    }
    int phase = phases.size() - 1;
    while (phase >= 0 && begun(phases.get(phase)).isAfter(instant)) {
      phase--;
    }
    List<Event> basis = phase < 0 ? List.of() : phases.get(phase).basis();
    List<Event> until =
        events.stream()
            .filter(event -> !event.anchor().isAfter(instant) || basis.contains(event))
            .toList();
    return new PhaseRow(this, phase, until).at(instant);
  }

  /** Where only the publication is known, the state began when it was published at the latest. */
  private static Instant begun(Phase phase) {
    EventTime begun = phase.begun();
    return begun == null || begun.precision() == TimePrecision.REPORT
        ? phase.basis().getFirst().anchor()
        : begun.from();
  }

  /** The place as its claims tell of it. */
  public CityStatus.StatusPlace place() {
    return Places.of(ledger.claims());
  }

  /** Every change of the place's state along event time, as the whole set tells it. */
  public List<HistoryEntry> history() {
    return History.of(phases, sides);
  }

  /** The tumbling windows of event time in which something is said to have happened. */
  public List<HistoryWindow> windows() {
    return Windows.of(this);
  }

  SituationLedger ledger() {
    return ledger;
  }

  List<Report> reports() {
    return reports;
  }

  /** Articles whose text another one printed before. */
  int reprints() {
    return texts.reprints();
  }

  /** Claims that say again, in words of their own article, what their voice had said. */
  int restatements() {
    Set<ClaimId> first = new HashSet<>();
    reports.forEach(report -> first.add(report.claim().id()));
    return (int)
            current.stream()
                .filter(claim -> !first.contains(claim.id()))
                .filter(claim -> !texts.isReprint(Print.of(claim)))
                .count()
        + ledger.beyond().claims();
  }

  List<Phase> phases() {
    return phases;
  }

  Map<ActorId, Side> sides() {
    return sides;
  }
}
