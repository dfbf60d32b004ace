package org.sitrep.monitor.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.model.ActorId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Side;
import org.sitrep.model.TimePrecision;

class FilterTest {
  private static final Instant NOW = Instant.parse("2024-12-08T12:00:00Z");
  private static final Instant SINCE = Instant.parse("2024-12-07T16:00:00Z");
  private static final Subject HOMS =
      new Subject(
          new CityStatus(
              new CityStatus.StatusPlace(
                  new PlaceId("sy-homs"),
                  new LocalName("Deir Al-Zor", "دير الزُّور الأولى"),
                  Granularity.CITY,
                  "sy",
                  new PlaceId("sy-homs-governorate"),
                  34.7,
                  36.7),
              ControlStatus.CONTESTED,
              new Side(new ActorId("sy-government"), new LocalName("Government", "الحكومة")),
              Extent.FULL,
              false,
              new EventTime(SINCE, SINCE.plusSeconds(60), TimePrecision.HOUR),
              null,
              0.75,
              NOW,
              new CityStatus.Counts(9, 5, 4, 3, 4, 0, 0, 0, 0),
              List.of(),
              List.of(),
              1),
          775_404L,
          NOW.minusSeconds(3 * 3600));
  private static final Subject BARE =
      new Subject(
          new CityStatus(
              new CityStatus.StatusPlace(
                  new PlaceId("xx-nowhere"),
                  new LocalName(null, "لا مكان"),
                  Granularity.VILLAGE,
                  null,
                  null,
                  null,
                  null),
              ControlStatus.UNKNOWN,
              null,
              Extent.FULL,
              false,
              null,
              null,
              0,
              NOW,
              new CityStatus.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0),
              List.of(),
              List.of(),
              0),
          null,
          null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "status:contested",
        "status:disputed|CONTESTED",
        "status:*",
        "country:sy side:sy-government place:sy-homs kind:city",
        "place:sy-*",
        "area:sy-homs-governorate",
        "-status:controlled",
        "confidence<0.8",
        "confidence<=0.75",
        "origins>2 against:0 for>=4",
        "population>700000",
        "since>2024-12-06",
        "since:2024-12-07",
        "since:2024-12",
        "since>=2024-12-07T16:00Z",
        "since<2024-12-07T18:00:01+02:00",
        "changed<24h",
        "changed>2h",
        "-changed<2h",
        "deir",
        "\"deir al zor\"",
        "aleppo|zor",
        "الاولي",
        "الزور",
        "-\"somewhere else\"",
      })
  void a_row_is_chosen(String filter) throws FilterMistake {
    assertThat(Filter.read(filter).matches(HOMS, NOW)).isTrue();
  }

  @Test
  void what_tables_call_held_may_be_typed_so() throws FilterMistake {
    assertThat(Filter.read("status:Held|vacated"))
        .isEqualTo(Filter.read("status:controlled|vacated"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status:contested -kind:city",
        "status:controlled",
        "side:none",
        "place:sy-hom",
        "confidence<0.75",
        "origins>3",
        "since>2024-12-07",
        "since<2024-12-07",
        "changed<3h",
        "damascus",
        "-deir",
      })
  void another_is_not(String filter) throws FilterMistake {
    assertThat(Filter.read(filter).matches(HOMS, NOW)).isFalse();
  }

  @Test
  void what_a_row_does_not_say_stands_to_nothing() throws FilterMistake {
    for (String filter : List.of("since>2000-01-01", "changed>1s", "population<1", "country:*")) {
      assertThat(Filter.read(filter).matches(BARE, NOW)).as(filter).isFalse();
      assertThat(Filter.read("-" + filter).matches(BARE, NOW)).as(filter).isTrue();
    }
    assertThat(Filter.read("country:none side:none").matches(BARE, NOW)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "stat:contested # 0 # \"stat\" is no name",
        "a status:contested|gone # 19 # \"gone\" is no status",
        "status<contested # 6 # expected : behind status",
        "confidence:high # 11 # expected a number",
        "x since>yesterday # 8 # expected a day",
        "changed:24h # 8 # expected < or >",
        "homs \"not closed # 5 # not closed",
        "a|  b # 2 # expected a word",
        "place: # 6 # expected a word",
        "- # 1 # expected a word",
        "\"a\"b # 3 # expected a blank",
        "since>2024-13-01 # 6 # expected a day",
      })
  void a_mistake_is_told_with_its_place(String filter, int position, String expected) {
    FilterMistake mistake =
        catchThrowableOfType(FilterMistake.class, () -> Filter.read(filter.strip()));
    assertThat(mistake).isNotNull();
    assertThat(mistake.position()).isEqualTo(position);
    assertThat(mistake.expected()).contains(expected.strip());
  }

  @Test
  void whatever_can_be_read_is_written_so_that_the_same_is_read_again() throws FilterMistake {
    Random random = new Random(7);
    String[] parts = {
      "status:",
      "contested",
      "|",
      "-",
      " ",
      " ",
      "\"",
      "\\",
      "confidence<",
      "0.5",
      "since>=",
      "2024-12-01",
      "changed<",
      "24h",
      "حمص",
      "حِمْص",
      "place:",
      "sy-*",
      ":",
      "<",
      "a b",
      "*",
      "none",
      "kind:city ",
      "origins>2 ",
      "\"two words\" ",
      "side:\"odd|one\" ",
      "\u202e",
      "\n",
      "12:30 "
    };
    int read = 0;
    for (int round = 0; round < 40_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(9); part >= 0; part--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      Filter filter;
      try {
        filter = Filter.read(text.toString());
      } catch (FilterMistake mistake) {
        assertThat(mistake.position()).isBetween(0, text.length());
        continue;
      }
      read++;
      Filter again = Filter.read(filter.toString());
      assertThat(again).as("%s written as %s", text, filter).isEqualTo(filter);
      assertThat(again.toString()).isEqualTo(filter.toString());
      assertThat(again.matches(HOMS, NOW)).isEqualTo(filter.matches(HOMS, NOW));
    }
    assertThat(read).isGreaterThan(5_000);
  }

  @Test
  void a_filter_that_is_too_long_is_refused_at_once() {
    List<String> words = new ArrayList<>();
    for (int word = 0; word < 60; word++) {
      words.add("w" + word);
    }
    assertThat(catchThrowableOfType(FilterMistake.class, () -> Filter.read("x".repeat(1_001))))
        .hasMessageContaining("1000");
    assertThat(
            catchThrowableOfType(FilterMistake.class, () -> Filter.read(String.join(" ", words))))
        .hasMessageContaining("50 terms");
  }
}
