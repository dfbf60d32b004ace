package org.sitrep.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.sitrep.ingest.Register;

/**
 * Polls sources when they are due, each in a thread of its own; how many are fetched at the same
 * time, and how often from one host, is up to whoever fetches.
 */
public final class Sources implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A source whose turn has come while its register was being lost is left to the next owner. */
  private record Turn(SourceSpec spec, SourceState state, Register register) {}

  private final FeedPoll poll;
  private final InstantSource clock;
  private final Supplier<RandomGenerator> random;
  private final BiConsumer<SourceSpec, SourceState> polled;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Turn> turns =
      new PriorityQueue<>(Comparator.comparing(turn -> turn.state().nextTry()));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread dispatcher = Thread.ofPlatform().name("sources").unstarted(this::dispatch);
  private boolean closed;

  /**
   * Sources that are not polled yet.
   *
   * @param random gives one for each poll
   * @param polled is told of every poll, by its thread
   */
  public Sources(
      FeedPoll poll,
      InstantSource clock,
      Supplier<RandomGenerator> random,
      BiConsumer<SourceSpec, SourceState> polled) {
    this.poll = poll;
    this.clock = clock;
    this.random = random;
    this.polled = polled;
    dispatcher.start();
  }

  /** Polls these from now on, as this register tells of them; those that have ended, never. */
  public void add(Collection<SourceSpec> specs, Register register) {
    lock.lock();
    try {
      for (SourceSpec spec : specs) {
        SourceState state = FeedPoll.state(spec, register, clock.instant(), random.get());
        if (!state.ended()) {
          turns.add(new Turn(spec, state, register));
        }
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Forgets all that belongs to this register; polls under way end where they want to write. */
  public void remove(Register register) {
    lock.lock();
    try {
      turns.removeIf(turn -> turn.register() == register);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    threads.shutdownNow();
    try {
      dispatcher.join(PATIENCE);
      boolean unused = threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void dispatch() {
    lock.lock();
    try {
      while (!closed) {
        Turn next = turns.peek();
        Duration wait =
            next == null
                ? Duration.ofMinutes(1)
                : Duration.between(clock.instant(), next.state().nextTry());
        if (wait.isPositive()) {
          long unused = changed.awaitNanos(wait.toNanos());
        } else {
          Turn due = turns.remove();
          threads.execute(() -> take(due));
        }
      }
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void take(Turn turn) {
    try {
      SourceState after = poll(turn);
      polled.accept(turn.spec(), after);
      if (!after.ended()) {
        lock.lock();
        try {
          turns.add(new Turn(turn.spec(), after, turn.register()));
          changed.signal();
        } finally {
          lock.unlock();
        }
      }
    } catch (Register.Lost another) {
      // Its next owner goes on from what is written.
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }

  private SourceState poll(Turn turn) throws InterruptedException {
    try {
      return poll.run(turn.spec(), turn.state(), turn.register(), random.get());
    } catch (Register.Lost lost) {
      throw lost;
    } catch (RuntimeException fault) {
      // A fault of ours in one source stops no other.
      return poll.broken(
          turn.spec(), turn.state(), fault.toString(), turn.register(), random.get());
    }
  }

  /** When the next one is due; for whoever waits. */
  public Instant nextDue() {
    lock.lock();
    try {
      Turn next = turns.peek();
      return next == null ? Instant.MAX : next.state().nextTry();
    } finally {
      lock.unlock();
    }
  }
}
