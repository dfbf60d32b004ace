package org.sitrep.aggregate.core;

import org.sitrep.model.ActorId;
import org.sitrep.model.ControlStatus;

/** What an event does that is only claimed, only rumoured, or disputed. */
final class Unsettled {
  private final Course course;

  Unsettled(Course course) {
    this.course = course;
  }

  /** Rule 3: a party's own word alone makes CLAIMED, never more. */
  void claimed(Event event) {
    Phase now = course.now();
    if (event.effect() == Effect.TAKES && !now.heldBy(event.side())) {
      course.claimedBy(event.side());
    }
    if (agrees(now, event)) {
      course.confirm(event);
      return;
    }
    boolean moves =
        switch (event.effect()) {
          case TAKES -> true;
          case LEAVES -> event.side() == null || now.heldBy(event.side()) || now.holder() == null;
          case INSIDE -> !now.is(ControlStatus.BESIEGED);
          case HOLDS, RINGS -> now.is(ControlStatus.UNKNOWN);
          case NEARS, EASES -> false;
        };
    boolean open =
        switch (now.status()) {
          case CONTROLLED, BESIEGED, UNKNOWN -> true;
          case CLAIMED, DISPUTED, CONTESTED, VACATED -> false;
        };
    if (moves && open) {
      begin(
          ControlStatus.CLAIMED,
          event,
          "rule 3: only an interested party or a hedged source says so");
    } else if (moves && now.is(ControlStatus.CLAIMED)) {
      course.refine(now.rivalled(event.side()));
    }
  }

  /** Nothing unreviewed is trusted: it fills a gap and moves nothing that is known. */
  void rumoured(Event event) {
    boolean telling = event.effect() != Effect.NEARS && event.effect() != Effect.EASES;
    if (course.now().is(ControlStatus.UNKNOWN) && telling) {
      begin(ControlStatus.CLAIMED, event, "rule 2: only unreviewed sources say so");
    } else if (agrees(course.now(), event)) {
      course.confirm(event);
    }
  }

  /** Rule 4: said and denied, with neither prevailing. */
  void disputed(Event event) {
    Phase now = course.now();
    boolean about =
        switch (event.effect()) {
          case TAKES, INSIDE, RINGS -> !now.heldBy(event.side());
          case LEAVES -> event.side() == null || now.heldBy(event.side());
          case HOLDS -> now.is(ControlStatus.UNKNOWN) || now.is(ControlStatus.CLAIMED);
          case NEARS, EASES -> false;
        };
    boolean open =
        switch (now.status()) {
          case CONTROLLED, BESIEGED, UNKNOWN, CLAIMED -> true;
          case VACATED -> event.effect() == Effect.TAKES;
          case DISPUTED, CONTESTED -> false;
        };
    if (event.effect() == Effect.TAKES && about) {
      course.claimedBy(event.side());
    }
    if (about && open) {
      begin(ControlStatus.DISPUTED, event, "rule 4: said and denied, and neither prevails");
    } else if (about && now.is(ControlStatus.DISPUTED)) {
      course.refine(now.rivalled(event.side()).resting(event));
    }
  }

  private void begin(ControlStatus status, Event event, String rule) {
    ActorId holder = course.now().is(ControlStatus.VACATED) ? null : course.now().holder();
    course.turn(Phase.begun(status, holder, event, rule).rivalled(event.side()));
  }

  private static boolean agrees(Phase now, Event event) {
    ActorId side = event.side();
    return switch (now.status()) {
      case CONTROLLED -> event.effect() != Effect.LEAVES && now.heldBy(side);
      case CONTESTED, DISPUTED, CLAIMED ->
          now.basis().stream().anyMatch(e -> e.effect() == event.effect() && same(e, event));
      case VACATED -> event.effect() == Effect.LEAVES && now.heldBy(side);
      case BESIEGED ->
          event.effect() == Effect.RINGS && side != null && now.rivals().contains(side);
      case UNKNOWN -> false;
    };
  }

  private static boolean same(Event one, Event other) {
    return java.util.Objects.equals(one.side(), other.side());
  }
}
