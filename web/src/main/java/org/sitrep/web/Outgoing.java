package org.sitrep.web;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** An answer that is being written piece by piece, without a thread of its own. */
public interface Outgoing {
  /**
   * Sends a piece. One at a time: the next when this one is done.
   *
   * @return done once the piece has been handed to the network; failed with an {@link
   *     java.io.IOException} once the reader is gone, or has taken nothing for the idle time
   */
  CompletableFuture<Void> write(ByteBuffer piece);

  /** Ends the answer; nothing happens where it has ended. Not while a piece is being sent. */
  void end();

  /** Done once the answer has ended, by whomever. */
  CompletableFuture<Void> ended();
}
