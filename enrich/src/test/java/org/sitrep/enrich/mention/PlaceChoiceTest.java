package org.sitrep.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.Languages;
import org.sitrep.enrich.language.NameStarts;
import org.sitrep.enrich.lexicon.CountryLexicon;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceFile;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.lexicon.TsvTable;
import org.sitrep.enrich.text.Document;

/** Which of several places of one name is meant, over places made up for it. */
class PlaceChoiceTest {
  private static final String HEAD =
      "id\tkind\tname_en\tname_ar\tparent\tlat\tlon\tpopulation\tvariants_en\tvariants_ar"
          + "\tambiguous\n";

  private static final String SYRIA =
      HEAD
          + "sy-norland-governorate\tGOVERNORATE\tNorland\tنورلاند\t\t36\t37\t\t\t\t\n"
          + "sy-sorland-governorate\tGOVERNORATE\tSorland\tسورلاند\t\t33\t36\t\t\t\t\n"
          + "sy-norland\tCITY\tNorland\tنورلاند\tsy-norland-governorate\t36\t37\t400000\t\t\t\n"
          + "sy-willow-north\tTOWN\tWillow\tالصفصاف\tsy-norland-governorate\t36.1\t37.1\t\t\t\t\n"
          + "sy-willow-south\tTOWN\tWillow\tالصفصاف\tsy-sorland-governorate\t33.1\t36.1\t\t\t\t\n"
          + "sy-lamp\tTOWN\tLamp\tالمنارة\tsy-sorland-governorate\t33.2\t36.2\t\t\t\t\n"
          + "sy-door\tTOWN\tDoor\tالباب\tsy-norland-governorate\t36.2\t37.2\t\t\t\tyes\n"
          + "sy-tawilan\tTOWN\tTawilan\tطويلة\tsy-sorland-governorate\t33\t37\t\t\t\tar\n"
          + "sy-threecity\tTOWN\tTripolia\tتريبوليا\tsy-sorland-governorate\t33.3\t36\t9000\t\t"
          + "\t\n";

  private static final String LIBYA =
      HEAD
          + "ly-west-governorate\tGOVERNORATE\tWestland\tغربلاند\t\t32\t13\t\t\t\t\n"
          + "ly-threecity\tCITY\tTripolia\tتريبوليا\tly-west-governorate\t32.9\t13.2\t900000\t\t"
          + "\t\n"
          + "ly-salha\tVILLAGE\tSalha\tالصالحة\tly-west-governorate\t32.5\t13.5\t\t\t\t\n";

  private static final PlaceLexicon LEXICON = lexicon();
  private static final CountryLexicon COUNTRIES = CountryLexicon.read(DataFiles.ofProject());
  private static final Languages LANGUAGES = Languages.read(DataFiles.ofProject());

  @Test
  void the_country_of_the_article_decides_between_countries() {
    assertThat(ids("ar", "اندلعت معارك في سوريا قرب تريبوليا.")).containsExactly("sy-threecity");
    assertThat(ids("ar", "اندلعت معارك في ليبيا قرب تريبوليا.")).containsExactly("ly-threecity");
    assertThat(ids("en", "Fighting broke out in Syria near Tripolia."))
        .containsExactly("sy-threecity");
  }

  @Test
  void a_country_said_of_the_name_itself_decides_against_the_article() {
    assertThat(ids("ar", "وصل الوفد من سوريا إلى دمشق ثم إلى مدينة تريبوليا الليبية."))
        .contains("ly-threecity");
    assertThat(ids("en", "The delegation left Syria and Norland for Tripolia, Libya."))
        .contains("ly-threecity");
  }

  @Test
  void without_any_evidence_the_far_more_populous_is_meant() {
    assertThat(ids("ar", "اندلعت معارك في مدينة تريبوليا.")).containsExactly("ly-threecity");
  }

  @Test
  void an_area_beside_the_name_decides_within_a_country() {
    assertThat(ids("ar", "دخلت القوات بلدة الصفصاف في ريف نورلاند، ثم اتجهت إلى سورلاند."))
        .contains("sy-willow-north");
    assertThat(ids("en", "Troops entered the town of Willow in Sorland province in Syria."))
        .contains("sy-willow-south");
  }

  @Test
  void the_other_places_of_the_sentence_decide_within_a_country() {
    assertThat(ids("ar", "سيطرت القوات في سوريا على بلدتي المنارة والصفصاف."))
        .containsExactly("sy-lamp", "sy-willow-south");
  }

