package org.sitrep.aggregate.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.that;
import static org.sitrep.model.ClaimKind.APPROACHED;
import static org.sitrep.model.ClaimKind.CAPTURED;
import static org.sitrep.model.ClaimKind.HELD;
import static org.sitrep.model.ClaimKind.WITHDREW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.aggregate.core.Table;
import org.sitrep.aggregate.core.Told;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Granularity;
import org.sitrep.model.OriginKind;
import org.sitrep.model.StatusChange;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.model.wire.TraceHeaders;

/** What goes into the topology and what comes out. */
class AggregateTopologyTest {
  private static final Told HELD_BEFORE = that(RED, HELD, 1);
  private static final Told TAKEN = that(BLUE, CAPTURED, 30).by("monitor", OriginKind.MONITOR);

  private TestTable table;

  AggregateTopologyTest(@TempDir Path stateDirectory) {
    table = new TestTable("", stateDirectory);
  }

  @AfterEach
  void close() {
    table.close();
  }

  @Test
  void the_last_row_is_the_row_of_the_table() {
    table.tell(HELD_BEFORE, TAKEN);
    assertThat(table.rows().getLast())
        .isEqualTo(Table.assess(List.of(HELD_BEFORE.claim(), TAKEN.claim()), null).getFirst());
  }

  @Test
  void the_order_of_arrival_does_not_matter() {
    table.tell(TAKEN, HELD_BEFORE);
    assertThat(table.rows().getLast())
        .isEqualTo(Table.assess(List.of(HELD_BEFORE.claim(), TAKEN.claim()), null).getFirst());
  }

  @Test
  void a_repeated_claim_sends_nothing() {
    table.tell(HELD_BEFORE, TAKEN);
    assertThat(table.rows()).hasSize(2);
    table.tell(TAKEN, HELD_BEFORE, TAKEN);
    assertThat(table.rows()).isEmpty();
    assertThat(table.changes()).hasSize(2);
  }

  @Test
  void a_change_is_told_once_and_a_confirmation_is_no_change() {
    table.tell(HELD_BEFORE, TAKEN, TAKEN.by("residents", OriginKind.WITNESS));
    assertThat(table.rows()).hasSize(3);
    List<StatusChange> changes = table.changes();
    assertThat(changes).hasSize(2);
    assertThat(changes.getFirst().before()).isNull();
    assertThat(changes.getLast().before()).isEqualTo(changes.getFirst().after());
    assertThat(changes.getLast().cause()).containsExactly(TAKEN.claim().id());
  }

  @Test
  void what_is_taken_back_moves_the_row_back() {
    table.tell(HELD_BEFORE);
    CityStatus before = table.rows().getLast();
    table.tell(TAKEN.claim(), TAKEN.claim().takenBackBy(Told.at(40)));
    assertThat(table.rows().getLast()).isEqualTo(before);
    assertThat(table.changes().getLast().after()).isEqualTo(table.changesSoFar().get(0).after());
  }

  @Test
  void a_row_goes_when_nothing_said_of_the_place_stands_and_the_change_is_told() {
    Claim taken = TAKEN.claim();
    table.tell(taken.takenBackBy(Told.at(40)));
    assertThat(table.rowRecords()).as("there was none").isEmpty();
    table.tell(taken.madeBy(Told.at(41)), taken.takenBackBy(Told.at(42)));
    List<TestRecord<String, CityStatus>> rows = table.rowRecords();
    assertThat(rows).hasSize(2);
    assertThat(rows.getLast().key()).isEqualTo(Told.PLACE);
    assertThat(rows.getLast().value()).isNull();
    StatusChange gone = table.changes().getLast();
    assertThat(gone.after().status()).isEqualTo(ControlStatus.UNKNOWN);
    assertThat(gone.asOf()).isEqualTo(Told.at(42));
    table.tell(taken.takenBackBy(Told.at(42)));
    assertThat(table.rowRecords()).as("told once").isEmpty();
  }

  @Test
  void places_lose_what_they_inherited_when_the_governorate_s_claim_is_taken_back() {
    Told near = that(BLUE, APPROACHED, 2).in("zz-city", Granularity.CITY, "zz-province");
    Told wide = that(BLUE, CAPTURED, 30).in("zz-province", Granularity.GOVERNORATE, null);
    table.tell(near, wide);
    assertThat(table.rows().getLast().inherited()).isTrue();
    table.tell(wide.claim().takenBackBy(Told.at(50)));
    assertThat(table.rows().getLast())
        .isEqualTo(Table.assess(List.of(near.claim()), null).getFirst());
  }

  @Test
  void confidence_that_rises_into_another_band_is_a_change_with_its_cause() {
    Told confirmation = TAKEN.by("agency-two", OriginKind.AGENCY);
    table.tell(HELD_BEFORE, TAKEN, confirmation);
    List<StatusChange> changes = table.changes();
    StatusChange taken = changes.get(1);
    StatusChange surer = changes.get(2);
    assertThat(surer.before()).isEqualTo(taken.after());
    assertThat(surer.after().status()).isEqualTo(taken.after().status());
    assertThat(surer.after().confidence()).isGreaterThan(taken.after().confidence());
    assertThat(surer.cause()).containsExactly(confirmation.claim().id());
  }

