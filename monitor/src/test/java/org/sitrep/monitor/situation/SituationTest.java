package org.sitrep.monitor.situation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Extent;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.model.StatusChange;

class SituationTest {
  @Test
  void whoever_is_told_what_it_has_not_seen_has_the_whole_table_and_each_change_once() {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      Log log = new Log();
      SituationFold fold = new SituationFold(Log.start(), place -> null);
      Map<PlaceId, String> rows = new TreeMap<>();
      List<String> changes = new ArrayList<>();
      Positions seen = Log.start();
      for (int round = 0; round < 60; round++) {
        int before = log.size();
        for (int more = random.nextInt(6); more > 0; more--) {
          log.write(random, 12);
        }
        log.into(fold, before, log.size());
        if (random.nextBoolean()) {
          Situation now = fold.situation();
          // As another instance would be told it: by what was written down.
          Positions written = Positions.read(seen.toString()).orElseThrow();
          Difference told = now.since(written).orElseThrow();
          told.rows().forEach(row -> rows.put(row.place(), new String(row.json(), UTF_8)));
          told.gone().forEach(rows::remove);
          told.changes().forEach(change -> changes.add(change.cursor().toString()));
          seen = now.at();
        }
      }
      Situation whole = log.whole();
      Difference rest = whole.since(seen).orElseThrow();
      rest.rows().forEach(row -> rows.put(row.place(), new String(row.json(), UTF_8)));
      rest.gone().forEach(rows::remove);
      rest.changes().forEach(change -> changes.add(change.cursor().toString()));
      assertThat(rows).isEqualTo(table(whole));
      assertThat(changes)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              whole.changes().stream().map(change -> change.cursor().toString()).toList());
      assertThat(whole.since(whole.at())).contains(new Difference(List.of(), List.of(), List.of()));
    }
  }

  @Test
  void a_reader_who_has_missed_a_change_that_is_no_longer_kept_begins_anew() {
    Log log = new Log();
    StatusChange.State state =
        new StatusChange.State(ControlStatus.CONTROLLED, null, Extent.FULL, null, 0.5);
    for (int round = 0; round < 5; round++) {
      log.change(
          log.row("p0", new LocalName("P", null), ControlStatus.CONTROLLED, 0.5).place(), state);
    }
    SituationFold fold = new SituationFold(Log.start(), place -> null, 3);
    log.into(fold, 0, 1);
    Positions early = fold.situation().at();
    log.into(fold, 1, 2);
    Positions later = fold.situation().at();
    log.into(fold, 2, 5);
    assertThat(fold.situation().changes()).hasSize(3);
    assertThat(fold.situation().since(early)).isEmpty();
    assertThat(fold.situation().since(later).map(each -> each.changes().size())).contains(3);
  }

  @Test
  void a_reader_of_other_topics_or_of_more_than_has_been_read_is_told_nothing() {
    Log log = new Log();
    log.row(log.row("p0", new LocalName("P", null), ControlStatus.CONTROLLED, 0.5));
    Situation whole = log.whole();
    SituationFold none = new SituationFold(Log.start(), place -> null);
    assertThat(none.situation().since(whole.at())).isEmpty();
    assertThat(whole.since(Positions.start("other", Log.PARTITIONS, Log.PARTITIONS))).isEmpty();
    assertThat(whole.since(Positions.start("log", 1, Log.PARTITIONS))).isEmpty();
  }

  @Test
  void what_is_no_position_is_not_read_as_one() {
    for (String none :
        List.of("", "log", "log-1", "log-1-", "log-1-x", "log-1--2", "LOG-1-2", "log-1-2-3")) {
      assertThat(Positions.read(none)).as(none).isEqualTo(Optional.empty());
    }
    assertThat(Positions.read("log-1.2-3").map(Positions::toString)).contains("log-1.2-3");
    assertThat(ChangeCursor.read("5.0.7")).contains(new ChangeCursor(5, 0, 7));
    assertThat(ChangeCursor.read("5.0")).isEmpty();
  }

  private static Map<PlaceId, String> table(Situation situation) {
    return new TreeMap<>(
        situation.rows().stream()
            .collect(Collectors.toMap(Row::place, row -> new String(row.json(), UTF_8))));
  }
}