  @Test
  void where_nothing_decides_the_name_stays_unresolved() {
    assertThat(ids("ar", "سيطرت القوات في سوريا على بلدة الصفصاف.")).containsExactly("-");
  }

  @Test
  void a_village_of_a_country_nobody_speaks_of_is_no_place() {
    assertThat(ids("ar", "قال الوزير في سوريا إن الصالحة من الأعمال تبقى.")).isEmpty();
    assertThat(ids("ar", "سيطرت القوات في سوريا على قرية الصالحة.")).containsExactly("-");
    assertThat(ids("ar", "سيطرت القوات في ليبيا على الصالحة.")).containsExactly("ly-salha");
  }

  @Test
  void a_governorate_abroad_needs_its_word_of_kind_or_its_country() {
    assertThat(ids("ar", "في سوريا انتشر الجيش السوري، واندلعت معارك في غربلاند.")).isEmpty();
    assertThat(ids("ar", "في سوريا انتشر الجيش السوري، ووصل الوفد إلى محافظة غربلاند."))
        .containsExactly("ly-west-governorate");
    assertThat(ids("ar", "اندلعت معارك في سوريا ثم في سوريا، وتحدث الوفد عن ليبيا وغربلاند."))
        .containsExactly("ly-west-governorate");
  }

  @Test
  void an_everyday_word_needs_a_word_of_kind_or_the_land_it_lies_in() {
    assertThat(ids("ar", "فتح الجيش السوري الباب أمام الحوار.")).isEmpty();
    assertThat(ids("ar", "دخل الجيش السوري مدينة الباب.")).containsExactly("sy-door");
    assertThat(ids("ar", "دخل الجيش السوري الباب في ريف نورلاند.")).contains("sy-door");
    assertThat(ids("ar", "فتح الجيش السوري الباب في نورلاند.")).doesNotContain("sy-door");
  }

  @Test
  void an_everyday_word_of_one_language_is_a_name_in_the_other() {
    assertThat(ids("ar", "وصف التقرير الجيش السوري بأنه طويلة ذراعه.")).isEmpty();
    assertThat(ids("ar", "دخل الجيش السوري بلدة طويلة.")).containsExactly("sy-tawilan");
    assertThat(ids("en", "The Syrian army entered Tawilan.")).containsExactly("sy-tawilan");
  }

  @Test
  void an_english_name_has_a_capital_where_its_word_has_none() {
    assertThat(ids("en", "The Syrian army left the lamp on and went home.")).isEmpty();
    assertThat(ids("en", "The Syrian army left Lamp and went home.")).containsExactly("sy-lamp");
  }

  @Test
  void a_town_is_not_what_a_governorate_of_its_name_means() {
    assertThat(ids("ar", "وصل الوفد في سوريا إلى محافظة المنارة.")).containsExactly("-");
  }

  private static List<String> ids(String language, String text) {
    Language read =
        LANGUAGES.all().stream()
            .filter(each -> each.pack().code().equals(language))
            .findFirst()
            .orElseThrow();
    Document document = Document.of("", text, read.vocabulary(NameStarts.ANY));
    Reading reading = new Reading(document, read.pack(), read.words());
    List<PlaceMention> found = new PlaceReader(LEXICON).read(reading, List.of());
    CountryEvidence evidence =
        CountryEvidence.of(reading, found, List.of(), COUNTRIES, "", actor -> Set.of());
    return new PlaceChoice(LEXICON, COUNTRIES)
        .choose(reading, found, evidence).stream()
            .filter(mention -> !mention.anaphor())
            .map(PlaceMention::place)
            .map(place -> place == null ? "-" : place.id().value())
            .toList();
  }

  private static PlaceLexicon lexicon() {
    List<Place> places = new ArrayList<>();
    places("sy", SYRIA).forEach(places::add);
    places("ly", LIBYA).forEach(places::add);
    PlaceLexicon lexicon = PlaceLexicon.of(places);
    Languages.read(DataFiles.ofProject()).all().forEach(language -> lexicon.index(language.pack()));
    return lexicon;
  }

  private static List<Place> places(String country, String rows) {
    TsvTable table = TsvTable.read(country, rows);
    return PlaceFile.of(table, country).entries().stream().map(PlaceFile.Entry::place).toList();
  }
}
