package org.sitrep.aggregate.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ControlStatus;

/** The phases of a place so far, and who took it last: what the next event meets. */
final class Course {
  private final List<Event> events;
  private final List<Phase> past = new ArrayList<>();
  private Phase now = Phase.UNKNOWN;
  private @Nullable Event lastTake;
  private @Nullable ActorId claimant;

  Course(List<Event> events) {
    this.events = events;
  }

  Phase now() {
    return now;
  }

  List<Event> events() {
    return events;
  }

  @Nullable Event lastTake() {
    return lastTake;
  }

  void taken(@Nullable Event event) {
    lastTake = event;
  }

  /** The party that says to have taken the place, with nobody yet to confirm it. */
  @Nullable ActorId claimant() {
    return claimant;
  }

  void claimedBy(@Nullable ActorId side) {
    claimant = side;
  }

  /** Every phase from the first known one to the present one. */
  List<Phase> phases() {
    List<Phase> all = new ArrayList<>(past);
    all.add(now);
    all.removeIf(phase -> phase.is(ControlStatus.UNKNOWN));
    return all;
  }

  /** The same state goes on, seen more fully. */
  void refine(Phase phase) {
    now = phase;
  }

  void confirm(Event event) {
    now = now.resting(event);
  }

  /** A new state begins, unless it looks like the present one, which then goes on. */
  void turn(Phase next) {
    if (next.looksLike(now) && !now.is(ControlStatus.UNKNOWN)) {
      Phase kept = now.flipping() && !next.flipping() ? next : next.since(now.begun());
      for (Event event : now.basis()) {
        kept = kept.resting(event);
      }
      now = kept.rivalled(now.rivals().toArray(ActorId[]::new));
      return;
    }
    past.add(now);
    now = next;
  }

  /** Who held it before the present state, by uncontested evidence. */
  @Nullable ActorId holderBefore() {
    return past.isEmpty() ? null : past.getLast().holder();
  }

  /** The present state never was: what began it is contradicted at its own time. */
  void takeBack() {
    if (!past.isEmpty()) {
      now = past.removeLast();
    }
  }

  /** The event by which a party says to have taken the place. */
  @Nullable Event claimOf(ActorId side) {
    return now.basis().stream()
        .filter(event -> event.effect() == Effect.TAKES && side.equals(event.side()))
        .min(Comparator.comparing(Event::anchor))
        .orElse(null);
  }
}
