package org.sitrep.aggregate.core;

import java.util.List;
import org.sitrep.model.ActorId;
import org.sitrep.model.ControlStatus;

/** What it does that a side is known to have left: the place, the fight inside it, or its ring. */
final class Departures {
  private final Course course;
  private final Captures captures;

  Departures(Course course, Captures captures) {
    this.course = course;
    this.captures = captures;
  }

  void eases(Event event) {
    if (liftsSiege(event)) {
      captures.control(course.now().holder(), event, "the ring is gone");
    }
  }

  private boolean liftsSiege(Event event) {
    Phase now = course.now();
    return now.is(ControlStatus.BESIEGED)
        && event.side() != null
        && now.rivals().equals(List.of(event.side()));
  }

  void meet(Event event) {
    Phase now = course.now();
    ActorId side = event.side();
    if (liftsSiege(event)) {
      eases(event);
    } else if (captures.explains(event)) {
      course.confirm(event);
    } else if (now.is(ControlStatus.CONTESTED)) {
      leavesFight(event);
    } else if (side == null || now.holder() == null || now.heldBy(side)) {
      goes(event);
    }
  }

  private void goes(Event event) {
    Phase now = course.now();
    ActorId claimant = course.claimant();
    if (now.is(ControlStatus.VACATED)) {
      course.confirm(event);
      return;
    }
    if (claimant != null && !claimant.equals(event.side()) && !now.heldBy(claimant)) {
      Event claimed = course.claimOf(claimant);
      Phase next =
          Phase.begun(
                  ControlStatus.CONTROLLED,
                  claimant,
                  claimed == null ? event : claimed,
                  "rule 3: the other's loss bears out what a party claimed")
              .resting(event);
      captures.taken(claimed);
      course.turn(next);
      return;
    }
    ActorId gone = event.side() == null ? now.holder() : event.side();
    captures.taken(null);
    course.turn(
        Phase.begun(
            ControlStatus.VACATED, gone, event, "the holder left and nobody is said to have come"));
  }

  /** Of those who fight inside, one goes. */
  private void leavesFight(Event event) {
    Phase now = course.now();
    ActorId side = event.side();
    ActorId rest = captures.lastOther(side);
    if (now.flipping()) {
      if (rest != null) {
        captures.control(rest, event, "rule 5: the other side is known to have left");
      }
      return;
    }
    if (side != null && now.rivals().contains(side)) {
      if (now.holder() != null && now.rivals().size() == 1) {
        captures.control(now.holder(), event, "those who had entered left");
      }
    } else if (side == null || now.heldBy(side) || now.holder() == null) {
      boolean after = now.basis().stream().noneMatch(event::overlaps);
      if (after && now.rivals().size() == 1) {
        Phase next =
            Phase.begun(
                    ControlStatus.CONTROLLED,
                    now.rivals().getFirst(),
                    event,
                    "one had entered and the holder left")
                .inferring();
        course.turn(now.basis().stream().reduce(next, Phase::resting, (one, other) -> one));
      } else {
        course.confirm(event);
      }
    }
  }
}
