package org.sitrep.ingest.source;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.Taking;
import org.sitrep.ingest.feed.Feed;
import org.sitrep.ingest.feed.FeedItem;
import org.sitrep.ingest.fetch.Answer;
import org.sitrep.ingest.fetch.Ask;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/**
 * Takes what is new in one feed, oldest first. An article whose page was fetched is written at
 * once, with what stands before it, so that a poll of many pages that is killed has not fetched for
 * nothing; the others wait for the state of the source, which is written last.
 */
final class ItemTaking {
  /** So many pages a poll; the rest comes with the next one. */
  private static final int MOST_PAGES = 40;

  private final SourceSpec spec;
  private final Feed feed;
  private final Register register;
  private final Fetching fetching;
  private final PageArticles pages;
  private final InstantSource clock;
  private final KnownItems known;
  private final List<Sourced> waiting = new ArrayList<>();
  private final SourceState asked;
  private Health health;
  private int fetched;
  private boolean stopped;
  private Duration pause = Duration.ZERO;

  ItemTaking(
      SourceSpec spec,
      Feed feed,
      SourceState asked,
      Register register,
      Fetching fetching,
      PageArticles pages,
      InstantSource clock) {
    this.spec = spec;
    this.feed = feed;
    this.asked = asked;
    this.health = asked.health();
    this.register = register;
    this.fetching = fetching;
    this.pages = pages;
    this.clock = clock;
    this.known = KnownItems.read(register.remembered(knownKey(spec)));
  }

  static String knownKey(SourceSpec spec) {
    return spec.id() + "/known";
  }

  /** Takes them, until there is none left or a server wants a pause. */
  void run() throws InterruptedException {
    List<FeedItem> fresh =
        feed.items().stream()
            .filter(item -> !known.has(item))
            .sorted(
                Comparator.comparing(
                    FeedItem::published, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    for (FeedItem item : fresh) {
      if (wantsPage(item)) {
        takeWithPage(item);
      } else {
        take(item, null);
      }
      if (stopped) {
        return;
      }
    }
  }

  /** Whether nothing new of the feed is left. */
  boolean isComplete() {
    return !stopped;
  }

  /** How long a server that was asked for pages wants to be left alone. */
  Duration pause() {
    return pause;
  }

  Health health() {
    return health;
  }

  /** Writes what is left, with the state of the source. */
  void finish(SourceState state) {
    known.forgetAllBut(feed.items());
    String before = register.remembered(knownKey(spec)).orElse("");
    String after = known.write();
    register.take(
        new Taking(
            waiting,
            after.equals(before)
                ? Map.of(spec.id(), state.write())
                : Map.of(spec.id(), state.write(), knownKey(spec), after)));
  }

  private boolean wantsPage(FeedItem item) {
    return item.link() != null
        && switch (spec.fullText()) {
          case ALWAYS -> true;
          case AUTO -> item.isTeaser();
          case NEVER -> false;
        };
  }

  private void takeWithPage(FeedItem item) throws InterruptedException {
    if (fetched >= MOST_PAGES) {
      stopped = true;
      return;
    }
    Optional<RawArticle> page = page(item);
    if (stopped) {
      return;
    }
    take(item, page.orElse(null));
    String state = asked.with(health).write();
    register.take(new Taking(waiting, Map.of(spec.id(), state, knownKey(spec), known.write())));
    waiting.clear();
  }

  private void take(FeedItem item, @Nullable RawArticle page) {
    Sourced sourced = ItemArticle.of(spec, feed, item, page, clock.instant());
    waiting.add(sourced);
    known.add(item);
    health =
        switch (sourced.outcome()) {
          case Accepted<RawArticle> accepted -> health.gave(1, clock.instant());
          case Rejected<RawArticle> rejected -> health.rejected(rejected.reason().name());
        };
  }

  private Optional<RawArticle> page(FeedItem item) throws InterruptedException {
    fetched++;
    Ask ask =
        new Ask(
            java.util.Objects.requireNonNull(item.link()),
            Ask.PAGES,
            null,
            null,
            spec.privateAllowed());
    return switch (fetching.fetch(ask)) {
      case Answer.Content content ->
          article(pages.read(content, spec, clock.instant(), ItemArticle.source(spec, item)));
      case Answer.Busy busy -> {
        stopped = true;
        pause = busy.pause().orElse(Duration.ZERO);
        yield without("PAGE_BUSY");
      }
      case Answer.Hindered hindered -> without("PAGE_" + hindered.why());
      case Answer.Unusual unusual -> without("PAGE_STATUS");
      case Answer.Gone gone -> without("PAGE_STATUS");
      case Answer.NotModified odd -> without("PAGE_STATUS");
    };
  }

  private Optional<RawArticle> article(Outcome<RawArticle> read) {
    return switch (read) {
      case Accepted<RawArticle>(RawArticle article) -> Optional.of(article);
      case Rejected<RawArticle> rejected -> without("PAGE_" + rejected.reason());
    };
  }

  private Optional<RawArticle> without(String reason) {
    health = health.rejected(reason);
    return Optional.empty();
  }
}
