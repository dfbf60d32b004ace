package org.sitrep.ingest.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.OwnRegister;

/**
 * Submissions that wait to be written, and the one thread that writes them: all that wait go into
 * one transaction, so the more there is to do, the less each costs.
 */
final class PushQueue implements AutoCloseable {
  private static final int MOST_ARTICLES = 2_000;
  private static final long BEAT_MILLIS = 500;

  /** A submission and whom to tell. */
  private record Waiting(Submission submission, CompletableFuture<Receipt> receipt) {}

  private final OwnRegister register;
  private final BlockingQueue<Waiting> waiting;
  private final PushWriter writer;
  private final Thread thread;
  private final AtomicReference<@Nullable RuntimeException> death = new AtomicReference<>();
  private volatile boolean closing;

  private PushQueue(PushWriter writer, int length, OwnRegister register) {
    this.register = register;
    this.writer = writer;
    this.waiting = new ArrayBlockingQueue<>(length);
    this.thread = Thread.ofPlatform().name("push").unstarted(this::run);
  }

  /**
   * Starts one.
   *
   * @param length how many submissions may wait
   * @param register of the writer, which it closes
   */
  static PushQueue start(PushWriter writer, int length, OwnRegister register) {
    PushQueue queue = new PushQueue(writer, length, register);
    queue.thread.start();
    return queue;
  }

  /** Takes a submission in; nothing where too many wait already. */
  Optional<CompletableFuture<Receipt>> offer(Submission submission) {
    Waiting last = new Waiting(submission, new CompletableFuture<>());
    if (closing || !waiting.offer(last)) {
      return Optional.empty();
    }
    if (!thread.isAlive()) {
      drop();
    }
    return Optional.of(last.receipt());
  }

  /**
   * Does nothing while it lives.
   *
   * @throws RuntimeException once the broker has refused for good
   */
  void requireAlive() {
    RuntimeException reason = death.get();
    if (reason != null) {
      throw reason;
    }
  }

  /** Writes what waits, and takes nothing more. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    drop();
  }

  private void run() {
    try (register) {
      boolean begun = writer.claim();
      while (!closing || !waiting.isEmpty()) {
        List<Waiting> batch = nextBatch();
        // Claimed again only for something to write: other processes may be at work with it.
        begun = begun || writer.claim();
        if (!batch.isEmpty()) {
          write(batch);
        }
        if (begun && waiting.isEmpty()) {
          writer.forget();
          writer.tell();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException refused) {
      death.set(refused);
      drop();
    }
  }

  private List<Waiting> nextBatch() throws InterruptedException {
    List<Waiting> batch = new ArrayList<>();
    Waiting next = waiting.poll(BEAT_MILLIS, TimeUnit.MILLISECONDS);
    int articles = 0;
    while (next != null) {
      batch.add(next);
      articles += next.submission().articles().size();
      next = articles < MOST_ARTICLES ? waiting.poll() : null;
    }
    return batch;
  }

  private void write(List<Waiting> batch) throws InterruptedException {
    Optional<List<Receipt>> receipts =
        writer.write(batch.stream().map(Waiting::submission).toList());
    for (int i = 0; i < batch.size(); i++) {
      Receipt receipt = receipts.isPresent() ? receipts.get().get(i) : new Receipt.Unknown();
      batch.get(i).receipt().complete(receipt);
    }
  }

  private void drop() {
    List<Waiting> left = new ArrayList<>();
    waiting.drainTo(left);
    left.forEach(each -> each.receipt().complete(new Receipt.Unknown()));
  }
}
