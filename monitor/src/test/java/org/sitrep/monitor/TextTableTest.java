package org.sitrep.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.LocalName;

class TextTableTest {
  @Test
  void a_row_says_who_holds_the_place_since_when_and_how_surely() {
    String row = TextTable.lines(List.of(Rows.homs(ControlStatus.CONTROLLED)), Colours.OFF).get(1);
    assertThat(row)
        .contains("\u2068Homs\u2069 \u2067حمص\u2069", "held", "\u2068Government\u2069")
        .contains("2024-12-07", "0.93", "4/1", "disputed — until 2024-12-07 12:00");
  }

  @Test
  void columns_stand_under_each_other_whatever_the_script() {
    CityStatus arabicOnly =
        Rows.row("xx-a", new LocalName(null, "مَعْرَدِس"), ControlStatus.VACATED, null, null, "x");
    List<String> lines =
        TextTable.lines(List.of(Rows.homs(ControlStatus.DISPUTED), arabicOnly), Colours.OFF);
    assertThat(
            lines.stream().skip(1).map(line -> DisplayWidth.of(before(line, "\u2068Government"))))
        .containsOnly(DisplayWidth.of(before(lines.getFirst(), "HOLDER")));
  }

  @Test
  void escapes_in_a_name_never_reach_the_terminal() {
    CityStatus row =
        Rows.row(
            "xx-b", new LocalName("\u001b]0;x\u0007", null), ControlStatus.CLAIMED, null, null, "");
    assertThat(String.join("", TextTable.lines(List.of(row), Colours.OFF)))
        .doesNotContain("\u001b", "\u0007");
  }

  @Test
  void colours_are_for_terminals_that_did_not_refuse_them() {
    assertThat(Colours.of(true, Map.of())).isEqualTo(Colours.ON);
    assertThat(Colours.of(true, Map.of("NO_COLOR", ""))).isEqualTo(Colours.ON);
    assertThat(Colours.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(Colours.OFF);
    assertThat(Colours.of(true, Map.of("TERM", "dumb"))).isEqualTo(Colours.OFF);
    assertThat(Colours.of(false, Map.of())).isEqualTo(Colours.OFF);
    assertThat(TextTable.lines(List.of(Rows.homs(ControlStatus.CONTROLLED)), Colours.ON).get(1))
        .contains("\u001b[32mheld");
  }

  private static String before(String line, String word) {
    return line.substring(0, line.indexOf(word));
  }
}
