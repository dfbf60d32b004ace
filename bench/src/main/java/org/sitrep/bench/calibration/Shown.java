package org.sitrep.bench.calibration;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.ControlStatus;

/**
 * What one way of making a table shows of one place at one instant.
 *
 * @param confidence 0 to 1
 */
record Shown(ControlStatus status, @Nullable ActorId controller, double confidence) {
  /** Whether it says how things stand, and not that nobody can tell. */
  boolean decided() {
    return switch (status) {
      case CONTROLLED, CONTESTED, BESIEGED, VACATED -> true;
      case DISPUTED, CLAIMED, UNKNOWN -> false;
    };
  }

  /** The side that it says is in the place alone; null where it names none. */
  @Nullable ActorId master() {
    boolean alone = status == ControlStatus.CONTROLLED || status == ControlStatus.BESIEGED;
    return alone ? controller : null;
  }
}
