package org.sitrep.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** Whoever fights abroad does not take the places he names home with him. */
class TheatresTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-05-22 | ua-bakhmut | Russian forces captured Bakhmut, Russia's defence ministry"
            + " said.",
        "2018-03-18 | sy-afrin | Turkish troops entered Afrin, the Turkish army said in Ankara.",
        "2023-05-22 | ua-bakhmut | أعلنت وزارة الدفاع الروسية أن القوات الروسية سيطرت على باخموت.",
        "2018-03-18 | sy-afrin | دخلت القوات التركية عفرين، وفق ما قال الجيش التركي في أنقرة.",
      })
  void a_town_abroad_is_known_where_an_army_from_elsewhere_takes_it(
      String day, String place, String text) {
    assertThat(claimed(text, Instant.parse(day + "T12:00:00Z"))).contains(place);
  }

  private static List<String> claimed(String text, Instant at) {
    RawArticle article =
        new RawArticle(
            RawArticle.idOf("o", null, "", text), "o", null, "", text, at, null, at, "a");
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) ->
          enriched.claims().stream().map(claim -> claim.place().id().value()).toList();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }
}
