package org.sitrep.aggregate.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ControlStatus;

/** What an established capture does, and rule 5: what changes hands within a day is contested. */
final class Captures {
  private final Course course;

  /** The captures of the present series, the first of which ended a settled state. */
  private final List<Event> series = new ArrayList<>();

  private @Nullable ActorId before;

  Captures(Course course) {
    this.course = course;
  }

  void meet(Event event, Weighing weighing) {
    Phase now = course.now();
    ActorId side = Objects.requireNonNull(event.side());
    if (now.is(ControlStatus.CONTROLLED) && now.heldBy(side)) {
      again(event);
    } else if (now.flipping()) {
      flipAgain(event, weighing);
    } else if (flips(event, weighing)) {
      flip(event, weighing);
    } else {
      begin(event, now.holder());
      course.turn(captured(event, "reported to have taken it"));
    }
  }

  private void begin(Event event, @Nullable ActorId holder) {
    before = holder;
    series.clear();
    taken(event);
  }

  /** The holder is said once more to have taken it: perhaps more of it. */
  private void again(Event event) {
    Phase now = course.now();
    if (course.lastTake() == null) {
      course.taken(event);
    }
    if (!now.whole() && event.saysFull()) {
      course.turn(captured(event, "reported to have taken the rest of it"));
    } else {
      course.refine(now.confirmed().resting(event));
    }
  }

  private boolean flips(Event event, Weighing weighing) {
    Event last = course.lastTake();
    return last != null
        && !Objects.equals(last.side(), event.side())
        && (!dayAfter(last, event) || last.overlaps(event))
        && !reaffirmed(event)
        && !weighing.admitted();
  }

  private void flip(Event event, Weighing weighing) {
    Event last = Objects.requireNonNull(course.lastTake());
    if (last.overlaps(event) && last.first().exact() && event.first().exact()) {
      clash(last, event, weighing);
      return;
    }
    taken(event);
    course.turn(
        Phase.begun(ControlStatus.CONTESTED, before, event, "rule 5: it changed hands within a day")
            .rivalled(event.side(), last.side())
            .resting(last)
            .flipped());
  }

  /** Two sides are said to have taken it at one and the same time. */
  private void clash(Event last, Event event, Weighing weighing) {
    Weighing other = Weighing.of(last, before);
    if (other.prevailsOver(weighing)) {
      return;
    }
    course.takeBack();
    if (weighing.prevailsOver(other)) {
      series.clear();
      taken(event);
      course.turn(captured(event, "rule 4: the stronger evidence prevails"));
      return;
    }
    taken(null);
    course.turn(
        Phase.begun(
                ControlStatus.DISPUTED,
                before,
                last,
                "rule 4: two sides are said to have taken it at the same time")
            .rivalled(event.side(), last.side())
            .resting(event));
  }

  private void flipAgain(Event event, Weighing weighing) {
    Event last = course.lastTake();
    boolean settled =
        weighing.admitted() || reaffirmed(event) || last == null || dayAfter(last, event);
    taken(event);
    if (settled) {
      begin(event, before);
      course.turn(captured(event, "rule 5: it has held for a day, or the other admits it"));
    } else {
      course.refine(course.now().rivalled(event.side()).resting(event));
    }
  }

  private static Phase captured(Event event, String rule) {
    Phase phase = Phase.begun(ControlStatus.CONTROLLED, event.side(), event, rule);
    return event.saysMost() ? phase.partial() : phase;
  }

  void taken(@Nullable Event event) {
    if (event == null) {
      series.clear();
    } else {
      series.add(event);
    }
    course.taken(event);
    course.claimedBy(null);
  }

  /** A side is known to hold the place without a capture of its own. */
  private void settle(@Nullable ActorId side) {
    Event last = course.lastTake();
    if (last != null && !Objects.equals(last.side(), side)) {
      taken(null);
    }
    course.claimedBy(null);
  }

  /** A side is known to hold the place. */
  void control(@Nullable ActorId side, Event event, String rule) {
    Event take = course.now().flipping() ? course.lastTake() : null;
    settle(side);
    Phase next = Phase.begun(ControlStatus.CONTROLLED, side, event, rule);
    course.turn(
        take != null && Objects.equals(take.side(), side)
            ? next.since(take.time()).resting(take)
            : next);
  }

  boolean heldForADay(Event holds) {
    Event last = course.lastTake();
    return last == null || dayAfter(last, holds);
  }

  boolean dayAfter(Event earlier, Event later) {
    Duration gap = Duration.between(earlier.anchor(), later.anchor());
    return gap.compareTo(Weights.HELD_FOR_HOURS.hours()) >= 0;
  }

  /** Whether a source with no interest says it once more of a time a day later. */
  private static boolean reaffirmed(Event event) {
    return event.reports().stream()
        .filter(report -> !report.voice().interested() && !report.voice().unreviewed())
        .map(report -> Duration.between(event.anchor(), report.lastAnchor()))
        .anyMatch(gap -> gap.compareTo(Weights.HELD_FOR_HOURS.hours()) >= 0);
  }

  /** Whether a leaving is the other half of the last capture: that of its loser. */
  boolean explains(Event departure) {
    Event last = course.lastTake();
    if (last == null || !course.now().heldBy(last.side())) {
      return false;
    }
    ActorId loser = departure.side();
    if (loser == null) {
      return last.overlaps(departure) || !dayAfter(last, departure);
    }
    return before == null ? !loser.equals(last.side()) : loser.equals(before);
  }

  @Nullable ActorId holderBefore() {
    return before;
  }

  /** Of those who took it in turn, the last that is not the given side. */
  @Nullable ActorId lastOther(@Nullable ActorId side) {
    return series.stream()
        .filter(event -> !Objects.equals(event.side(), side))
        .max(Event.ORDER)
        .map(Event::side)
        .orElse(null);
  }
}
