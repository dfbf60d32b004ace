package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** What English leaves to the rest of an article: whose, which, when. All events are made up. */
class EnglishArticlesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @Test
  void the_capital_is_that_of_the_country_unless_another_was_just_called_so() {
    assertThat(
            read("2025-03-27", "Fighting goes on in Sudan. The Sudanese army holds the capital."))
        .contains("HELD Khartoum sd-government CURRENT");
    assertThat(
            read(
                "2023-12-20",
                "The RSF entered Wad Madani, the capital of Gezira state. "
                    + "The Sudanese army left the capital."))
        .contains("WITHDREW Wad Madani sd-government CURRENT");
  }

  @Test
  void a_capital_that_acts_for_its_state_is_not_the_city_spoken_of() {
    assertThat(
            read(
                "2015-05-18",
                "Iraqi troops fled Ramadi as Baghdad moved to save the city, "
                    + "and Islamic State took control of the city."))
        .contains("CAPTURED Ramadi is CURRENT")
        .noneMatch(claim -> claim.contains("Baghdad"));
  }

  @Test
  void is_in_capitals_is_a_party_and_in_small_letters_a_verb() {
    assertThat(read("2016-07-01", "IS controls Raqqa in Syria."))
        .containsExactly("HELD Raqqa is CURRENT");
    assertThat(read("2016-07-01", "Raqqa is in Syria. Life is hard and water is short.")).isEmpty();
  }

  @Test
  void a_month_that_is_written_like_a_verb_makes_nothing_doubtful() {
    assertThat(read("2025-03-26", "The RSF has besieged El Fasher in Sudan since May last year."))
        .containsExactly("BESIEGED El Fasher sd-rsf CURRENT");
  }

  @Test
  void joined_nationalities_share_their_troops() {
    assertThat(read("2016-04-25", "Yemeni and Emirati troops captured Mukalla in Yemen."))
        .containsExactly("CAPTURED Mukalla ye-government CURRENT");
  }

  @Test
  void a_name_behind_a_country_says_better_who_it_is() {
    assertThat(read("2025-10-27", "Sudan's Rapid Support Forces captured El Fasher."))
        .containsExactly("CAPTURED El Fasher sd-rsf CURRENT");
  }

  @Test
  void its_forces_are_those_of_whoever_says_so() {
    assertThat(
            read(
                "2025-02-15",
                "The Congolese army denied that M23 rebels were near "
                    + "and said its soldiers were in control of Bukavu."))
        .contains("HELD Bukavu cd-government CURRENT");
  }

  @Test
  void families_and_bodies_of_soldiers_hold_no_town() {
    assertThat(read("2014-05-09", "Families of Syrian soldiers are still in Homs.")).isEmpty();
    assertThat(read("2014-05-09", "Syrian soldiers are still in Homs."))
        .containsExactly("HELD Homs sy-government CURRENT");
  }

  @Test
  void what_was_held_long_ago_is_over_and_what_is_held_since_is_not() {
    assertThat(read("2024-06-01", "Goma in DR Congo was held by M23 rebels in 2012."))
        .containsExactly("HELD Goma cd-m23 HISTORICAL");
    assertThat(read("2024-06-01", "M23 rebels have held Bunagana in DR Congo since June 2022."))
        .containsExactly("HELD Bunagana cd-m23 CURRENT");
  }

  @Test
  void what_has_happened_since_a_date_did_not_happen_then() {
    assertThat(
            read("2023-01-28", "M23 rebels took up arms in 2021 and have since seized Kitshanga."))
        .containsExactly("CAPTURED Kitchanga cd-m23 CURRENT");
  }

  @Test
  void its_airport_is_that_of_the_town_spoken_of() {
    assertThat(
            read("2020-06-06", "GNA forces entered Bani Walid in Libya. They control its airport."))
        .anyMatch(claim -> claim.startsWith("HELD Bani Walid") && claim.contains("irport"));
    assertThat(read("2020-06-06", "GNA forces lost their base in Libya.")).isEmpty();
  }

  @Test
  void soldiers_who_help_where_no_war_is_told_take_no_unknown_towns() {
    assertThat(
            read(
                "2022-10-10",
                "In Ukraine it rained. Troops moved into Fort Alder after the storm."))
        .isEmpty();
    assertThat(
            read("2022-10-10", "In Ukraine, Russian troops moved into Fort Alder after the storm."))
        .containsExactly("ENTERED Fort Alder ru-government CURRENT");
  }

  @Test
  void a_fall_that_one_side_denies_would_be_the_other_sides_gain() {
    assertThat(
            read(
                "2023-10-30",
                "Al-Shabaab attacked soldiers in Somalia. "
                    + "The Somali government denied that El Dher had fallen."))
        .containsExactly("CAPTURED El Dher so-al-shabaab CURRENT");
  }

  @Test
  void rebels_of_a_country_are_not_its_government() {
    assertThat(read("2012-11-22", "Congo rebels captured Sake. The M23 said so."))
        .containsExactly("CAPTURED Sake cd-m23 CURRENT");
  }

  @Test
  void a_verb_that_leaves_its_place_out_means_the_place_spoken_of() {
    assertThat(
            read(
                "2025-02-16",
                "Shells fell on Minova in the Democratic Republic of Congo for a week. "
                    + "On Sunday the Congolese army withdrew and M23 rebels took over."))
        .containsExactlyInAnyOrder(
            "WITHDREW Minova cd-government CURRENT", "CAPTURED Minova cd-m23 CURRENT");
  }

  @Test
  void where_somebody_speaks_is_not_the_place_he_speaks_of() {
    assertThat(
            read(
                "2025-02-16",
                "M23 rebels captured Minova in the Democratic Republic of Congo. "
                    + "An official in Goma said the Congolese army withdrew without a fight."))
        .contains("WITHDREW Minova cd-government CURRENT")
        .noneMatch(claim -> claim.contains("Goma"));
  }

  @Test
  void a_state_capital_is_not_that_of_the_country() {
    assertThat(
            read(
                "2024-01-12",
                "Life in Loikaw in Myanmar's Kayah State is hard. "
                    + "Resistance forces control half of the state capital."))
        .noneMatch(claim -> claim.contains("Naypyi"));
  }

  @Test
  void the_capital_of_an_area_is_its_seat_whatever_its_name() {
    assertThat(read("2015-05-17", "Islamic State has taken the capital of Anbar province in Iraq."))
        .containsExactly("CAPTURED Ramadi is CURRENT");
  }

  @Test
  void between_commas_a_place_only_tells_where_another_is() {
    assertThat(
            read(
                "2024-08-15",
                "Sudzha, in Russia's Kursk region, was under Ukrainian control on Thursday."))
        .containsExactly("HELD Sudzha ua-government CURRENT");
  }

  @Test
  void a_name_nobody_knows_is_a_place_where_it_is_taken_and_nothing_of_a_person_follows() {
    assertThat(
            read(
                "2025-02-14",
                "M23 rebels fight the Congolese army near Goma in the Democratic Republic of Congo."
                    + " They captured Umbarozo on Friday."))
        .contains("CAPTURED Umbarozo cd-m23 CURRENT");
    assertThat(
            read(
                "2025-02-14",
                "M23 rebels fight the Congolese army near Goma in the Democratic Republic of Congo."
                    + " They captured General Umbarozo on Friday and Umbarozo rockets on Sunday."))
        .noneMatch(claim -> claim.contains("Umbarozo"));
  }

  @Test
  void who_leaves_a_town_to_others_has_not_left_what_it_leaves_isolated() {
    assertThat(
            read(
                "2021-08-13",
                "Afghan troops lost Kandahar to the Taliban, leaving Kabul ever more isolated."))
        .noneMatch(claim -> claim.contains("Kabul"));
  }

  @Test
  void a_capital_that_speaks_is_its_government() {
    assertThat(
            read(
                "2023-08-16",
                "In Ukraine, Kyiv said its troops had liberated Urozhaine on Monday."))
        .containsExactly("CAPTURED Urozhaine ua-government CURRENT");
  }

  private static List<String> read(String day, String text) {
    RawArticle article =
        new RawArticle(
            RawArticle.idOf("unknown", null, "", text),
            "unknown",
            null,
            "",
            text,
            Instant.parse(day + "T18:00:00Z"),
            "en",
            Instant.parse(day + "T18:00:00Z"),
            "test");
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) ->
          enriched.claims().stream().map(EnglishArticlesTest::told).toList();
      case Outcome.Rejected<EnrichedArticle> rejected ->
          throw new AssertionError(rejected.toString());
    };
  }

  private static String told(Claim claim) {
    var side = claim.side();
    return "%s %s %s %s"
        .formatted(
            claim.kind(),
            claim.place().name().en(),
            side == null ? "-" : side.id().value(),
            claim.context());
  }
}
