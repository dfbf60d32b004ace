package org.sitrep.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;

/** Each feed of the folder {@code feeds} is read as its part of {@code feeds.txt} says. */
class FeedFixturesTest {
  private static final URI ADDRESS = URI.create("https://feeds.example/news/feed.xml");
  private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");
  private static final int SHOWN = 120;

  static Stream<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_feed_is_read_as_a_reader_would(String name) throws Exception {
    assertThat(told(name)).isEqualTo(expected().get(name));
  }

  @Test
  void there_is_nothing_told_of_feeds_that_are_not_there() throws Exception {
    assertThat(names())
        .containsExactlyElementsOf(expected().keySet())
        .hasSizeGreaterThanOrEqualTo(40);
  }

  private static String told(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder().resolve(name));
    return switch (FeedReader.read(bytes, "text/xml", ADDRESS, DAMASCUS, "s")) {
      case Rejected<Feed>(var reason, String detail) -> reason + " " + detail + "\n";
      case Accepted<Feed>(Feed feed) -> {
        StringBuilder lines = new StringBuilder();
        lines.append(feed.title()).append(" | ").append(feed.language());
        lines.append(feed.whole() ? "\n" : " | cut\n");
        feed.items().forEach(item -> lines.append(told(item, feed.language())));
        yield lines.toString();
      }
    };
  }

  private static String told(FeedItem item, @Nullable String ofFeed) {
    String text = item.text().replace("\n", "¶");
    String language =
        FeedLanguage.of(
                item.language() == null ? ofFeed : item.language(),
                item.title() + " " + item.text())
            .orElse("?");
    return Stream.of(
            item.title(),
            Objects.toString(item.link(), "no link"),
            item.identity(),
            Objects.toString(item.published(), "undated"),
            item.updated() == null ? "" : "updated " + item.updated(),
            language,
            item.isTeaser() ? "teaser" : "whole",
            text.substring(0, Math.min(SHOWN, text.length())))
        .collect(java.util.stream.Collectors.joining(" | ", "  ", "\n"));
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> all = new TreeMap<>();
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    String now = "";
    for (String line : Files.readAllLines(folder().resolveSibling("feeds.txt"))) {
      if (line.startsWith("== ")) {
        now = line.substring(3);
        parts.put(now, new StringBuilder());
      } else {
        Objects.requireNonNull(parts.get(now)).append(line).append('\n');
      }
    }
    parts.forEach((name, text) -> all.put(name, text.toString()));
    return all;
  }

  private static Path folder() {
    return Path.of("src", "test", "resources", "feeds");
  }

  /** Writes what is read now, to be looked through before it is believed. */
  public static void main(String[] arguments) throws Exception {
    StringBuilder all = new StringBuilder();
    for (String name : names().toList()) {
      all.append("== ").append(name).append('\n').append(told(name));
    }
    System.out.print(all);
  }
}
