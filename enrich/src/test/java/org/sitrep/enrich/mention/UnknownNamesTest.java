package org.sitrep.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.Vocabulary;
import org.sitrep.enrich.text.Document;

/** Names no lexicon has, behind and in front of words of kind; all are made up. */
class UnknownNamesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  @Test
  void a_word_of_kind_introduces_a_name() {
    assertThat(arabic("دخلت القوات بلدة السنبلاوية أمس")).containsExactly("السنبلاوية");
    assertThat(english("Troops entered the village of Thornlow on Monday."))
        .containsExactly("Thornlow");
    assertThat(english("Troops entered Thornlow village on Monday.")).containsExactly("Thornlow");
  }

  @Test
  void quotation_marks_stand_around_a_name_and_not_in_it() {
    assertThat(arabic("دخلت القوات بلدة \"السنبلاوية\" أمس")).containsExactly("السنبلاوية");
    assertThat(arabic("دخلت القوات قرية «تل الرواجح» أمس")).containsExactly("تل الرواجح");
  }

  @Test
  void what_describes_a_place_is_no_part_of_its_name() {
    assertThat(arabic("دخلت القوات بلدة السنبلاوية الواقعة شرق النهر"))
        .containsExactly("السنبلاوية");
    assertThat(arabic("دخلت القوات قرية السنبلاوية التي تقع شرق النهر"))
        .containsExactly("السنبلاوية");
  }

  @Test
  void a_name_may_have_two_or_three_words() {
    assertThat(arabic("دخلت القوات قرية بني رواجح")).containsExactly("بني رواجح");
    assertThat(arabic("دخلت القوات بلدة معرة رواجح")).containsExactly("معرة رواجح");
    assertThat(arabic("دخلت القوات حي بستان الرواجح")).containsExactly("بستان الرواجح");
    assertThat(arabic("دخلت القوات قرية أم تل الرواجح")).containsExactly("أم تل الرواجح");
    assertThat(english("Troops entered the village of Tall Umm Raweh in the east."))
        .containsExactly("Tall Umm Raweh");
    assertThat(english("Troops entered the village of Deir al-Raweh in the east."))
        .containsExactly("Deir al-Raweh");
    assertThat(english("Troops entered the village of Umm al Raweh in the east."))
        .containsExactly("Umm al Raweh");
    assertThat(english("Troops entered the town of al-Raweh.")).containsExactly("al-Raweh");
  }

  @Test
  void names_of_two_words_stand_in_a_list_and_an_adverb_is_none() {
    assertThat(arabic("دخلت القوات قرى شنبور رامح والرواجح وزنقول رامح."))
        .containsExactly("شنبور رامح", "الرواجح", "زنقول رامح");
    assertThat(arabic("دخلت القوات قريتي السنبلاوية والرواجح شمالا"))
        .containsExactly("السنبلاوية", "الرواجح");
  }

  @Test
  void an_article_in_front_begins_a_name() {
    assertThat(english("Troops captured El Raweh on Monday.")).containsExactly("El Raweh");
  }

  @Test
  void a_dual_or_plural_introduces_all_of_its_list() {
    assertThat(arabic("دخلت القوات قريتي السنبلاوية والرواجح"))
        .containsExactly("السنبلاوية", "الرواجح");
    assertThat(arabic("دخلت القوات قرى السنبلاوية والرواجح وتل المناجل"))
        .containsExactly("السنبلاوية", "الرواجح", "تل المناجل");
    assertThat(english("Troops entered the villages of Thornlow, Fenwick and Lowgate."))
        .containsExactly("Thornlow", "Fenwick", "Lowgate");
  }

  @Test
  void a_list_with_a_known_town_names_its_other_members_too() {
    assertThat(english("Troops captured Thornlow and Raqqa.")).containsExactly("Thornlow");
    assertThat(english("Troops captured Raqqa, Thornlow and Hama.")).containsExactly("Thornlow");
    assertThat(english("Troops captured Raqqa and Thornlow.")).containsExactly("Thornlow");
    assertThat(english("Troops captured Raqqa and Thornlow said so.")).isEmpty();
  }

  @Test
  void what_only_a_place_follows_and_what_a_name_is_introduce_it() {
    assertThat(english("Troops took control of Thornlow on Monday.")).containsExactly("Thornlow");
    assertThat(english("Troops withdrew from Thornlow.")).containsExactly("Thornlow");
    assertThat(english("Thornlow, the next village to the south, fell.")).contains("Thornlow");
    assertThat(english("Thornlow, a village elder, spoke.")).isEmpty();
    assertThat(english("Operation Control of Thornlow began.")).isEmpty();
  }

  @Test
  void adjectives_verbs_and_pronouns_behind_a_word_of_kind_are_no_names() {
    assertThat(arabic("وصلت القوات إلى بلدة صناعية")).isEmpty();
    assertThat(arabic("وصلت القوات إلى قرية شهدت معارك")).isEmpty();
    assertThat(arabic("وصلت القوات إلى قرية تشهد معارك")).isEmpty();
    assertThat(arabic("وصلت القوات إلى قرية تضم ثلاثين بيتا")).isEmpty();
    assertThat(arabic("وصلت القوات إلى قرية سكانها قليلون")).isEmpty();
    assertThat(arabic("وصلت القوات إلى مدينة للألعاب")).isEmpty();
    assertThat(english("Troops reached a village near the river.")).isEmpty();
    assertThat(english("Troops reached the town on Monday.")).isEmpty();
    assertThat(arabic("وصلت القوات إلى قرية مدمرة")).isEmpty();
    assertThat(arabic("وصلت القوات إلى مدينة صوراً")).isEmpty();
    assertThat(english("Her village lies near the river.")).isEmpty();
    assertThat(english("Troops reached the village of some two hundred.")).isEmpty();
  }

  @Test
  void behind_a_noun_that_has_its_article_stands_no_name() {
    assertThat(arabic("وصل الوفد إلى العاصمة حاملا رسالة")).isEmpty();
    assertThat(arabic("وصل الوفد إلى العاصمة بمناسبة العيد")).isEmpty();
  }

  @Test
  void a_country_is_no_town() {
    assertThat(arabic("وصل الوفد إلى عاصمة ليبيا")).isEmpty();
  }

  private static List<String> arabic(String text) {
    return names("ar", text);
  }

  private static List<String> english(String text) {
    return names("en", text);
  }

  private static List<String> names(String code, String text) {
    Language language =
        EXTRACTOR.languages().all().stream()
            .filter(each -> each.pack().code().equals(code))
            .findFirst()
            .orElseThrow();
    Vocabulary vocabulary = language.vocabulary(EXTRACTOR.lexicons().starts(language.pack()));
    Document document = Document.of("", text, vocabulary);
    Reading reading = new Reading(document, language.pack(), language.words());
    return new PlaceReader(EXTRACTOR.lexicons().places())
        .read(reading, List.of()).stream()
            .filter(mention -> mention.unknown() && mention.type() != PlaceMention.Type.OTHER_NAME)
            .map(mention -> document.surface(mention.nameFrom(), mention.nameTo()))
            .map(name -> name.replaceFirst("^و", ""))
            .toList();
  }
}
