package org.sitrep.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request at a time to each host, and the next only a while after it, first come first.
 */
final class HostGates {
  private static final int MANY = 1000;

  private final LongSupplier nanos;
  private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();

  HostGates(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Waits until it is one's turn; {@link #leave} must follow. */
  void enter(String host) throws InterruptedException {
    Gate gate = gates.compute(host, (name, known) -> Gate.used(known, nanos.getAsLong()));
    boolean in = false;
    try {
      gate.turn.acquire();
      try {
        awaitFree(gate);
        in = true;
      } finally {
        if (!in) {
          gate.turn.release();
        }
      }
    } finally {
      if (!in) {
        gates.computeIfPresent(host, (name, known) -> known.left());
      }
    }
  }

  /** The request is over; the next may start after this delay. */
  void leave(String host, Duration delay) {
    gates.computeIfPresent(
        host,
        (name, gate) -> {
          gate.freeAt = nanos.getAsLong() + delay.toNanos();
          gate.turn.release();
          return gate.left();
        });
    if (gates.size() > MANY) {
      forgetIdle();
    }
  }

  private void awaitFree(Gate gate) throws InterruptedException {
    for (long left = gate.left(nanos); left > 0; left = gate.left(nanos)) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  private void forgetIdle() {
    for (String host : gates.keySet()) {
      gates.computeIfPresent(
          host, (name, gate) -> gate.users == 0 && gate.left(nanos) <= 0 ? null : gate);
    }
  }

  private static final class Gate {
    private final Semaphore turn = new Semaphore(1, true);
    private volatile long freeAt;
    // Only touched inside compute.
    private int users;

    private Gate(long now) {
      freeAt = now;
    }

    static Gate used(@Nullable Gate known, long now) {
      Gate gate = known == null ? new Gate(now) : known;
      gate.users++;
      return gate;
    }

    Gate left() {
      users--;
      return this;
    }

    long left(LongSupplier nanos) {
      return freeAt - nanos.getAsLong();
    }
  }
}
