package org.sitrep.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.LocalName;
import org.sitrep.monitor.DisplayWidth;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.situation.FoldedSource;
import org.sitrep.monitor.situation.Log;

class WatchTest {
  private static final Instant NOW = Instant.parse("2024-12-08T12:00:00Z");

  private final Log log = new Log();
  private final FoldedSource table = new FoldedSource(log);
  private WatchState state = WatchState.of(Filter.ALL);

  @BeforeEach
  void fill() {
    row("a", "Aleppo", ControlStatus.CONTROLLED, 0.8);
    row("b", "Busra", ControlStatus.CONTESTED, 0.4);
    row("c", "Chtaura", ControlStatus.VACATED, 0.9);
    table.readTo(log.size());
  }

  @Test
  void a_row_a_line_under_what_is_shown_of_them_all() {
    press("s");
    assertThat(shown(80, 8))
        .containsExactly(
            "Sitrep  live  3 places  by place",
            "PLACE         STATUS             HOLDER        SINCE                SURE FOR/AG.",
            "Aleppo        held               —             —                    0.80 1/0",
            "Busra         contested          —             —                    0.40 1/0",
            "Chtaura       vacated            —             —                    0.90 1/0",
            "",
            "",
            "? keys  / filter  enter more  q end");
  }

  @Test
  void rows_are_sorted_either_way() {
    press("sss");
    assertThat(names()).containsExactly("Chtaura", "Aleppo", "Busra");
    press("r");
    assertThat(names()).containsExactly("Busra", "Aleppo", "Chtaura");
  }

  @Test
  void a_filter_is_typed_mended_and_taken_or_left() {
    press("/status:contx");
    key(Key.Named.RUB_OUT);
    press("ested");
    assertThat(shown(80, 8).getLast()).isEqualTo("/status:contested_");
    key(Key.Named.ENTER);
    assertThat(names()).containsExactly("Busra");
    assertThat(shown(80, 8).getFirst()).contains("1 of 3 places", "status:contested");
    press("/confidence<");
    key(Key.Named.ENTER);
    assertThat(shown(120, 8).getLast()).contains("confidence<_  ([filter] character");
    key(Key.Named.ESCAPE);
    assertThat(names()).as("the one before stays").containsExactly("Busra");
  }

  @Test
  void the_bar_keeps_to_its_place_when_rows_move() {
    press("sj");
    assertThat(chosen()).isEqualTo("Busra");
    row("aa", "Aarsal", ControlStatus.DISPUTED, 0.5);
    table.readTo(log.size());
    assertThat(chosen()).isEqualTo("Busra");
    press("jjjj");
    assertThat(chosen()).isEqualTo("Chtaura");
    key(Key.Named.FIRST);
    assertThat(chosen()).isEqualTo("Aarsal");
  }

  @Test
  void a_pause_holds_the_table_still() {
    press("s ");
    row("b", "Busra", ControlStatus.CONTROLLED, 0.9);
    table.readTo(log.size());
    assertThat(shown(80, 8)).anyMatch(line -> line.contains("Busra         contested"));
    assertThat(shown(80, 8).getFirst()).contains("PAUSED");
    press(" ");
    assertThat(shown(80, 8)).anyMatch(line -> line.contains("Busra         held"));
  }

  @Test
  void a_drawer_tells_why_and_is_left_again() {
    press("s");
    key(Key.Named.ENTER);
    assertThat(shown(60, 16).stream().collect(Collectors.joining(" ")))
        .contains("Aleppo is held", "a · 1 articles", "Why", "an agency says so", "Who denies");
    press("q");
    assertThat(state.over()).isFalse();
    press("q");
    assertThat(state.over()).isTrue();
  }

  @Test
  void every_key_of_the_help_is_shown() {
    press("?");
    assertThat(shown(80, 12)).anyMatch(line -> line.startsWith("space")).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({"80,24", "80,5", "20,4", "200,60", "41,9", "1,1"})
  void nothing_is_wider_or_longer_than_the_terminal(int columns, int height) {
    row("x", "عين العرب (كوباني) وريفها الجنوبي ".repeat(20), ControlStatus.UNKNOWN, 0.1);
    row("y", "\u001b[2J\u001b]0;x\u0007\u202ehostile\n\r\u009b31m", ControlStatus.UNKNOWN, 0.1);
    row("z", "漢字".repeat(50), ControlStatus.CLAIMED, 0.1);
    table.readTo(log.size());
    for (String keys : List.of("", "s", "?", "/", "Gk")) {
      state = WatchState.of(Filter.ALL);
      press(keys);
      check(columns, height);
    }
    for (int row = 0; row < 6; row++) {
      state = WatchState.of(Filter.ALL);
      press("s" + "j".repeat(row));
      key(Key.Named.ENTER);
      check(columns, height);
    }
  }

  private void check(int columns, int height) {
    List<String> lines = lines(columns, height);
    assertThat(lines).hasSize(Math.max(4, height));
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(Math.max(20, columns));
              assertThat(line.codePoints().filter(Character::isISOControl).count()).isZero();
              assertThat(line).doesNotContain("\u202e");
            });
  }

  private void row(String id, String name, ControlStatus status, double confidence) {
    log.row(log.row(id, new LocalName(name, null), status, confidence, "an agency says so"));
  }

  private void press(String keys) {
    keys.codePoints().forEach(point -> key(new Key.Typed(point)));
  }

  private void key(Key key) {
    state = state.after(key, table.now(), NOW);
  }

  private List<String> names() {
    return state.rows(table.now(), NOW).stream()
        .map(row -> Cells.name(row.summary().row()))
        .toList();
  }

  private String chosen() {
    return new WatchView(80, 12)
        .lines(state, table, NOW).stream()
            .filter(line -> line.getFirst().look() == Span.Look.CHOSEN)
            .map(line -> line.getFirst().text().strip())
            .collect(Collectors.joining());
  }

  private List<String> shown(int columns, int height) {
    return lines(columns, height).stream().map(String::stripTrailing).toList();
  }

  private List<String> lines(int columns, int height) {
    return new WatchView(columns, height)
        .lines(state, table, NOW).stream()
            .map(line -> line.stream().map(Span::text).collect(Collectors.joining()))
            .toList();
  }
}