  @Test
  void what_only_repeats_is_counted_a_little_later_and_not_lost() {
    for (int print = 0; print < 300; print++) {
      table.tell(TAKEN.printedBy("outlet" + print));
    }
    int rowsAtOnce = table.rows().size();
    table.pass(Duration.ofSeconds(1));
    CityStatus last = table.rows().getLast();
    assertThat(rowsAtOnce).isLessThan(100);
    assertThat(last)
        .isEqualTo(
            Table.assess(
                    IntStream.range(0, 300)
                        .mapToObj(print -> TAKEN.printedBy("outlet" + print).claim())
                        .toList(),
                    null)
                .getFirst());
  }

  @Test
  void a_half_read_article_sends_nothing() {
    table.tell(HELD_BEFORE);
    table.rows();
    table.tellAs("1/2", that(RED, WITHDREW, 30));
    assertThat(table.rows()).isEmpty();
    table.tellAs("2/2", that(BLUE, CAPTURED, 30));
    assertThat(table.rows()).hasSize(1);
    assertThat(table.changes().getLast().before())
        .hasToString(table.changesSoFar().getFirst().after().toString());
  }

  @Test
  void a_batch_header_nobody_can_read_is_as_good_as_none() {
    table.tellAs("one of two", HELD_BEFORE);
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void garbage_goes_to_the_dead_letters_and_the_rest_goes_on() {
    table.tellBytes("not json".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    table.tellBytes("{\"id\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    table.tellBytes(null);
    table.tell(TAKEN);
    assertThat(table.topics()).contains("news.dead-letters");
    assertThat(table.deadLetters()).hasSize(2);
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void a_governorate_touches_its_places_until_they_know_better() {
    Told near = that(BLUE, APPROACHED, 2).in("zz-city", Granularity.CITY, "zz-province");
    Told wide = that(BLUE, CAPTURED, 30).in("zz-province", Granularity.GOVERNORATE, null);
    Told direct = that(RED, HELD, 40).in("zz-city", Granularity.CITY, "zz-province");
    table.tell(near, wide);
    List<CityStatus> rows = table.rows();
    assertThat(rows).hasSize(3);
    assertThat(rows.getLast())
        .isEqualTo(Table.assess(List.of(near.claim(), wide.claim()), null).getFirst());
    assertThat(rows.getLast().inherited()).isTrue();
    table.tell(direct);
    assertThat(table.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.inherited()).isFalse());
    table.tell(wide.by("agency-two", OriginKind.AGENCY).published(90));
    assertThat(table.rows())
        .as("only the governorate's own row")
        .singleElement()
        .satisfies(row -> assertThat(row.place().id()).hasToString("zz-province"));
  }

  @Test
  void outputs_carry_their_own_headers_and_the_place_as_key() {
    table.tellAs("1/1", TAKEN);
    TestRecord<String, CityStatus> row = table.rowRecords().getFirst();
    assertThat(row.key()).isEqualTo(Told.PLACE);
    assertThat(TestTable.header(row, "ce_type")).isEqualTo("org.sitrep.city-status.v1");
    assertThat(TestTable.header(row, "ce_source")).isEqualTo("/sitrep/aggregate");
    assertThat(row.headers().lastHeader(Batch.HEADER)).isNull();
  }

  @Test
  void a_row_and_its_change_go_on_with_the_trace_of_the_claim_that_moved_them() {
    TraceContext article = TraceContext.ofArticle("a/1").next("enrich");
    table.tellOf(article, "1/1", TAKEN);
    TestRecord<String, CityStatus> row = table.rowRecords().getFirst();
    TraceContext of = TraceHeaders.read(row.headers()).orElseThrow();
    assertThat(of.traceId()).isEqualTo(article.traceId());
    assertThat(of.spanId()).isNotEqualTo(article.spanId());
    assertThat(TraceHeaders.written(row.headers())).contains(Instant.EPOCH);
    assertThat(TraceHeaders.read(table.changeRecords().getFirst().headers())).contains(of);
    table.tell(TAKEN.by("agency-two", OriginKind.AGENCY).published(90));
    assertThat(TraceHeaders.read(table.rowRecords().getFirst().headers()))
        .as("of a claim without one")
        .isEmpty();
  }

  @Test
  void of_several_claims_the_one_that_weighs_most_in_the_row_is_its_cause() {
    TraceContext light = TraceContext.ofArticle("light");
    TraceContext heavy = TraceContext.ofArticle("heavy");
    table.tellOf(heavy, "1/2", TAKEN.by("agency-two", OriginKind.AGENCY));
    table.tellOf(light, "2/2", TAKEN.by("passer-by", OriginKind.SOCIAL));
    TestRecord<String, CityStatus> row = table.rowRecords().getLast();
    assertThat(row.value().evidence()).hasSize(2);
    assertThat(TraceHeaders.read(row.headers()).orElseThrow().traceId()).isEqualTo(heavy.traceId());
    table.tellOf(light, "1/1", TAKEN.by("passer-two", OriginKind.SOCIAL).published(90));
    assertThat(TraceHeaders.read(table.rowRecords().getLast().headers()).orElseThrow().traceId())
        .as("what moved an earlier row moves no later one")
        .isEqualTo(light.traceId());
  }

  @Test
  void every_topic_takes_the_prefix(@TempDir Path other) {
    table.close();
    table = new TestTable("desk.", other);
    table.tell(TAKEN);
    assertThat(table.rows()).hasSize(1);
    assertThat(table.topics()).isNotEmpty().allMatch(topic -> topic.startsWith("desk."));
  }
}
