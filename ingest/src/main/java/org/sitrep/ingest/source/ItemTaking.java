package org.sitrep.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.Taking;
import org.sitrep.ingest.feed.Feed;
import org.sitrep.ingest.feed.FeedItem;
import org.sitrep.ingest.page.ReadPage;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/**
 * Takes what is new in one feed, oldest first. An article whose page was fetched is written at
 * once, with what stands before it, so that a poll of many pages that is killed has not fetched for
 * nothing; the others wait for the state of the source, which is written last.
 */
final class ItemTaking {
  private final SourceSpec spec;
  private final Feed feed;
  private final Register register;
  private final ItemPages pages;
  private final InstantSource clock;
  private final KnownItems known;
  private final List<Sourced> waiting = new ArrayList<>();
  private final LiveBlogs blogs;
  private final SourceState asked;
  private Health health;

  ItemTaking(
      SourceSpec spec,
      Feed feed,
      SourceState asked,
      Register register,
      ItemPages pages,
      InstantSource clock) {
    this.spec = spec;
    this.feed = feed;
    this.asked = asked;
    this.health = asked.health();
    this.register = register;
    this.pages = pages;
    this.clock = clock;
    this.known = KnownItems.read(register.remembered(knownKey(spec)));
    this.blogs = LiveBlogs.read(register.remembered(LiveBlogs.key(spec)));
  }

  static String knownKey(SourceSpec spec) {
    return spec.id() + "/known";
  }

  /** Takes them, until there is none left or a server wants a pause. */
  void run() throws InterruptedException {
    List<FeedItem> fresh =
        feed.items().stream()
            .filter(item -> !known.has(item) || isLive(item))
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
      if (pages.isStopped()) {
        return;
      }
    }
  }

  /** Whether nothing new of the feed is left. */
  boolean isComplete() {
    return !pages.isStopped();
  }

  /** How long a server that was asked for pages wants to be left alone. */
  Duration pause() {
    return pages.pause();
  }

  /** Whether the feed shows a live blog of which more may come though the feed stays as it is. */
  boolean isLive() {
    return feed.items().stream().anyMatch(this::isLive);
  }

  Health health() {
    return health;
  }

  /** Writes what is left, with the state of the source. */
  void finish(SourceState state) {
    known.forgetAllBut(feed.items());
    blogs.forgetAllBut(feed.items(), clock.instant());
    write(state);
  }

  /** What waits, and what has changed of what is known. */
  private void write(SourceState state) {
    Map<String, String> states = new HashMap<>();
    states.put(spec.id(), state.write());
    states.put(knownKey(spec), known.write());
    blogs.write().ifPresent(all -> states.put(LiveBlogs.key(spec), all));
    boolean over = blogs.write().isEmpty() && isKept(LiveBlogs.key(spec));
    states.entrySet().removeIf(each -> isKept(each.getKey(), each.getValue()));
    register.take(new Taking(waiting, states, over ? Set.of(LiveBlogs.key(spec)) : Set.of()));
    waiting.clear();
  }

  private boolean isKept(String key) {
    return register.remembered(key).isPresent();
  }

  private boolean isKept(String key, String state) {
    return register.remembered(key).equals(Optional.of(state));
  }

  private boolean wantsPage(FeedItem item) {
    return item.link() != null
        && switch (spec.fullText()) {
          case ALWAYS -> true;
          case AUTO -> item.isTeaser() || isLive(item);
          case NEVER -> false;
        };
  }

  private boolean isLive(FeedItem item) {
    return spec.fullText() != FullText.NEVER && blogs.isLive(item, clock.instant());
  }

  private void takeWithPage(FeedItem item) throws InterruptedException {
    Optional<ReadPage> page = pages.of(item);
    pages.trouble().ifPresent(reason -> health = health.rejected(reason));
    if (pages.isStopped()) {
      return;
    }
    boolean again = known.has(item);
    if (page.isPresent() && !page.get().updates().isEmpty()) {
      takeLive(item, page.get());
    } else if (!again) {
      take(item, page.map(ReadPage::article).orElse(null));
    }
    if (waiting.isEmpty() && again) {
      return;
    }
    write(asked.with(health));
  }

  private void take(FeedItem item, @Nullable RawArticle page) {
    add(ItemArticle.of(spec, feed, item, page, clock.instant()));
    known.add(item);
  }

  /** What stands above the entries is the item's own article, and may change as they do. */
  private void takeLive(FeedItem item, ReadPage page) {
    Instant now = clock.instant();
    if (blogs.add(item, page.article(), now) || !known.has(item)) {
      take(item, page.article());
    }
    for (RawArticle entry : page.updates()) {
      if (blogs.add(item, entry, now)) {
        add(ItemArticle.ofEntry(spec, feed, item, entry));
      }
    }
  }

  private void add(Sourced sourced) {
    waiting.add(sourced);
    health =
        switch (sourced.outcome()) {
          case Accepted<RawArticle> accepted -> health.gave(1, clock.instant());
          case Rejected<RawArticle> rejected -> health.rejected(rejected.reason().name());
        };
  }
}
