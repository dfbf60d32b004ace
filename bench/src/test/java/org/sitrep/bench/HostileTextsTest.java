package org.sitrep.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Entity;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

final class HostileTextsTest {
  private static final int CHARACTERS = 200_000;
  private static final long SEED = 7;

  private final Extractor extractor = Extractor.standard();

  @TestFactory
  Iterable<DynamicTest> whatever_is_sent_is_read_and_quoted_as_it_stands() {
    Map<String, String> texts = HostileTexts.all(CHARACTERS, SEED);
    return texts.entrySet().stream()
        .map(text -> DynamicTest.dynamicTest(text.getKey(), () -> quotesHold(text.getValue())))
        .toList();
  }

  private void quotesHold(String body) {
    RawArticle article = Texts.article("", body);
    Outcome<EnrichedArticle> outcome = extractor.extract(article);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    if (outcome instanceof Outcome.Accepted<EnrichedArticle>(EnrichedArticle read)) {
      for (Entity entity : read.entities()) {
        assertThat(article.text().substring(entity.start(), entity.end()))
            .isEqualTo(entity.surface());
      }
      for (Claim claim : read.claims()) {
        assertThat(article.text().substring(claim.quote().start(), claim.quote().end()))
            .isEqualTo(claim.quote().exact());
      }
    }
  }
}
