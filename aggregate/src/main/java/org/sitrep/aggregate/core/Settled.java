package org.sitrep.aggregate.core;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ControlStatus;

/** What an established event does; captures and departures have classes of their own. */
final class Settled {
  private final Course course;
  private final Captures captures;
  private final Departures departures;

  Settled(Course course) {
    this.course = course;
    this.captures = new Captures(course);
    this.departures = new Departures(course, captures);
  }

  void meet(Event event, Weighing weighing) {
    switch (event.effect()) {
      case HOLDS -> holds(event, weighing);
      case NEARS -> {}
      case RINGS -> rings(event);
      case EASES -> departures.eases(event);
      case LEAVES -> departures.meet(event);
      case INSIDE -> inside(event);
      case TAKES -> captures.meet(event, weighing);
    }
  }

  /** All that is told speaks for the side of an event. */
  void overrule(Event standing) {
    if (!course.now().flipping() || captures.heldForADay(standing)) {
      captures.control(standing.side(), standing, "all that is told speaks plainly for it");
    }
  }

  private void holds(Event event, Weighing weighing) {
    Phase now = course.now();
    ActorId side = event.side();
    if (side == null) {
      return;
    }
    switch (now.status()) {
      case UNKNOWN, CLAIMED, DISPUTED -> captures.control(side, event, "reported to hold it");
      case BESIEGED -> {
        if (!now.heldBy(side)) {
          captures.control(side, event, "reported to hold it");
        }
      }
      case CONTROLLED -> {
        if (now.heldBy(side)) {
          course.refine(now.confirmed().resting(event));
        } else {
          contradicted(event, side, weighing);
        }
      }
      case CONTESTED -> {
        if (!now.flipping() || captures.heldForADay(event)) {
          captures.control(side, event, "rule 5: reported to hold it after the fighting");
        }
      }
      case VACATED -> {
        if (!now.heldBy(side) || captures.dayAfter(now.basis().getFirst(), event)) {
          captures.control(side, event, "reported to hold it");
        } else {
          dispute(event, "rule 4: said to have left and said to hold it");
        }
      }
    }
  }

  /** One is reported to hold what another is reported to control. */
  private void contradicted(Event event, ActorId side, Weighing weighing) {
    Phase now = course.now();
    Event take = course.lastTake();
    Event other = take == null ? now.basis().getFirst() : take;
    if (captures.dayAfter(other, event)) {
      captures.control(side, event, "rule 5: the later report outweighs");
      return;
    }
    Weighing told = Weighing.of(other, null);
    if (weighing.prevailsOver(told)) {
      captures.control(side, event, "rule 4: the stronger evidence prevails");
    } else if (!told.prevailsOver(weighing)) {
      ActorId before = take == null ? course.holderBefore() : captures.holderBefore();
      Event first = other.from().isAfter(event.from()) ? event : other;
      captures.taken(null);
      course.turn(
          Phase.begun(
                  ControlStatus.DISPUTED,
                  before,
                  first,
                  "rule 4: sources contradict each other within a day")
              .rivalled(side, now.holder())
              .resting(event)
              .resting(other));
    }
  }

  private void rings(Event event) {
    Phase now = course.now();
    if (now.heldBy(event.side())) {
      return;
    }
    switch (now.status()) {
      case CONTROLLED, CLAIMED, UNKNOWN ->
          course.turn(
              Phase.begun(
                      ControlStatus.BESIEGED, now.holder(), event, "held by one, ringed by another")
                  .rivalled(event.side()));
      case BESIEGED -> course.refine(now.rivalled(event.side()).resting(event));
      case CONTESTED, DISPUTED, VACATED -> {}
    }
  }

  private void inside(Event event) {
    Phase now = course.now();
    ActorId side = event.side();
    if (side != null && now.heldBy(side) && !now.is(ControlStatus.VACATED)) {
      if (now.is(ControlStatus.CONTROLLED)) {
        course.confirm(event);
      }
      return;
    }
    switch (now.status()) {
      case CONTROLLED, BESIEGED, UNKNOWN, CLAIMED, DISPUTED -> contest(event, now.holder());
      case CONTESTED -> course.refine(now.rivalled(side).resting(event));
      case VACATED -> {
        boolean walkedIn =
            side != null && !event.saysPartial() && !event.overlaps(now.basis().getFirst());
        if (walkedIn) {
          course.turn(
              Phase.begun(
                      ControlStatus.CONTROLLED, side, event, "entered after the holder had left")
                  .inferring()
                  .resting(now.basis().getFirst()));
        } else {
          contest(event, now.holder());
        }
      }
    }
  }

  private void contest(Event event, @Nullable ActorId holder) {
    course.turn(
        Phase.begun(
                ControlStatus.CONTESTED, holder, event, "one is inside and does not hold all of it")
            .rivalled(event.side()));
  }

  private void dispute(Event event, String rule) {
    Phase now = course.now();
    Phase next = Phase.begun(ControlStatus.DISPUTED, now.holder(), event, rule);
    course.turn(next.resting(now.basis().getFirst()));
  }
}
