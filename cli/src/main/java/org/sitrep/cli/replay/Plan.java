package org.sitrep.cli.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What to replay, and how.
 *
 * @param folders folders or files of articles
 * @param arrived when the articles count as arrived; none is taken to be published later
 * @param perSecond articles a second; empty for as fast as it goes
 * @param partitions of each topic that is made
 */
public record Plan(
    List<Path> folders,
    Instant arrived,
    ArticleOrder order,
    OptionalDouble perSecond,
    int partitions) {
  public Plan {
    folders = List.copyOf(folders);
  }
}
