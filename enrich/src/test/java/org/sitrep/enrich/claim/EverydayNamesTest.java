package org.sitrep.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Towns whose names are everyday words: The Door, Long, The Layer. */
class EverydayNamesTest {
  @Test
  void what_is_taken_is_a_town_where_the_article_names_one_near_it() {
    assertThat(
            syria(
                "سيطر الجيش السوري على الباب أمس. وكانت المعارضة قد انسحبت من بلدة تادف القريبة."))
        .contains("CAPTURED Al-Bab sy-government");
    assertThat(syria("بقيت السلمية بيد الجيش السوري. وسيطرت المعارضة على مدينة حماة."))
        .contains("HELD Salamiyah sy-government");
  }

  @Test
  void far_from_every_place_named_or_behind_another_verb_it_is_the_everyday_word() {
    assertThat(syria("سيطر الجيش السوري على الباب أمس. وانسحبت المعارضة من مدينة درعا."))
        .noneMatch(line -> line.contains("Bab"));
    assertThat(syria("طرق جنود الجيش السوري الباب أمس. وانسحبت المعارضة من بلدة تادف."))
        .noneMatch(line -> line.contains("Bab"));
  }

  @Test
  void what_somebody_left_or_reached_is_the_everyday_word() {
    assertThat(
            syria(
                "سيطر الجيش السوري على بلدة تادف. وقال رجل من أهلها إنه خرج من الباب بعد ليلتين"
                    + " ووصل الباب الآخر فجراً."))
        .contains("CAPTURED Tadef sy-government")
        .noneMatch(line -> line.contains("Bab"));
  }

  @Test
  void once_it_was_called_a_town_its_bare_name_is_one() {
    assertThat(
            syria(
                "وصلت تعزيزات إلى مدينة الطبقة مساء أمس. وقال شهود إن الهدوء عاد.\n"
                    + "ثم سقطت الطبقة بيد الجيش السوري بعد انسحاب المعارضة."))
        .contains("CAPTURED Tabqa sy-government");
  }

  @Test
  void it_goes_on_a_list_of_towns_near_it() {
    assertThat(syria("وصلت قوات من الجيش السوري إلى عين عيسى والطبقة. وانسحبت المعارضة."))
        .contains("ENTERED Ayn Issa sy-government", "ENTERED Tabqa sy-government");
  }

  @Test
  void what_begins_a_name_is_no_clitic_and_a_shorter_name() {
    assertThat(
            Told.current(
                "2020-06-05",
                "ar",
                "سيطرت قوات حكومة الوفاق على ترهونة وبني وليد بعد انسحاب الجيش الوطني الليبي."))
        .contains("CAPTURED Tarhuna ly-government", "CAPTURED Bani Walid ly-government");
  }

  @Test
  void the_city_is_no_village_named_on_the_way() {
    assertThat(
            syria(
                "دخلت قوات من الجيش السوري مدينة منبج صباح اليوم. ووقعت اشتباكات مع المعارضة"
                    + " قرب قرية الدادات. وقال ناشطون إن المعارضة انسحبت من المدينة."))
        .contains("WITHDREW Manbij sy-opposition")
        .noneMatch(line -> line.contains("WITHDREW Al-Dadat"));
  }

  @Test
  void a_town_east_of_another_is_the_one_they_left() {
    assertThat(
            syria(
                "دخل الجيش السوري بلدة تادف الواقعة على بعد نحو 40 كيلومتراً شرقي حلب."
                    + " وقال شهود إن فصائل المعارضة خرجت منها ليلاً."))
        .contains("WITHDREW Tadef sy-opposition");
  }

  @Test
  void a_list_goes_on_behind_what_describes_a_town_and_into_names_nobody_knows() {
    assertThat(
            syria(
                "سيطر الجيش السوري على بلدتي السنبلاوية الشرقية والرواجح بعد انسحاب المعارضة.\n"
                    + "وسيطرت المعارضة على تادف وتل الرواجح في ريف حلب."))
        .contains("CAPTURED الرواجح sy-government", "CAPTURED تل الرواجح sy-opposition");
  }

  @Test
  void behind_a_colon_the_city_is_what_stands_in_front_of_it() {
    assertThat(
            syria(
                "الهدوء يسود مدينة حلب ومحيطها منذ الصباح.\n"
                    + "مراسلنا في منبج: المدينة التي دخلتها قوات الجيش السوري أمس هادئة بعد انسحاب"
                    + " المعارضة."))
        .contains("ENTERED Manbij sy-government");
  }

  private static List<String> syria(String body) {
    return Told.current("2017-02-20", "ar", body);
  }
}
