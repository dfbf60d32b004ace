package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Granularity;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** Sites that are named by what they are alone are those of the town they stand in. */
class BareSitesTest {
  private static final Instant PUBLISHED = Instant.parse("2024-12-05T12:00:00Z");
  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Houthi fighters entered Aden on Monday. They captured the airport, residents said.                     | ye-aden-international-airport
          M23 rebels entered Goma on Tuesday. The rebels control the airport, a monitor said.                    | cd-goma-airport
          Russian forces seized the nuclear plant in Enerhodar on Friday.                                        | ua-zaporizhzhia-nuclear-power-plant
          TUNIS, Tunisia - Libyan National Army fighters took the airport south of Tripoli.                      | ly-tripoli-international-airport
          The Taliban captured Kandahar, but government troops still hold the airport compound.                  | af-kandahar-airport
          Syrian rebels said they hold Hama's military airport.                                                  | sy-hama-military-airport
          Al-Shabaab fighters overran the military base at El Adde, residents said.                              | xx-el-adde-military-base
          The Arakan Army captured the police station in Paletwa.                                                | xx-paletwa-police-station
          Iraqi forces took control of the Northgas plant on Sunday.                                             | xx-northgas-plant
          دخلت المقاومة الشعبية مدينة عدن. وسيطرت على المطار بعد معارك مع الحوثيين.                                  | ye-aden-international-airport
          سيطرت حركة طالبان على مدينة قندهار، لكن القوات الحكومية لا تزال تسيطر على المطار.                           | af-kandahar-airport
          اقتحمت قوات الحكومة اليمنية المطار جنوب مدينة الحديدة.                                                   | ye-hodeidah-airport
          سيطر الثوار الليبيون على مدينة الزاوية. كما سيطروا على المصفاة.                                           | ly-zawiya-refinery
          اقتحم مقاتلو حركة الشباب المعسكر الواقع شرق مدينة كيسمايو.                                               | xx-معسكر-كيسمايو
          سيطرت القوات الروسية على المحطة النووية في مدينة إنيرهودار.                                              | ua-zaporizhzhia-nuclear-power-plant
          """)
  void a_site_is_that_of_the_town_it_stands_in(String text, String id) {
    assertThat(claims(text))
        .filteredOn(claim -> claim.place().granularity() == Granularity.FACILITY)
        .extracting(claim -> claim.place().id().value())
        .contains(id);
  }

  @Test
  void a_site_that_no_lexicon_has_lies_within_its_town_and_is_named_like_the_others() {
    Claim claim = claims("Al-Shabaab fighters overran the military base at El Adde.").get(0);
    assertThat(claim.place().name().en()).isEqualTo("El Adde Military Base");
    assertThat(claim.place().within()).hasToString("so-el-adde");
    assertThat(claim.place().resolved()).isFalse();
  }

  @Test
  void a_site_named_before_is_meant_by_its_sort_alone() {
    assertThat(claims("Wagner fighters seized the Northgas plant. Malian troops retook the site."))
        .extracting(claim -> claim.place().id().value())
        .allMatch("xx-northgas-plant"::equals);
  }

  @Test
  void sites_are_members_of_lists() {
    assertThat(claims("دخلت المقاومة الشعبية مدينة عدن. وسيطرت على المطار والميناء."))
        .extracting(claim -> claim.place().id().value())
        .contains("ye-aden-international-airport", "ye-port-of-aden");
    assertThat(claims("سيطرت قوات الحكومة اليمنية على مدينة الحديدة، بما في ذلك الميناء."))
        .extracting(claim -> claim.place().id().value())
        .contains("ye-hodeidah", "ye-hodeidah-port");
  }

  @Test
  void it_stands_for_a_site_rather_than_for_the_town_that_tells_where_it_is() {
    assertThat(
            claims(
                "Islamic State militants stormed the Stonefield air base near Raqqa and captured"
                    + " it."))
        .extracting(claim -> claim.place().id().value())
        .doesNotContain("sy-raqqa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Government troops left the hospital in Aden on Tuesday after treatment.",
        "The airport director in Aden said the airport road was closed by the Houthis.",
        "Houthi fighters shelled the base in Marib and the refinery. The plant was damaged.",
        "The government delegation flew into Aden and the minister left the palace.",
        "سقط سد أربعات في بورتسودان بعد أمطار غزيرة، وقالت قوات الجيش إنها أنقذت العالقين.",
        "سقط جسر في مدينة أم درمان بعد السيول، وفق الجيش السوداني.",
        "غادر قائد القوات الحكومية اليمنية المستشفى في عدن بعد تلقي العلاج."
      })
  void what_happens_to_a_site_every_day_is_no_claim(String text) {
    assertThat(claims(text)).isEmpty();
  }

  @Test
  void a_verb_behind_a_site_is_no_name_of_it() {
    assertThat(
            claims("قصف الطيران مدرسة تؤوي نازحين في بلدة سرمين الخاضعة لسيطرة المعارضة السورية."))
        .extracting(claim -> claim.place().id().value())
        .containsExactly("sy-sarmin");
  }

  @Test
  void the_capital_of_a_state_of_the_country_is_not_that_of_the_country() {
    assertThat(
            claims(
                "Kayah State has seen weeks of fighting. Karenni forces took the state capital."
                    + " Officials in Naypyitaw were silent."))
        .extracting(claim -> claim.place().id().value())
        .containsExactly("mm-loikaw");
  }

  private static List<Claim> claims(String body) {
    RawArticle article =
        new RawArticle(
            new ArticleId("invented"), "unknown", null, "", body, PUBLISHED, null, PUBLISHED, null);
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.claims();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }
}
