package org.sitrep.monitor.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.situation.Difference;
import org.sitrep.monitor.situation.Positions;
import org.sitrep.monitor.situation.Situation;
import org.sitrep.monitor.situation.SituationSource;
import org.sitrep.web.Answer;
import org.sitrep.web.Outgoing;

/**
 * Sends all readers of the stream what has become otherwise, at most ten times a second, on a
 * thread of its own. A reader that is still busy with one event is passed over; its next one tells
 * all that it has missed at once, or the whole table.
 */
public final class EventStreams implements AutoCloseable {
  private static final Map<String, String> HEADERS =
      Map.of("Content-Type", "text/event-stream", "X-Accel-Buffering", "no");
  private static final long BETWEEN_NANOS = Duration.ofMillis(100).toNanos();
  private static final long BEAT_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int PATIENT_TURNS = 20;
  private static final int MOST_SNAPSHOTS = 16;

  private final SituationSource source;
  private final InstantSource clock;
  private final Consumer<String> say;
  private final Map<Filter, View> views = new HashMap<>();
  private final Queue<Joining> joining = new ConcurrentLinkedQueue<>();
  private final Semaphore news = new Semaphore(0);
  private final AtomicInteger open = new AtomicInteger();
  private final Thread thread;
  private volatile boolean closed;
  private @Nullable Situation before;
  private long turn;
  private int snapshots;
  private long lastBeat = System.nanoTime();

  /** Somebody who wants to read. */
  private record Joining(Filter filter, Subscriber subscriber, Outgoing out) {}

  /**
   * One that does not send yet.
   *
   * @param say is told in a sentence of a fault of ours
   */
  public EventStreams(SituationSource source, InstantSource clock, Consumer<String> say) {
    this.source = source;
    this.say = say;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("monitor-stream").unstarted(this::run);
  }

  /** Begins to send; once. */
  public EventStreams start() {
    source.onNews(news::release);
    thread.start();
    return this;
  }

  /** How many read now. */
  public int readers() {
    return open.get();
  }

  /**
   * A stream of events.
   *
   * @param lastEventId what the reader was sent last, by whichever instance; empty where it begins
   */
  Answer answer(Filter filter, Optional<String> lastEventId) {
    Positions seen = lastEventId.flatMap(id -> EventId.read(id, clock.instant())).orElse(null);
    return new Answer.Streamed(
        HEADERS,
        out -> {
          joining.add(new Joining(filter, new Subscriber(out, seen), out));
          news.release();
        });
  }

