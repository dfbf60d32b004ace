package org.sitrep.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.wire.RawArticleReader;

/**
 * Domestic news in which next to nobody takes a city: every article is read, almost none claims.
 */
class CorpusTest {
  /** Every so many articles one is read here; all of them by hand, see docs/adr. */
  private static final int STRIDE = 4;

  private static final int MOST_PER_THOUSAND = 2;

  @Test
  void articles_without_control_news_give_next_to_no_claims_and_no_error() throws IOException {
    Optional<Path> corpus = Folders.shared("corpus/ant-domestic.jsonl.gz");
    assumeTrue(corpus.isPresent(), "skipped: ../shared/corpus is not there");
    Extractor extractor = Extractor.standard();
    List<String> claims = new ArrayList<>();
    int number = 0;
    int read = 0;
    try (BufferedReader lines = reader(corpus.orElseThrow())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % STRIDE == 0) {
          read++;
          claims.addAll(current(extractor, line, number));
        }
      }
    }
    System.out.println("corpus: " + read + " articles, current claims " + claims);
    assertThat(claims.size() * 1000).isLessThanOrEqualTo(read * MOST_PER_THOUSAND);
  }

  private static List<String> current(Extractor extractor, String line, int number) {
    return switch (RawArticleReader.read(
            line.getBytes(StandardCharsets.UTF_8), SeedArticles.ARRIVED, "corpus:" + number)
        .then(extractor::extract)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle article) ->
          article.claims().stream()
              .filter(claim -> claim.context() == ClaimContext.CURRENT)
              .map(claim -> number + " " + said(claim))
              .toList();
      case Outcome.Rejected<EnrichedArticle> rejected ->
          throw new AssertionError("article " + number + ": " + rejected);
    };
  }

  private static String said(Claim claim) {
    return claim.kind() + " " + claim.place().id() + " " + claim.quote().exact();
  }

  private static BufferedReader reader(Path path) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8));
  }
}
