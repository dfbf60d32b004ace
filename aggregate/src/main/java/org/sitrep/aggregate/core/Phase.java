package org.sitrep.aggregate.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.EventTime;

/**
 * One unbroken state of a place along event time.
 *
 * @param holder who held it last by uncontested evidence, or holds it
 * @param rivals who else is inside, rings it, or says to have taken it
 * @param whole whether the state is about the whole place
 * @param begun the time of the event that began it; null before anything is known
 * @param inferred whether control only follows from one entering and the other leaving
 * @param flipping whether it changed hands within a day and has not settled
 * @param basis the events it rests on, the one that began it first
 * @param rule why it is so
 */
record Phase(
    ControlStatus status,
    @Nullable ActorId holder,
    List<ActorId> rivals,
    boolean whole,
    @Nullable EventTime begun,
    boolean inferred,
    boolean flipping,
    List<Event> basis,
    String rule) {
  static final Phase UNKNOWN =
      new Phase(
          ControlStatus.UNKNOWN,
          null,
          List.of(),
          false,
          null,
          false,
          false,
          List.of(),
          "nobody who counts says who holds it");

  static Phase begun(ControlStatus status, @Nullable ActorId holder, Event event, String rule) {
    return new Phase(
        status,
        holder,
        List.of(),
        status != ControlStatus.CONTESTED,
        event.time(),
        false,
        false,
        List.of(event),
        rule);
  }

  /**
   * Who the row names: nobody where the holder has left; in a contested place that nobody is known
   * to have held the one side that is known to be inside, if it is one.
   */
  @Nullable ActorId controller() {
    if (status == ControlStatus.VACATED) {
      return null;
    }
    boolean onlyOneKnown = status == ControlStatus.CONTESTED && !flipping && rivals.size() == 1;
    return holder == null && onlyOneKnown ? rivals.get(0) : holder;
  }

  Phase rivalled(@Nullable ActorId... sides) {
    TreeSet<ActorId> all = new TreeSet<>(rivals);
    for (ActorId side : sides) {
      if (side != null && !side.equals(holder)) {
        all.add(side);
      }
    }
    return new Phase(
        status, holder, List.copyOf(all), whole, begun, inferred, flipping, basis, rule);
  }

  Phase resting(Event event) {
    if (basis.contains(event)) {
      return this;
    }
    List<Event> more = new ArrayList<>(basis);
    more.add(event);
    return new Phase(status, holder, rivals, whole, begun, inferred, flipping, more, rule);
  }

  Phase partial() {
    return new Phase(status, holder, rivals, false, begun, inferred, flipping, basis, rule);
  }

  Phase inferring() {
    return new Phase(status, holder, rivals, whole, begun, true, flipping, basis, rule);
  }

  Phase confirmed() {
    return new Phase(status, holder, rivals, whole, begun, false, flipping, basis, rule);
  }

  Phase since(@Nullable EventTime time) {
    return new Phase(status, holder, rivals, whole, time, inferred, flipping, basis, rule);
  }

  Phase flipped() {
    return new Phase(status, holder, rivals, whole, begun, inferred, true, basis, rule);
  }

  /** Whether a reader of the table sees the same in both. */
  boolean looksLike(Phase other) {
    return status == other.status
        && whole == other.whole
        && Objects.equals(controller(), other.controller());
  }

  /** Whether it says how the place stands. */
  boolean decided() {
    return switch (status) {
      case CONTROLLED, CONTESTED, BESIEGED, VACATED -> true;
      case DISPUTED, CLAIMED, UNKNOWN -> false;
    };
  }

  /** Whether nothing is known yet. */
  boolean begins() {
    return basis.isEmpty();
  }

  boolean is(ControlStatus other) {
    return status == other;
  }

  boolean heldBy(@Nullable ActorId side) {
    return holder != null && holder.equals(side);
  }
}
