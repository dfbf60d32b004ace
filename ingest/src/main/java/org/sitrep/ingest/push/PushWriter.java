package org.sitrep.ingest.push;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.sitrep.ingest.InletHealth;
import org.sitrep.ingest.OwnRegister;
import org.sitrep.ingest.OwnRegister.Claim;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Taking;

/**
 * Writes submissions and remembers them, for all processes that take articles: each claims the one
 * register when it has something to write, and sees then what the others have taken.
 */
final class PushWriter {
  private static final int MOST_FORGOTTEN = 1_000;
  private static final int MOST_REMEMBERED = 1_000_000;
  private static final long HOUR_MILLIS = 3_600_000;

  /** So often a step is tried while other processes take the register from this one. */
  private static final int MOST_TRIES = 30;

  private static final long SHORTEST_PAUSE_MILLIS = 20;
  private static final long LONGEST_PAUSE_MILLIS = 200;

  /** What became of a step. */
  private enum Fate {
    WRITTEN,
    /** Another process has claimed the register. */
    TAKEN_AWAY,
    UNKNOWN
  }

  private final OwnRegister register;
  private final PushMemory memory = new PushMemory(MOST_REMEMBERED);
  private final Duration remembered;
  private final InletHealth health;
  private final Supplier<Map<String, Long>> refused;
  private final InstantSource clock;
  private final RandomGenerator random = new SplittableRandom();
  private long forgottenAt;

  /**
   * One that has claimed nothing yet.
   *
   * @param remembered how long ids and keys are known again; at most the last million of them
   * @param refused what was refused since it was asked last
   */
  PushWriter(
      OwnRegister register,
      Duration remembered,
      InletHealth health,
      Supplier<Map<String, Long>> refused,
      InstantSource clock) {
    this.register = register;
    this.remembered = remembered;
    this.health = health;
    this.refused = refused;
    this.clock = clock;
  }

  /**
   * Writes what is new of them, in one step.
   *
   * @return what to tell, in their order; empty where it cannot be known whether they are written
   */
  Optional<List<Receipt>> write(List<Submission> batch) throws InterruptedException {
    for (int tries = 0; tries < MOST_TRIES && claim(); tries++) {
      PushStep step = PushStep.of(batch, memory::content);
      Fate fate = step.isEmpty() ? Fate.WRITTEN : take(step);
      if (fate == Fate.WRITTEN) {
        return Optional.of(step.receipts());
      }
      if (fate == Fate.UNKNOWN) {
        return Optional.empty();
      }
      // Whoever has taken the register is let write what it has, before it is taken back.
      TimeUnit.MILLISECONDS.sleep(random.nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
    }
    return Optional.empty();
  }

  /**
   * Knows what has been written; nothing where the broker is away.
   *
   * @throws RuntimeException where the broker refuses for good
   */
  boolean claim() {
    Claim claim = register.claim();
    if (claim == Claim.TAKEN) {
      memory.catchUp(register);
    }
    return claim != Claim.AWAY;
  }

  private Fate take(PushStep step) {
    Map<String, String> states = memory.states(step.contents(), clock.millis());
    health.refused(refused.get());
    try {
      register.take(
          new Taking(step.taken(), health.with(states, step.taken(), register, clock.instant())));
      health.written(register);
    } catch (Register.Lost lost) {
      return lost.isToAnother() ? Fate.TAKEN_AWAY : Fate.UNKNOWN;
    }
    memory.remember(states);
    return Fate.WRITTEN;
  }

  /** Tells how it fares, where there is something to tell or it is time. */
  void tell() {
    health.refused(refused.get());
    if (health.isDue(clock.instant()) && claim()) {
      try {
        register.take(health.alone(register, clock.instant()));
        health.written(register);
      } catch (Register.Lost lost) {
        // Told with the next step, or the next time.
      }
    }
  }

  /** Lets go what is too old, once an hour, or too much; else it would grow for ever. */
  void forget() {
    long now = clock.millis();
    if (now - forgottenAt < HOUR_MILLIS && !memory.isFull()) {
      return;
    }
    Set<String> old = memory.old(now - remembered.toMillis(), MOST_FORGOTTEN);
    try {
      if (!old.isEmpty()) {
        register.take(new Taking(List.of(), Map.of(), old));
        memory.forget(old);
      }
      forgottenAt = old.size() < MOST_FORGOTTEN ? now : forgottenAt;
    } catch (Register.Lost lost) {
      // Another process has it, and forgets too; or it is tried again with the next call.
      forgottenAt = now;
    }
  }
}
