package org.sitrep.cli.replay;

import java.time.Duration;
import java.util.Collection;
import org.sitrep.cli.Failure;
import org.sitrep.model.PlaceId;

/** Notices that a run does not move any more, which is a fault: it must not wait for ever. */
final class Stall {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Accounting accounting;
  private long entries = -1;
  private long lastMoved;

  Stall(Accounting accounting) {
    this.accounting = accounting;
  }

  /**
   * Does nothing while the books grow.
   *
   * @param nanos a clock that only goes forward
   * @throws Failure after two minutes without any entry
   */
  void requireMovement(long nanos) {
    // Where nothing is owed, the next article is not due yet, or the replay stands still.
    if (accounting.entries() != entries || !accounting.owes()) {
      entries = accounting.entries();
      lastMoved = nanos;
    } else if (nanos - lastMoved > PATIENCE.toNanos()) {
      Collection<PlaceId> places = accounting.waitingFor();
      throw new Failure(
          "nothing has come for %d s while %d articles wait for their answer and %d places for their row%s"
              .formatted(
                  PATIENCE.toSeconds(),
                  accounting.unanswered(),
                  places.size(),
                  places.isEmpty() ? "" : ", such as " + places.iterator().next()));
    }
  }
}
