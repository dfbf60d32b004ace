package org.sitrep.bench.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a few wars that chose no number, the table against simpler ones. */
final class CalibrationTest {
  private static final long SEED = 9000;
  private static final int SEEDS = 2;
  private static final String OURS = new OurTable().name();

  private static final List<Judge> JUDGES =
      List.of(
          new OurTable(),
          new PlainVote(PlainVote.Rule.MAJORITY, 96, false),
          new PlainVote(PlainVote.Rule.LATEST, 0, false),
          new PlainVote(PlainVote.Rule.SOURCES, 96, false));

  private static Results results = Results.of(List.of(), SEED, 0, Duration.ofHours(24));

  @BeforeAll
  static void measure() {
    results = Results.of(JUDGES, SEED, SEEDS, Duration.ofHours(24));
  }

  @Test
  void it_says_less_that_is_not_so_and_changes_holders_less_often_for_nothing() {
    Tally ours = results.tally(OURS);
    for (Judge judge : JUDGES.subList(1, JUDGES.size())) {
      Tally theirs = results.tally(judge.name());
      assertThat(ours.wrong()).as(judge.name()).isLessThan(theirs.wrong());
      assertThat(ours.falseFlips()).as(judge.name()).isLessThan(theirs.falseFlips());
      assertThat(ours.brier()).as(judge.name()).isLessThan(theirs.brier());
    }
  }

  @Test
  void of_the_rows_shown_at_eight_tenths_about_four_in_five_hold_on_the_next_day() {
    Tally ours = results.tally(OURS);
    assertThat(ours.brier()).isLessThan(0.2);
    assertThat(Reliability.of(ours.forecasts()).error()).isLessThan(0.1);
    assertThat(Reliability.of(ours.forecasts()).bins())
        .filteredOn(bin -> bin.confidence() > 0.75 && bin.confidence() < 0.85)
        .isNotEmpty()
        .allSatisfy(bin -> assertThat(bin.held()).isBetween(0.65, 0.92));
  }
}
