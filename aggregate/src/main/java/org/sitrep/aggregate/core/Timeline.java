package org.sitrep.aggregate.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ControlStatus;

/** The fold of the events of one place, in the order of their times, into its phases. */
final class Timeline {
  private final Course course;
  private final Settled settled;
  private final Unsettled unsettled;

  private final Balance balance;

  private Timeline(List<Event> events) {
    course = new Course(events);
    balance = new Balance(events);
    settled = new Settled(course);
    unsettled = new Unsettled(course);
  }

  /** The phases from the first known state to the present one; none if nothing is known. */
  static List<Phase> of(List<Event> events) {
    Timeline timeline = new Timeline(events);
    for (Event event : events) {
      timeline.balance.hearUntil(event.anchor(), timeline.course.now().holder());
      timeline.meet(event);
      timeline.weigh();
    }
    timeline.balance.hearAll(timeline.course.now().holder());
    timeline.weigh();
    return timeline.course.phases();
  }

  private void weigh() {
    Event standing = balance.overrules(course.now());
    if (standing != null) {
      settled.overrule(standing);
    }
  }

  private void meet(Event event) {
    impliedHolder(event);
    ActorId holder = course.now().holder();
    Optional<Event> departure = departureFor(event);
    double corroboration = departure.isPresent() ? Weights.CORROBORATION.value() : 0;
    Weighing weighing = Weighing.of(event, holder, corroboration);
    switch (weighing.verdict()) {
      case ESTABLISHED -> {
        settled.meet(event, weighing);
        departure.ifPresent(course::confirm);
      }
      case CLAIMED -> unsettled.claimed(event);
      case RUMOUR -> unsettled.rumoured(event);
      case DISPUTED -> unsettled.disputed(event);
      case REFUTED, UNTOLD -> {}
    }
  }

  /** Who is said to leave, or denies it, held the place until then. */
  private void impliedHolder(Event event) {
    if (course.now().holder() != null
        || course.now().is(ControlStatus.VACATED)
        || event.effect() != Effect.LEAVES) {
      return;
    }
    ActorId leaver = principal(event);
    Verdict verdict = Weighing.of(event, leaver).verdict();
    if (leaver != null && (verdict == Verdict.ESTABLISHED || verdict == Verdict.DISPUTED)) {
      Phase now = course.now();
      course.refine(
          new Phase(
              now.status(),
              leaver,
              now.rivals().stream().filter(rival -> !rival.equals(leaver)).toList(),
              now.whole(),
              now.begun(),
              now.inferred(),
              now.flipping(),
              now.basis(),
              now.rule()));
    }
  }

  /** Of several who leave at one time, the one of the place's country before an ally beside it. */
  private @Nullable ActorId principal(Event event) {
    return course.events().stream()
        .filter(other -> other.effect() == Effect.LEAVES && other.overlaps(event))
        .filter(other -> ofCountry(other) && !ofCountry(event))
        .filter(other -> Weighing.of(other, other.side()).verdict() == Verdict.ESTABLISHED)
        .findFirst()
        .map(Event::side)
        .orElse(event.side());
  }

  private static boolean ofCountry(Event event) {
    String place = event.first().claim().place().id().value();
    ActorId side = event.side();
    int dash = place.indexOf('-');
    return side != null && dash > 0 && side.value().startsWith(place.substring(0, dash + 1));
  }

  /** The holder's leaving that makes a party's word of having come likely. */
  private Optional<Event> departureFor(Event event) {
    if (event.effect() != Effect.TAKES || event.side() == null) {
      return Optional.empty();
    }
    Phase now = course.now();
    if (now.is(ControlStatus.VACATED) && !now.heldBy(event.side())) {
      return now.basis().stream().findFirst();
    }
    return course.events().stream()
        .filter(other -> other.effect() == Effect.LEAVES)
        .filter(other -> !Objects.equals(other.side(), event.side()))
        .filter(other -> other.within(Weights.HELD_FOR_HOURS.hours(), event))
        .filter(other -> now.holder() == null || other.side() == null || now.heldBy(other.side()))
        .filter(other -> Weighing.of(other, other.side()).verdict() == Verdict.ESTABLISHED)
        .findFirst();
  }
}
