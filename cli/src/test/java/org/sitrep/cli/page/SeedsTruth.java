package org.sitrep.cli.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Table;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.CityStatus;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome.Accepted;

/** What the seeds say, worked out without a broker and without a page. */
final class SeedsTruth {
  private static final List<EnrichedArticle> SEEDS = seeds();

  private SeedsTruth() {}

  static CityStatus homs() {
    return Objects.requireNonNull(expected(null).get("sy-homs"));
  }

  /** As text is shown: without marks that only steer its direction. */
  static String plain(String text) {
    return text.replaceAll(
        "[\\u200b\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\r]", "");
  }

  static String articles() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(ServedTable.SEEDS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).toList()) {
        all.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
      }
    }
    return plain(all.toString());
  }

  /** The rows as of a moment, worked out from the articles known then; of all for null. */
  static Map<String, CityStatus> expected(@Nullable Instant moment) {
    Instant latest =
        moment != null
            ? moment
            : SEEDS.stream()
                .map(EnrichedArticle::publishedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    Map<String, CityStatus> rows = new TreeMap<>();
    Table.assess(
            SEEDS.stream()
                .filter(each -> !each.publishedAt().isAfter(latest))
                .flatMap(each -> each.claims().stream())
                .toList(),
            latest)
        .forEach(row -> rows.put(row.place().id().value(), row));
    return rows;
  }

  private static List<EnrichedArticle> seeds() {
    try (var files = ArticleFiles.read(List.of(ServedTable.SEEDS), ServedTable.ARRIVED)) {
      return files
          .map(each -> each.outcome().then(ServedTable.EXTRACTOR::extract))
          .filter(Accepted.class::isInstance)
          .map(each -> ((Accepted<EnrichedArticle>) each).value())
          .toList();
    }
  }
}
