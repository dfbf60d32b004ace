package org.sitrep.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/** Files written and read, and what came of them in a line each. */
final class Reading {
  static final Instant ARRIVED = Instant.parse("2024-12-09T00:00:00Z");

  private Reading() {}

  static Path write(Path folder, String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(UTF_8));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static List<Sourced> read(Path... paths) {
    try (Stream<Sourced> all = ArticleFiles.read(List.of(paths), ARRIVED)) {
      return all.toList();
    }
  }

  /** The one article of a file. */
  static RawArticle article(Path file) {
    return switch (read(file).getFirst().outcome()) {
      case Accepted<RawArticle>(RawArticle article) -> article;
      case Rejected<RawArticle> rejected -> throw new AssertionError(rejected.detail());
    };
  }

  /** Such as {@code a.txt: headline} or {@code b.txt: EMPTY}, the folder left out. */
  static List<String> lines(Path folder, List<Sourced> all) {
    return all.stream()
        .map(one -> one.source().replace(folder + "/", "") + ": " + summary(one))
        .toList();
  }

  private static String summary(Sourced sourced) {
    return switch (sourced.outcome()) {
      case Accepted<RawArticle>(RawArticle article) -> article.headline();
      case Rejected<RawArticle> rejected -> rejected.reason().name();
    };
  }
}
