package org.sitrep.ingest.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/** What was read from a sample page against what is right. */
record PageScore(
    SamplePage page,
    double body,
    boolean headline,
    boolean published,
    boolean updated,
    boolean address,
    boolean author,
    String told) {

  static PageScore of(SamplePage page) {
    Outcome<ReadPage> outcome = PageReader.read(page.bytes(), page.context());
    return switch (outcome) {
      case Rejected<ReadPage> rejected ->
          new PageScore(page, 0, false, false, false, false, false, rejected.detail());
      case Accepted<ReadPage>(ReadPage read) -> of(page, read);
    };
  }

  private static PageScore of(SamplePage page, ReadPage read) {
    RawArticle article = read.article();
    String text =
        Stream.concat(
                Stream.of(article.body()),
                read.updates().stream().map(each -> each.headline() + "\n" + each.body()))
            .collect(Collectors.joining("\n"));
    boolean entries =
        !page.isLive()
            || read.updates().stream()
                .map(RawArticle::publishedAt)
                .toList()
                .equals(entryTimes(page));
    return new PageScore(
        page,
        f1(page.goldBody(), text),
        article.headline().equals(page.story().headline()),
        entries && Objects.equals(article.publishedAt(), page.goldPublished()),
        Objects.equals(article.version(), page.goldUpdated()),
        Objects.equals(article.url(), page.goldUrl()),
        page.goldAuthor() == null || page.goldAuthor().equals(read.article().author()),
        "%s | %s | %s | %s | %s%n%s"
            .formatted(
                article.headline(),
                article.publishedAt(),
                article.version(),
                article.url(),
                read.article().author(),
                text));
  }

  private static List<@Nullable Instant> entryTimes(SamplePage page) {
    return java.util.stream.IntStream.range(1, page.story().blocks().size())
        .<@Nullable Instant>mapToObj(page::entryTime)
        .toList();
  }

  /** Tokens of both against tokens of each, as often as they stand. */
  static double f1(String gold, String read) {
    Map<String, Integer> right = tokens(gold);
    Map<String, Integer> found = tokens(read);
    int both =
        right.entrySet().stream()
            .mapToInt(e -> Math.min(e.getValue(), found.getOrDefault(e.getKey(), 0)))
            .sum();
    int all =
        right.values().stream().mapToInt(i -> i).sum()
            + found.values().stream().mapToInt(i -> i).sum();
    return all == 0 ? 1 : 2.0 * both / all;
  }

  private static Map<String, Integer> tokens(String text) {
    Map<String, Integer> tokens = new HashMap<>();
    Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(token -> !token.isEmpty())
        .forEach(token -> tokens.merge(token, 1, Integer::sum));
    return tokens;
  }

  String line() {
    return "%-28s %.3f %s %s %s %s %s"
        .formatted(
            page.name(),
            body,
            mark(headline),
            mark(published),
            mark(updated),
            mark(address),
            mark(author));
  }

  private static String mark(boolean right) {
    return right ? "+" : "-";
  }
}
