package org.sitrep.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clock times without a zone are those of Damascus, three hours ahead of UTC. */
class DateTextTest {
  private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-06-06T20:47:00Z | 2031-06-06T20:47:00Z",
        "2031-06-06T20:47:00.123456+03:00 | 2031-06-06T17:47:00Z",
        "2031-06-06T20:47:00+0300 | 2031-06-06T17:47:00Z",
        "2031-06-06T20:47 | 2031-06-06T17:47:00Z",
        "2031-06-06 20:47:05 | 2031-06-06T17:47:05Z",
        "20310606T204700Z | 2031-06-06T20:47:00Z",
        "2031-06-06 | 2031-06-06T12:00:00Z",
        "1938501000 | 2031-06-06T08:30:00Z",
        "1938501000000 | 2031-06-06T08:30:00Z",
        "Fri, 06 Jun 2031 20:47:00 GMT | 2031-06-06T20:47:00Z",
        "Fri, 06 Jun 2031 20:47:00 -0500 | 2031-06-07T01:47:00Z",
        "Published June 6th, 2031 at 8:47 p.m. EDT | 2031-06-07T00:47:00Z",
        "6 June 2031, 20:47 BST | 2031-06-06T19:47:00Z",
        "6/6/2031 - 20:47 | 2031-06-06T17:47:00Z",
        "13.12.2030 | 2030-12-13T12:00:00Z",
        "الجمعة 06 يونيو 2031 - 20:47 | 2031-06-06T17:47:00Z",
        "٦ حزيران ٢٠٣١ ٨:٤٧ م | 2031-06-06T17:47:00Z",
        "6 يونيو/حزيران 2031 الساعة 8:47 صباحًا | 2031-06-06T05:47:00Z",
        "07 كانون الأول 2030، 23:05 بتوقيت غرينتش | 2030-12-07T23:05:00Z",
        "20:47 بتوقيت الرياض، 6 جوان 2031 | 2031-06-06T17:47:00Z",
        "6 juin 2031 à 20h47 | 2031-06-06T17:47:00Z",
        "6 Haziran 2031 20:47 | 2031-06-06T17:47:00Z",
      })
  void a_date_is_read_as_outlets_write_it(String text, Instant expected) {
    assertThat(DateText.only(text, DAMASCUS, false).map(DateText.Found::instant))
        .contains(expected);
  }

  @Test
  void a_day_and_a_month_change_places_only_where_both_are_possible() {
    assertThat(day("7/12/2030", false)).isEqualTo("2030-12-07");
    assertThat(day("7/12/2030", true)).isEqualTo("2030-07-12");
    assertThat(day("7/25/2030", false)).isEqualTo("2030-07-25");
    assertThat(day("25/7/2030", true)).isEqualTo("2030-07-25");
  }

  @Test
  void what_is_no_date_is_none() {
    for (String text : new String[] {"", "soon", "31/31/2031", "2031", "0963 11 2233445", "1:2"}) {
      assertThat(DateText.only(text, DAMASCUS, false)).as(text).isEmpty();
    }
  }

  private static String day(String text, boolean monthFirst) {
    return DateText.only(text, DAMASCUS, monthFirst).orElseThrow().day().toString();
  }
}
