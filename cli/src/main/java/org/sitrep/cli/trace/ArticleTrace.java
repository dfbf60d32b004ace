package org.sitrep.cli.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article.
 *
 * @param articleId its id
 * @param outlet where it was read; null where no topic holds the article itself any more
 * @param headline its first version's; null likewise
 * @param publishedAt when its first version was published; null where that is not known
 * @param arrivedAt when its first version was first had here; null likewise
 * @param steps by the time at which they were written
 */
public record ArticleTrace(
    String articleId,
    @Nullable String outlet,
    @Nullable String headline,
    @Nullable Instant publishedAt,
    @Nullable Instant arrivedAt,
    List<TraceStep> steps) {
  public ArticleTrace {
    steps = List.copyOf(steps);
  }

  /** Whether any topic tells of it. */
  public boolean isFound() {
    return !steps.isEmpty();
  }

  /** The first step of a kind. */
  Optional<TraceStep> first(TraceStep.Kind kind) {
    return steps.stream().filter(each -> each.kind() == kind).findFirst();
  }

  /** How long it took from one kind of step to another; empty where either is missing. */
  Optional<Duration> between(TraceStep.Kind from, TraceStep.Kind to) {
    return first(from)
        .flatMap(one -> first(to).map(other -> Duration.between(one.written(), other.written())));
  }
}