  @Override
  public void close() {
    closed = true;
    news.release();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closed) {
        long untilBeat = lastBeat + BEAT_NANOS - System.nanoTime();
        boolean unused = news.tryAcquire(Math.max(1, untilBeat), TimeUnit.NANOSECONDS);
        news.drainPermits();
        long begun = System.nanoTime();
        safely();
        pause(begun + BETWEEN_NANOS - System.nanoTime());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Others that read on this machine need the time between two turns more. */
  private void pause(long nanos) {
    LockSupport.parkNanos(this, nanos);
  }

  private void safely() {
    try {
      turn();
    } catch (RuntimeException fault) {
      // All begin anew: what one fault has left half done is not sent to anybody.
      say.accept("the stream of events failed once: " + fault);
      before = null;
    }
  }

  private void turn() {
    Situation now = source.now();
    Instant instant = clock.instant();
    boolean beat = System.nanoTime() - lastBeat >= BEAT_NANOS;
    if (beat) {
      lastBeat = System.nanoTime();
    }
    Optional<Difference> difference = before == null ? Optional.empty() : now.since(before.at());
    turn++;
    snapshots = 0;
    String id = EventId.of(now.at(), instant).toString();
    for (View view : views.values()) {
      advance(view, new Turn(now, instant, beat, id), difference);
    }
    before = now;
    admit(now, instant, id);
    views.values().removeIf(view -> view.subscribers().isEmpty());
  }

  /** What is the same for all views in one turn. */
  private record Turn(Situation now, Instant clock, boolean beat, String id) {}

  private void advance(View view, Turn now, Optional<Difference> difference) {
    if (difference.isEmpty()) {
      view.begin(now.now(), now.clock());
      view.subscribers().forEach(Subscriber::forget);
    }
    Delta delta =
        difference
            .map(each -> view.advance(now.now(), each, now.clock(), now.beat()))
            .orElseGet(() -> new Delta(List.of(), List.of(), List.of()));
    Event event = event(now, delta);
    for (Iterator<Subscriber> each = view.subscribers().iterator(); each.hasNext(); ) {
      Subscriber subscriber = each.next();
      if (subscriber.isOver()) {
        each.remove();
      } else {
        serve(subscriber, view, now, event);
      }
    }
  }

  /** What all readers of a view who have kept up are sent; null where there is nothing. */
  private @Nullable Event event(Turn now, Delta delta) {
    Event diff = delta.isEmpty() ? null : Event.diff(now.id(), delta);
    if (!now.beat()) {
      return diff;
    }
    Event beat = Event.beat(now.id(), now.clock(), source.lagMillis());
    return diff == null ? beat : diff.then(beat);
  }

  private void serve(Subscriber subscriber, View view, Turn now, @Nullable Event event) {
    if (subscriber.isBusy()) {
      return;
    }
    if (!subscriber.isAt(turn - 1)) {
      catchUp(subscriber, view, now);
    } else if (event != null) {
      subscriber.send(event, now.now().at(), turn);
    } else {
      subscriber.pass(now.now().at(), turn);
    }
  }

  private void catchUp(Subscriber subscriber, View view, Turn now) {
    Positions seen = subscriber.seen();
    Positions here = now.now().at();
    boolean ahead = seen != null && seen.isOfSameTopics(here) && !here.isAtOrAfter(seen);
    if (ahead && subscriber.ahead() < PATIENT_TURNS) {
      // It comes from an instance that had read more; this one soon will have.
      news.release();
      return;
    }
    Missed missed =
        seen == null ? Missed.ALL : view.missed(seen, positions -> missed(positions, view, now));
    if (missed.all()) {
      snapshot(subscriber, view, now);
    } else if (missed.event() == null) {
      subscriber.pass(here, turn);
    } else {
      subscriber.send(missed.event(), here, turn);
    }
  }

  private static Missed missed(Positions seen, View view, Turn now) {
    Difference since = now.now().since(seen).orElse(null);
    Delta delta = view.missed(now.now(), since, now.clock());
    if (delta == null) {
      return Missed.ALL;
    }
    return new Missed(false, delta.isEmpty() ? null : Event.diff(now.id(), delta));
  }

  /** The whole table, as it was up to a second ago: what has come since follows. */
  private void snapshot(Subscriber subscriber, View view, Turn now) {
    if (snapshots == MOST_SNAPSHOTS) {
      // Others wait for what is new: those who begin take turns.
      news.release();
      return;
    }
    snapshots++;
    Snapshot known = view.snapshot();
    boolean good = known != null && !view.filter().moves() && known.isYoung(System.nanoTime());
    if (known == null || !good) {
      Choice choice = new Choice(view.filter(), now.now(), now.clock());
      known =
          new Snapshot(
              Event.snapshot(now.id(), choice.rows(), View.latest(choice), now.now().asOf()),
              now.now().at(),
              turn,
              System.nanoTime());
      view.keep(known);
    }
    subscriber.send(known.event(), known.at(), known.turn());
  }

  private void admit(Situation now, Instant instant, String id) {
    for (Joining each = joining.poll(); each != null; each = joining.poll()) {
      View view = views.get(each.filter());
      if (view == null) {
        view = new View(each.filter());
        view.begin(now, instant);
        views.put(each.filter(), view);
      }
      Subscriber subscriber = each.subscriber();
      open.incrementAndGet();
      var unused =
          each.out()
              .ended()
              .whenComplete(
                  (nothing, fault) -> {
                    open.decrementAndGet();
                    subscriber.end();
                    news.release();
                  });
      view.subscribers().add(subscriber);
      serve(subscriber, view, new Turn(now, instant, false, id), null);
    }
  }
}
