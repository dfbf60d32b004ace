package org.sitrep.ingest.source;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.feed.FeedItem;
import org.sitrep.ingest.fetch.Answer;
import org.sitrep.ingest.fetch.Ask;
import org.sitrep.ingest.page.ReadPage;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;

/** The pages of the items of one feed in one poll, until there are too many or a server is busy. */
final class ItemPages {
  /** So many pages a poll; the rest comes with the next one. */
  private static final int MOST = 40;

  private final SourceSpec spec;
  private final Fetching fetching;
  private final PageArticles pages;
  private final InstantSource clock;
  private int fetched;
  private boolean stopped;
  private Duration pause = Duration.ZERO;
  private @Nullable String trouble;

  ItemPages(SourceSpec spec, Fetching fetching, PageArticles pages, InstantSource clock) {
    this.spec = spec;
    this.fetching = fetching;
    this.pages = pages;
    this.clock = clock;
  }

  /** Whether no more can be had in this poll. */
  boolean isStopped() {
    return stopped;
  }

  /** How long a server that was asked for pages wants to be left alone. */
  Duration pause() {
    return pause;
  }

  /** Why the last page that was asked for is not there, if it is not. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** The page of an item that has a link; empty where it cannot be had. */
  Optional<ReadPage> of(FeedItem item) throws InterruptedException {
    trouble = null;
    if (fetched >= MOST) {
      stopped = true;
      return Optional.empty();
    }
    fetched++;
    Ask ask =
        new Ask(Objects.requireNonNull(item.link()), Ask.PAGES, null, null, spec.privateAllowed());
    return switch (fetching.fetch(ask)) {
      case Answer.Content content -> read(content, item);
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

  private Optional<ReadPage> read(Answer.Content content, FeedItem item) {
    return switch (pages.read(content, spec, clock.instant(), ItemArticle.source(spec, item))) {
      case Accepted<ReadPage>(ReadPage page) -> Optional.of(page);
      case Rejected<ReadPage> rejected -> without("PAGE_" + rejected.reason());
    };
  }

  private Optional<ReadPage> without(String reason) {
    trouble = reason;
    return Optional.empty();
  }
}
