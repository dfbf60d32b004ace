package org.sitrep.monitor.http;

import org.jspecify.annotations.Nullable;
import org.sitrep.monitor.situation.Positions;
import org.sitrep.web.Outgoing;

/**
 * One reader of the stream. Of what it has not been sent yet only its position is kept; while an
 * event is under way to it, no other is begun.
 */
final class Subscriber {
  private static final int MANY = 500;

  private final Outgoing out;
  private volatile boolean over;
  private boolean busy;
  private boolean greeted;
  private @Nullable Positions seen;
  private long turn = -1;
  private int turnsAhead;

  /** A reader who has seen what lies before this position; null for one that begins. */
  Subscriber(Outgoing out, @Nullable Positions seen) {
    this.out = out;
    this.seen = seen;
  }

  /** Nothing can be sent to it any more. */
  void end() {
    over = true;
  }

  boolean isOver() {
    return over;
  }

  synchronized boolean isBusy() {
    return busy;
  }

  synchronized @Nullable Positions seen() {
    return seen;
  }

  /** Whether it has all that there was in that turn. */
  synchronized boolean isAt(long thatTurn) {
    return turn == thatTurn;
  }

  /** It has all that there is at this position, without being sent anything. */
  synchronized void pass(Positions at, long thisTurn) {
    seen = at;
    turn = thisTurn;
  }

  /** It must begin anew. */
  synchronized void forget() {
    seen = null;
    turn = -1;
  }

  /** Counts the turns in which it was further than we are. */
  synchronized int ahead() {
    return ++turnsAhead;
  }

  /** Sends an event, after which it has all that there is at this position. */
  void send(Event event, Positions at, long thisTurn) {
    Event whole;
    synchronized (this) {
      busy = true;
      seen = at;
      turn = thisTurn;
      whole = greeted ? event : event.first();
      greeted = true;
    }
    if (whole.parts() > MANY) {
      // Whoever sends to all must not be held up by one.
      var unused = Thread.ofVirtual().start(() -> send(whole, 0));
    } else {
      send(whole, 0);
    }
  }

  private void send(Event event, int part) {
    Event.Piece piece = event.from(part);
    var unused =
        out.write(piece.bytes())
            .thenRun(
                () -> {
                  if (piece.next() < event.parts()) {
                    send(event, piece.next());
                  } else {
                    done();
                  }
                });
  }

  private synchronized void done() {
    busy = false;
  }
}
