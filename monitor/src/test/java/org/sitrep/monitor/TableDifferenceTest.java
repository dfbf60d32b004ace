package org.sitrep.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.model.ArticleId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.CityStatus.Evidence;
import org.sitrep.model.ClaimId;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.EventTime;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;
import org.sitrep.model.Quote;
import org.sitrep.model.Stance;
import org.sitrep.model.TimePrecision;
import org.sitrep.monitor.RowDifference.FieldDifference;

class TableDifferenceTest {
  private static final CityStatus HELD = Rows.homs(ControlStatus.CONTROLLED);

  @Test
  void equal_tables_do_not_differ_in_any_order() {
    CityStatus other = Rows.row("sy-hama", Rows.HOMS, ControlStatus.UNKNOWN, null, null, "none");
    TableDifference difference =
        TableDifference.between(List.of(HELD, other), List.of(other, HELD));
    assertThat(difference.rows()).isEmpty();
    assertThat(DifferenceText.of(difference)).isEqualTo("no row differs\n");
  }

  @Test
  void a_row_in_one_table_only_is_added_or_gone() {
    CityStatus other = Rows.row("sy-hama", Rows.HOMS, ControlStatus.UNKNOWN, null, null, "none");
    TableDifference difference = TableDifference.between(List.of(HELD), List.of(other));
    assertThat(difference.rows())
        .extracting(RowDifference::kind)
        .containsExactly(RowDifference.Kind.ADDED, RowDifference.Kind.GONE);
    assertThat(difference.summary()).isEqualTo("2 rows differ: 1 added, 1 gone, 0 changed");
  }

  @Test
  void a_changed_row_names_the_fields_that_differ_and_no_other() {
    TableDifference difference =
        TableDifference.between(List.of(HELD), List.of(Rows.homs(ControlStatus.CONTESTED)));
    assertThat(difference.rows().getFirst().fields())
        .containsExactly(
            new FieldDifference("status", ControlStatus.CONTROLLED, ControlStatus.CONTESTED));
    assertThat(DifferenceText.of(difference))
        .contains("(sy-homs): changed", "status: CONTROLLED → CONTESTED", "an agency says so")
        .endsWith("1 row differs: 0 added, 0 gone, 1 changed\n");
  }

  @Test
  void a_confidence_differs_once_a_reader_can_see_it() {
    assertThat(compared(with(HELD, 0.930), with(HELD, 0.934)).rows()).isEmpty();
    assertThat(compared(with(HELD, 0.930), with(HELD, 0.936)).rows().getFirst().fields())
        .containsExactly(new FieldDifference("confidence", 0.930, 0.936));
  }

  @Test
  void evidence_is_told_where_it_is_in_one_table_only_or_weighs_otherwise() {
    TableDifference difference =
        compared(
            with(HELD, 0.9, claim("a", 1.0), claim("b", 1.0), claim("c", 1.0), claim("d", 1.0)),
            with(HELD, 0.9, claim("b", 1.0), claim("c", 0.5), claim("d", 1.001), claim("e", -2)));
    assertThat(difference.rows().getFirst().evidence())
        .extracting(each -> each.either().claimId().value())
        .containsExactly("a", "c", "e");
    assertThat(DifferenceText.of(difference))
        .contains(
            "only before, weight 1.00", "weight 1.00 → 0.50", "only after, weight -2.00", "[a]")
        .contains("they took it", "AGENCY");
  }

  private static TableDifference compared(CityStatus before, CityStatus after) {
    return TableDifference.between(List.of(before), List.of(after));
  }

  private static CityStatus with(CityStatus row, double confidence, Evidence... evidence) {
    return new CityStatus(
        row.place(),
        row.status(),
        row.controller(),
        row.extent(),
        row.inherited(),
        row.since(),
        row.previous(),
        confidence,
        row.asOf(),
        row.counts(),
        List.of(evidence),
        row.because(),
        row.revision());
  }

  private static Evidence claim(String id, double weight) {
    return new Evidence(
        new ClaimId(id),
        new ArticleId("article-" + id),
        "outlet",
        new Origin(new OriginId("agency"), "An Agency", OriginKind.AGENCY, null, null),
        ClaimKind.CAPTURED,
        Rows.GOVERNMENT,
        Stance.ASSERTED,
        new EventTime(Rows.NOON, Rows.NOON, TimePrecision.HOUR),
        Rows.NOON,
        new Quote("they took it", 0, 12),
        weight);
  }
}
