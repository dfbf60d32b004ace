package org.sitrep.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.Taking;
import org.sitrep.ingest.feed.Feed;
import org.sitrep.ingest.feed.FeedReader;
import org.sitrep.ingest.fetch.Answer;
import org.sitrep.ingest.fetch.Ask;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;

/**
 * One poll of one source: asks for the feed, takes what is new, and remembers how it went.
 *
 * <p>What the server said of this version of the feed is remembered only when nothing of it is left
 * to be taken, so that a poll that ended early is not answered with "not modified" later.
 */
public final class FeedPoll {
  private final Fetching fetching;
  private final PageArticles pages;
  private final InstantSource clock;

  public FeedPoll(Fetching fetching, PageArticles pages, InstantSource clock) {
    this.fetching = fetching;
    this.pages = pages;
    this.clock = clock;
  }

  /** What is known of a source; of a new one, that it is due soon. */
  public static SourceState state(
      SourceSpec spec, Register register, Instant now, RandomGenerator random) {
    return register
        .remembered(spec.id())
        .flatMap(SourceState::read)
        .map(state -> state.under(spec, now))
        .orElseGet(() -> SourceState.of(spec, Schedule.first(now, spec.every(), random)));
  }

  /**
   * Polls it and gives its new state, which has been written.
   *
   * @param before {@link #state}
   * @throws Register.Lost where it cannot be written
   */
  public SourceState run(
      SourceSpec spec, SourceState before, Register register, RandomGenerator random)
      throws InterruptedException {
    Ask ask =
        new Ask(
            before.address(),
            Ask.FEEDS,
            before.etag(),
            before.lastModified(),
            spec.privateAllowed());
    Answer answer = fetching.fetch(ask);
    Instant now = clock.instant();
    SourceState asked =
        before.with(before.health().asked(now, Duration.between(before.nextTry(), now)));
    return switch (answer) {
      case Answer.Content content -> read(spec, asked, content, register, random);
      case Answer.NotModified same ->
          write(spec, succeeded(asked.moved(same.moved()), Duration.ZERO, random), register);
      case Answer.Gone gone ->
          write(spec, failed(asked, "GONE", "410", Duration.ZERO, random).end(), register);
      case Answer.Busy(int status, var pause) ->
          write(
              spec,
              failed(asked, "BUSY", "status " + status, pause.orElse(Duration.ZERO), random),
              register);
      case Answer.Unusual(int status) ->
          write(spec, failed(asked, "STATUS", "status " + status, Duration.ZERO, random), register);
      case Answer.Hindered(var why, String detail) ->
          write(spec, failed(asked, why.name(), detail, Duration.ZERO, random), register);
    };
  }

  /** The state after a poll that failed for a reason of our own. */
  public SourceState broken(
      SourceSpec spec,
      SourceState before,
      String detail,
      Register register,
      RandomGenerator random) {
    return write(spec, failed(before, "INTERNAL", detail, Duration.ZERO, random), register);
  }

  private SourceState read(
      SourceSpec spec,
      SourceState asked,
      Answer.Content content,
      Register register,
      RandomGenerator random)
      throws InterruptedException {
    switch (FeedReader.read(
        content.body(), content.contentType(), content.address(), spec.zone(), spec.id())) {
      case Rejected<Feed>(RejectionReason reason, String detail) -> {
        SourceState failed = failed(asked, reason.name(), detail, Duration.ZERO, random);
        Sourced told = new Sourced(spec.id(), new Rejected<>(reason, detail));
        register.take(new Taking(List.of(told), Map.of(spec.id(), failed.write())));
        return failed;
      }
      case Accepted<Feed>(Feed feed) -> {
        ItemTaking taking =
            new ItemTaking(
                spec, feed, asked, register, new ItemPages(spec, fetching, pages, clock), clock);
        taking.run();
        // Of a feed that has not changed the items are not read, nor then the blogs among them.
        boolean whole = feed.whole() && taking.isComplete() && !taking.isLive();
        SourceState after =
            succeeded(
                asked
                    .with(taking.health())
                    .moved(content.moved())
                    .validated(
                        whole ? content.etag() : null, whole ? content.lastModified() : null),
                taking.pause(),
                random);
        taking.finish(after);
        return after;
      }
    }
  }

  private SourceState succeeded(SourceState state, Duration pause, RandomGenerator random) {
    Instant now = clock.instant();
    Duration every = Duration.ofSeconds(state.sheet().everySeconds());
    Instant next = Schedule.afterSuccess(now, every, random);
    Instant allowed = now.plus(pause);
    return state.with(state.health().succeeded(now)).next(next.isBefore(allowed) ? allowed : next);
  }

  private SourceState failed(
      SourceState state, String reason, String detail, Duration pause, RandomGenerator random) {
    Health health = state.health().failed(reason, detail);
    Duration every = Duration.ofSeconds(state.sheet().everySeconds());
    return state
        .with(health)
        .next(Schedule.afterFailure(clock.instant(), every, health.failures(), pause, random));
  }

  private static SourceState write(SourceSpec spec, SourceState state, Register register) {
    register.take(new Taking(List.of(), Map.of(spec.id(), state.write())));
    return state;
  }
}
