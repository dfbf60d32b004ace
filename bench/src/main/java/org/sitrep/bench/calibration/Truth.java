package org.sitrep.bench.calibration;

import java.time.Duration;
import java.time.Instant;
import org.sitrep.bench.simulator.Chronicle;
import org.sitrep.bench.simulator.TrueState;
import org.sitrep.model.ControlStatus;

/**
 * When a row is right. One status fits each true state, with the right name beside it:
 *
 * <ul>
 *   <li>held: CONTROLLED by the holder; for a day after it changed hands twice within a day also
 *       CONTESTED, which rule 5 asks for;
 *   <li>fought over: CONTESTED, with whoever held it or nobody;
 *   <li>ringed: BESIEGED, with the besieged holder;
 *   <li>empty: VACATED.
 * </ul>
 *
 * DISPUTED, CLAIMED and UNKNOWN are never right: they say that one cannot tell.
 */
final class Truth {
  /** Rule 5's day. */
  static final Duration DAY = Duration.ofDays(1);

  private Truth() {}

  static boolean holds(Shown shown, Chronicle truth, Instant at) {
    TrueState state = truth.at(at);
    ControlStatus status = shown.status();
    boolean named = state.holder().equals(shown.controller());
    return switch (state.kind()) {
      case HELD ->
          (status == ControlStatus.CONTROLLED && named)
              || (status == ControlStatus.CONTESTED && truth.flipFlopped(at, DAY));
      case FOUGHT_OVER ->
          status == ControlStatus.CONTESTED && (named || shown.controller() == null);
      case RINGED -> status == ControlStatus.BESIEGED && named;
      case EMPTY -> status == ControlStatus.VACATED;
    };
  }

  /** Whether the row is right, or does not commit itself and yet names the one who holds it. */
  static boolean named(Shown shown, Chronicle truth, Instant at) {
    boolean hedged = !shown.decided() && truth.at(at).isHolder(shown.controller());
    return hedged || holds(shown, truth, at);
  }
}
