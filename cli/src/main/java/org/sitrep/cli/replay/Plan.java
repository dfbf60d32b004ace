package org.sitrep.cli.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to replay, and how.
 *
 * @param folders folders or files of articles
 * @param arrived when the articles count as arrived; none is taken to be published later
 * @param span which of them, by when they were published
 * @param partitions of each topic that is made
 * @param mark tells what this replay sends from live news; empty for a broker of its own
 * @param intoService whether the stages of a running service read what is sent, and none here
 */
public record Plan(
    List<Path> folders,
    Instant arrived,
    ArticleOrder order,
    Span span,
    Pace pace,
    int partitions,
    Optional<String> mark,
    boolean intoService) {
  public Plan {
    folders = List.copyOf(folders);
  }

  /** All of them as fast as it goes, on a broker of its own. */
  public Plan(List<Path> folders, Instant arrived, ArticleOrder order, int partitions) {
    this(folders, arrived, order, Span.ALL, new Pace.AtOnce(), partitions, Optional.empty(), false);
  }
}
