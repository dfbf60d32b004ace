package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ControlStatus;

/**
 * All that is told put on one scale. Where it speaks plainly for one holder, and goes on to do so
 * after another state was shown, that holder is shown; a rule for one event alone would stay with a
 * single mistaken report, or with a dispute that nobody takes up again.
 */
final class Balance {
  /** One voice's word about an event. */
  private record Heard(Instant at, int place, Report report, Event event) {
    static final Comparator<Heard> ORDER =
        Comparator.comparing(Heard::at)
            .thenComparing(Heard::place)
            .thenComparing(heard -> heard.report().claim().id());
  }

  private final List<Heard> heard = new ArrayList<>();
  private final Belief belief;
  private int next;

  Balance(List<Event> events) {
    TreeSet<ActorId> sides = new TreeSet<>();
    for (int place = 0; place < events.size(); place++) {
      Event event = events.get(place);
      if (event.side() != null) {
        sides.add(event.side());
      }
      for (Report report : event.lastWords()) {
        heard.add(new Heard(since(report, event), place, report, event));
      }
    }
    heard.sort(Heard.ORDER);
    belief = new Belief(sides);
  }

  /** A denial belongs to the time of what it denies. */
  private static Instant since(Report report, Event event) {
    return event.denials().contains(report) ? event.anchor() : report.anchor();
  }

  /**
   * Hears all that was so until an instant.
   *
   * @param holder whose word against himself is an admission
   */
  void hearUntil(Instant until, @Nullable ActorId holder) {
    while (next < heard.size() && !heard.get(next).at().isAfter(until)) {
      hear(heard.get(next), holder);
      next++;
    }
  }

  void hearAll(@Nullable ActorId holder) {
    hearUntil(Instant.MAX, holder);
  }

  private void hear(Heard one, @Nullable ActorId holder) {
    Trust trust = Trust.of(one.report(), one.event(), holder);
    double weight =
        switch (trust.kind()) {
          case DECIDING, HEDGED, INTERESTED, UNREVIEWED -> trust.weight();
          case DENIES, DENIES_INTERESTED -> -trust.weight();
          case UNCONFIRMED -> 0;
        };
    if (weight != 0) {
      belief.hear(one.at(), one.event().effect(), one.event().side(), weight);
    }
  }

  /** The event by which another than the phase says is known to hold the place; null if none is. */
  @Nullable Event overrules(Phase phase) {
    ActorId holder = belief.holder();
    if (holder == null || phase.begins() || sameAs(phase, holder)) {
      return null;
    }
    double held = belief.held(holder);
    boolean plainly =
        held >= Weights.OVERRULES_AT.value()
            && held
                >= Weights.OVERRULES.value()
                    * (phase.decided() ? belief.of(phase) : belief.besides(holder));
    return plainly && spokenForSince(phase, holder) ? standing(holder) : null;
  }

  private static boolean sameAs(Phase phase, ActorId holder) {
    return phase.is(ControlStatus.CONTROLLED) && phase.heldBy(holder);
  }

  /**
   * Whether somebody reviewed, were it a party, has said it of a time that can be after the phase
   * began.
   */
  private boolean spokenForSince(Phase phase, ActorId holder) {
    Instant began = phase.basis().getFirst().anchor();
    return sofar()
        .filter(one -> one.report().to().isAfter(began))
        .filter(one -> Objects.equals(one.event().side(), holder))
        .filter(one -> gives(one.event()) && !one.event().denials().contains(one.report()))
        .anyMatch(one -> !one.report().voice().unreviewed() && !one.report().unconfirmed());
  }

  /** The last event that gives a side the place by what sources without an interest say. */
  private @Nullable Event standing(ActorId holder) {
    return sofar()
        .map(Heard::event)
        .filter(event -> holder.equals(event.side()) && gives(event))
        .filter(event -> Weighing.of(event, null).verdict() == Verdict.ESTABLISHED)
        .reduce((one, other) -> other)
        .orElse(null);
  }

  private Stream<Heard> sofar() {
    return heard.subList(0, next).stream();
  }

  private static boolean gives(Event event) {
    return event.effect() == Effect.HOLDS || event.effect() == Effect.TAKES;
  }
}
