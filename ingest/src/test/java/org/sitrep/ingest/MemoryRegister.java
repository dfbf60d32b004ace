package org.sitrep.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;

/** A register in memory, that can be held up and can lose what it is given as a broker can. */
public final class MemoryRegister implements OwnRegister {
  /** What becomes of the next step. */
  public enum Fate {
    WRITTEN,
    LOST_BEFORE_WRITTEN,
    LOST_AFTER_WRITTEN
  }

  private final Map<String, String> states;
  private final List<Sourced> published;
  private final List<Integer> steps;
  private final AtomicReference<MemoryRegister> holder;
  private final Semaphore gate = new Semaphore(1_000_000);
  private volatile Fate next = Fate.WRITTEN;
  private volatile boolean lost = true;

  public MemoryRegister() {
    this(
        new ConcurrentHashMap<>(),
        new CopyOnWriteArrayList<>(),
        new CopyOnWriteArrayList<>(),
        new AtomicReference<>());
  }

  private MemoryRegister(
      Map<String, String> states,
      List<Sourced> published,
      List<Integer> steps,
      AtomicReference<MemoryRegister> holder) {
    this.states = states;
    this.published = published;
    this.steps = steps;
    this.holder = holder;
  }

  /** The same register for another process: each claim takes it from whoever had it. */
  public MemoryRegister ofAnotherProcess() {
    return new MemoryRegister(states, published, steps, holder);
  }

  /** Lets no step through until {@link #goOn}. */
  public void hold() {
    gate.drainPermits();
  }

  /** Whether a step waits to be let through. */
  public boolean isHeldUp() {
    return gate.hasQueuedThreads();
  }

  public void goOn() {
    gate.release(1_000_000);
  }

  public void next(Fate fate) {
    next = fate;
  }

  /** All that was published, in order. */
  public List<Sourced> published() {
    return List.copyOf(published);
  }

  /** How many were taken by each step. */
  public List<Integer> steps() {
    return List.copyOf(steps);
  }

  /** The articles among them. */
  public List<RawArticle> articles() {
    List<RawArticle> articles = new ArrayList<>();
    for (Sourced each : published) {
      if (each.outcome() instanceof Accepted<RawArticle>(RawArticle article)) {
        articles.add(article);
      }
    }
    return articles;
  }

  /** The ids of the articles. */
  public List<String> ids() {
    return articles().stream().map(article -> article.id().value()).toList();
  }

  @Override
  public Claim claim() {
    Claim claim = lost ? Claim.TAKEN : Claim.HELD;
    if (lost) {
      holder.set(this);
    }
    lost = false;
    return claim;
  }

  @Override
  public Optional<String> remembered(String key) {
    return Optional.ofNullable(states.get(key));
  }

  @Override
  public Set<String> keys() {
    return Set.copyOf(states.keySet());
  }

  @Override
  public void take(Taking step) {
    boolean news = step.remember().keySet().stream().anyMatch(key -> !key.startsWith("/"));
    if (!lost && !news && step.forget().isEmpty()) {
      // It only tells how it fares; nothing hangs on that.
      states.putAll(step.remember());
      return;
    }
    gate.acquireUninterruptibly();
    Fate fate = next;
    next = Fate.WRITTEN;
    if (lost) {
      throw new Lost("not claimed");
    }
    synchronized (holder) {
      write(step, fate);
    }
  }

  private void write(Taking step, Fate fate) {
    if (holder.get() != this) {
      lost = true;
      throw new Lost("taken", new IllegalStateException(), true);
    }
    if (fate != Fate.LOST_BEFORE_WRITTEN) {
      published.addAll(step.taken());
      steps.add(step.taken().size());
      states.putAll(step.remember());
      step.forget().forEach(states::remove);
    }
    if (fate != Fate.WRITTEN) {
      lost = true;
      throw new Lost("the broker is gone");
    }
  }

  @Override
  public void close() {
    lost = true;
  }
}
