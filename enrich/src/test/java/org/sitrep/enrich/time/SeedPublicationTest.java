package org.sitrep.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.enrich.text.Document;
import org.sitrep.model.ArticleId;
import org.sitrep.model.PublishedAtBasis;
import org.sitrep.model.RawArticle;

/** The seed articles without their manifest: their own words must date them. */
class SeedPublicationTest {
  private static final Instant LONG_AFTER = Instant.parse("2026-11-23T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "000_be1f8261363290f7, Asia/Damascus, 2024-12-08T12:00:00Z, STATED, true",
    "001_bc95d785a24af4cb, Asia/Damascus, 2024-12-07T12:00:00Z, INFERRED, true",
    "002_49e063975a169204, Asia/Damascus, 2024-12-08T12:00:00Z, INFERRED, true",
    "003_c1fd2f01bd6237b0, Asia/Kuwait, 2024-12-06T20:47:00Z, STATED, false",
    "004_de99fb084afc623a, Asia/Dubai, 2026-11-23T08:00:00Z, ARRIVAL, false"
  })
  void a_seed_without_its_manifest_is_dated_by_its_own_words(
      String name, ZoneId zone, Instant at, PublishedAtBasis basis, boolean dateOnly)
      throws IOException {
    Path seed = seeds().resolve(name + ".txt");
    assumeTrue(Files.exists(seed), () -> "the seeds are not beside this clone: " + seed);
    List<String> lines = Files.readString(seed).lines().toList();
    String body = String.join("\n", lines.subList(1, lines.size()));
    RawArticle article =
        new RawArticle(
            new ArticleId("a"),
            "unknown",
            null,
            lines.getFirst(),
            body,
            null,
            "ar",
            LONG_AFTER,
            null);
    Document document =
        Document.of(lines.getFirst(), body, Languages.NORMALISERS.getOrDefault("ar", c -> c));
    assertThat(PublicationTime.resolve(article, document, Languages.ARABIC, zone))
        .isEqualTo(new PublicationTime.Published(at, basis, dateOnly));
  }

  /** Beside the clone, whichever directory the build runs in. */
  private static Path seeds() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve("shared/seeds"))) {
      here = here.getParent();
    }
    return here == null ? Path.of("../shared/seeds") : here.resolve("shared/seeds");
  }
}
