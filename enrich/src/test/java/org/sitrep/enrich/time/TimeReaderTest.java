package org.sitrep.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.enrich.time.Languages.times;

import org.junit.jupiter.api.Test;

/** Invented reports from several countries, read as a whole. */
class TimeReaderTest {
  private static final String SUNDAY_NOON_DAMASCUS = "2024-12-08T09:00:00Z Asia/Damascus";

  @Test
  void days_of_an_operation_count_from_the_day_it_was_launched() {
    String text =
        "في اليوم الـ11 من عملية النسر التي أطلقتها القوات في 27 من تشرين الثاني الماضي دخلت"
            + " المنارة. وفي اليوم الأول سيطرت على التل، ثم على القريتين خلال اليومين الرابع"
            + " والخامس.";
    assertThat(times("ar", text, "2024-12-07"))
        .containsExactly(
            "اليوم الـ11 = 2024-12-07..2024-12-07 DAY",
            "27 من تشرين الثاني الماضي = 2024-11-27..2024-11-27 DAY",
            "اليوم الأول = 2024-11-27..2024-11-27 DAY",
            "اليومين الرابع والخامس = 2024-11-30..2024-12-01 WEEK");
  }

  @Test
  void the_following_day_counts_from_the_last_day_told() {
    String text = "دخلوا الصفصاف، الخميس 5 من كانون الأول. وسيطروا في اليوم التالي على المنارة.";
    assertThat(times("ar", text, "2024-12-08"))
        .containsExactly(
            "الخميس 5 من كانون الأول = 2024-12-05..2024-12-05 DAY",
            "اليوم التالي = 2024-12-06..2024-12-06 DAY");
  }

  @Test
  void what_is_older_than_the_era_is_told_as_its_beginning() {
    assertThat(times("ar", "سكنوا التل قبل 2500 عام", "2024-12-08"))
        .singleElement()
        .asString()
        .contains("0001-01-01");
  }

  @Test
  void nothing_that_has_begun_ends_after_the_publication() {
    assertThat(times("ar", "سيطرت اليوم على التل، ودخلت فجر الأحد المنارة", SUNDAY_NOON_DAMASCUS))
        .containsExactly(
            "اليوم = 2024-12-08..2024-12-08T09:00:00Z DAY",
            "فجر الأحد = 2024-12-08..2024-12-08T05:59:59Z PART_OF_DAY");
  }

  @Test
  void a_day_begins_on_the_spot_before_it_begins_in_utc() {
    assertThat(times("ar", "سيطرت اليوم على التل", "2024-12-07T22:30:00Z Asia/Damascus"))
        .containsExactly("اليوم = 2024-12-07T22:30:00Z..2024-12-07T22:30:00Z DAY");
  }

  @Test
  void an_evening_told_of_has_come_whatever_the_zone_says() {
    assertThat(times("ar", "أعلنوا مساء الأحد دخول المنارة", "2024-12-08T15:30:00Z"))
        .containsExactly("مساء الأحد = 2024-12-08T15:30:00Z..2024-12-08T15:30:00Z PART_OF_DAY");
  }

  @Test
  void a_yemeni_report_is_read() {
    String text =
        "أعلنت المقاومة عصر أمس الأول استعادة وادي الرمان بعد معارك اندلعت ليل الثلاثاء - الأربعاء."
            + " وكان المسلحون قد سيطروا عليه منذ أواخر عام 2014 وقبل نحو شهرين توسعوا.";
    assertThat(times("ar", text, "2015-07-17T12:00:00Z Asia/Aden"))
        .containsExactly(
            "عصر أمس الأول = 2015-07-15T12:00:00Z..2015-07-15T16:59:59Z PART_OF_DAY",
            "ليل الثلاثاء - الأربعاء = 2015-07-14T18:00:00Z..2015-07-15T05:59:59Z PART_OF_DAY",
            "أواخر عام 2014 = 2014-09-01..2014-12-31 MONTH",
            "وقبل نحو شهرين = 2015-05-01..2015-05-31 MONTH");
  }

  @Test
  void a_sudanese_report_is_read() {
    String text =
        "استعاد الجيش نهار أمس مدينة النور، بعد أسبوع من القتال الذي بدأ يوم السبت 15 أبريل 2023، "
            + "وقال سكان إن القصف توقف عند الساعة العاشرة والنصف من صباح الجمعة.";
    assertThat(times("ar", text, "2025-01-12T10:00:00Z Africa/Khartoum"))
        .containsExactly(
            "نهار أمس = 2025-01-11..2025-01-11 DAY",
            "بعد أسبوع = 2025-01-04..2025-01-04 DAY",
            "يوم السبت 15 أبريل 2023 = 2023-04-15..2023-04-15 DAY",
            "عند الساعة العاشرة والنصف من صباح الجمعة = 2025-01-10T08:30:00Z..2025-01-10T09:29:59Z"
                + " HOUR");
  }

  @Test
  void a_report_of_the_maghreb_is_read() {
    String text =
        "تمكنت القوات أمس الجمعة 6 ديسمبر من دخول البلدة، وكانت فقدتها في 12 جويلية 2019 ثم في أوت"
            + " الفارط.";
    assertThat(times("ar", text, "2024-12-07"))
        .containsExactly(
            "أمس الجمعة 6 ديسمبر = 2024-12-06..2024-12-06 DAY",
            "12 جويلية 2019 = 2019-07-12..2019-07-12 DAY",
            "أوت الفارط = 2024-08-01..2024-08-31 MONTH");
  }

  @Test
  void an_english_wire_report_is_read() {
    String text =
        "BEIRUT, Dec 7 (Wire) - Rebels entered Northbridge late on Saturday, a day after they took "
            + "Eastmoor. They had lost it in early 2017 and besieged it since last March. "
            + "At 10:30 p.m. on Friday the army withdrew.";
    assertThat(times("en", text, "2024-12-07T22:00:00Z Asia/Beirut"))
        .containsExactly(
            "Dec 7 = 2024-12-07..2024-12-07T22:00:00Z DAY",
            "late on Saturday = 2024-12-07T18:00:00Z..2024-12-07T22:00:00Z PART_OF_DAY",
            "a day = 2024-12-06..2024-12-06 DAY",
            "early 2017 = 2017-01-01..2017-04-30 MONTH",
            "last March = 2024-03-01..2024-03-31 MONTH",
            "At 10:30 p.m. on Friday = 2024-12-06T20:30:00Z..2024-12-06T21:29:59Z HOUR");
  }

  @Test
  void figures_that_are_no_dates_are_left_alone() {
    String text =
        "دخلت الفصائل الفرقة 26 وقطعت طريق M5 وأفرجت عن 3500 سجين من 13 قرية، وخسر المنتخب 2-1 أمام"
            + " 2000 متفرج";
    assertThat(times("ar", text, "2024-12-08")).isEmpty();
    assertThat(
            times(
                "en", "They may march 30 km to Camp 26 on the M5; 3-2 at half-time", "2024-12-08"))
        .isEmpty();
  }
}
