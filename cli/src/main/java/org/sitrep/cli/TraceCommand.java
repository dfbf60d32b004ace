package org.sitrep.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.replay.TopicScan;
import org.sitrep.cli.trace.ArticleTrace;
import org.sitrep.cli.trace.TraceReading;
import org.sitrep.cli.trace.TraceText;
import org.sitrep.model.RawArticle;
import org.sitrep.monitor.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep trace ARTICLE}: what became of one article. */
@Command(
    name = "trace",
    description = {
      "Follows one article through the topics of a running service: when it was published, taken in"
          + " and read, each claim in it, the rows and changes it caused or is behind, what was"
          + " rejected or set aside of it, and how long each step took.",
      "The exit code is 1 where no topic tells of it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class TraceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin ServiceOptions service = new ServiceOptions();

  @Parameters(
      paramLabel = "ARTICLE",
      description =
          "its id, or its address where it was taken in without an id; of what was rejected before"
              + " it had an id, the source that 'dead-letters list --topic news.rejected' shows")
  String article = "";

  @Option(
      names = "--since",
      paramLabel = "T",
      description =
          "only what was taken in since then: an instant, or a span such as PT6H; quicker")
  @Nullable String since;

  @Option(names = "--json", description = "as one JSON object")
  boolean json;

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant from = since == null ? Instant.EPOCH : instant(since);
    try (TopicScan scan = new TopicScan(service.broker(terminal.environment()))) {
      ArticleTrace trace = find(scan, article, from);
      if (!trace.isFound() && article.matches("https?://.*")) {
        trace = find(scan, RawArticle.idOf("", article, "", "").value(), from);
      }
      if (!trace.isFound()) {
        throw new Failure(
            "no topic tells of the article %s: %d records were looked at%s; it may never have come, or be older than what the topics keep"
                .formatted(article, scan.read(), since == null ? "" : " since " + from));
      }
      terminal.out().print(json ? JsonLines.of(List.of(trace)) : TraceText.of(trace));
      return 0;
    }
  }

  private ArticleTrace find(TopicScan scan, String id, Instant from) {
    return new TraceReading(scan, service.prefix(), id, from).find();
  }

  private static Instant instant(String text) {
    try {
      return text.startsWith("P") ? Instant.now().minus(Duration.parse(text)) : Instant.parse(text);
    } catch (java.time.DateTimeException wrong) {
      throw new Failure("--since " + text + ": expected an instant, or a span such as PT6H", wrong);
    }
  }
}
