package org.sitrep.model.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.model.TextSignature;

class TextSigningTest {
  private static final String FIRST =
      "سيطرت فصائل المعارضة السورية فجر الخميس على مدينة سراقب في ريف إدلب بعد معارك دامت يومين"
          + " قُتل فيها 1,500 مقاتل من الطرفين على الأقل.";
  private static final String SECOND =
      "وقال سائق شاحنة مر من المدينة إن الجسر الشمالي مدمر وإن محطات الوقود كلها مغلقة منذ ليل"
          + " أمس.";
  private static final String STORY = FIRST + "\n" + SECOND;

  @Test
  void furniture_order_of_paragraphs_and_spelling_change_nothing() {
    String other =
        "شارك الخبر\nحجم الخط\n"
            + SECOND.replace("إ", "ا").replace("لة", "لـة")
            + "\n\n"
            + FIRST.replace("ة ", "ه ").replace("1,500", "١٥٠٠").replace("قُتل", "قتل")
            + "\nالمصدر: وكالات";
    assertThat(sign(STORY)).isNotNull().isEqualTo(sign(other));
  }

  @Test
  void another_text_shares_next_to_nothing() {
    String other =
        "دخلت المعارضة سراقب في ريف إدلب فجر الخميس، ورأى مراسلنا جنودا يغادرونها مشيا على"
            + " الأقدام.\n"
            + "وفي السوق كان باعة يعيدون فتح محالهم، وجلس شيخ أمام باب داره يسأل المارة عن ابنه"
            + " الأصغر.";
    assertThat(share(STORY, other)).isLessThan(0.1);
  }

  @Test
  void long_quotations_do_not_join_reports_that_quote_one_statement() {
    String statement =
        "“Our forces have entered the town from three sides, no enemy position is left in it, and"
            + " we are now restoring water and power to all of its people,” the statement said. ";
    String one =
        statement
            + "Two burnt tanks stood by the roundabout on Thursday, and ambulances were driving"
            + " north with wounded men while shopkeepers swept the glass from the street before"
            + " their doors.";
    String other =
        "It was quiet at noon except for a helicopter far off. "
            + statement
            + "Families who had spent three nights in cellars came out to look for bread, and found"
            + " the bakeries shut and the bridge gone.";
    assertThat(share(one, other)).isLessThan(0.1);
    assertThat(share(one, one.replaceAll("[“”]", ""))).isGreaterThan(0.9);
  }

  @Test
  void quotations_count_where_little_else_is_left() {
    String order = "the men of the second brigade will leave their posts at dawn for the river. ";
    assertThat(sign("He wrote: \"" + order + order + order + "\"")).isNull();
    String rest =
        "Whoever stays behind until the evening is to burn all the papers and to open the gates of"
            + " the prison.";
    assertThat(sign("He wrote: \"" + order + rest + "\"")).isNotNull();
  }

  @Test
  void a_short_text_and_one_without_running_lines_have_none() {
    assertThat(sign("Opposition factions captured Hama on Thursday, state television said."))
        .isNull();
    assertThat(sign("Home\nWorld news\nShare this page\n".repeat(40))).isNull();
  }

  private static double share(String one, String other) {
    TextSignature signature = TextSignature.read(sign(one)).orElseThrow();
    return signature.overlap(TextSignature.read(sign(other)).orElseThrow()).share();
  }

  private static @Nullable String sign(String body) {
    return TextSigning.sign(body).map(TextSignature::toString).orElse(null);
  }
}
