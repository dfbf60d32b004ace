package org.sitrep.bench.calibration;

import java.util.List;
import java.util.Locale;

/** The tables of docs/calibration.md. */
final class Report {
  private static final String OURS = "Sitrep";

  private final Results results;
  private final StringBuilder text = new StringBuilder();

  private Report(Results results) {
    this.results = results;
  }

  static String of(Results results) {
    Report report = new Report(results);
    results.regimes().forEach(report::regime);
    report.verdicts();
    report.reliability();
    return report.text.toString();
  }

  private void regime(String regime) {
    double coverage = results.tally(regime, OURS).decided();
    add("### %s%n%n", regime);
    add("| table | commits itself | right, of all rows | right or names the holder |");
    add(" right, of its surest %.0f %% | says what is not so |", 100 * coverage);
    add(" changes of holder shown | false | hours to show a gain: half, 9 in 10 | never shown |");
    add(" Brier |%n|---|---|---|---|---|---|---|---|---|---|---|%n");
    for (String judge : results.judges()) {
      Tally tally = results.tally(regime, judge);
      add("| %s | %.2f | %.3f | %.3f |", judge, tally.decided(), tally.right(), tally.named());
      add(" %.3f | %.3f | %d |", tally.rightAt(coverage), tally.wrong(), tally.flips());
      add(" %d | %.0f, %.0f |", tally.falseFlips(), tally.delayHours(0.5), tally.delayHours(0.9));
      add(" %.2f | %.3f |%n", tally.missedShare(), tally.brier());
    }
    add("%n");
  }

  /** Where the table is better than each baseline, and where it is not. */
  private void verdicts() {
    add("### Better than all three?%n%n| regime | says less that is not so |");
    add(" right of the surest rows | right of all rows | right or names the holder |");
    add(" fewer false changes | Brier |%n|---|---|---|---|---|---|---|%n");
    for (String regime : results.regimes()) {
      Tally ours = results.tally(regime, OURS);
      double coverage = ours.decided();
      List<Tally> others =
          results.judges().stream()
              .filter(judge -> !judge.equals(OURS))
              .map(judge -> results.tally(regime, judge))
              .toList();
      add("| %s |", regime);
      add(" %s |", yes(others.stream().allMatch(one -> ours.wrong() < one.wrong())));
      add(
          " %s |",
          yes(others.stream().allMatch(one -> ours.rightAt(coverage) > one.rightAt(coverage))));
      add(" %s |", yes(others.stream().allMatch(one -> ours.right() > one.right())));
      add(" %s |", yes(others.stream().allMatch(one -> ours.named() > one.named())));
      add(" %s |", yes(others.stream().allMatch(one -> ours.falseFlips() < one.falseFlips())));
      add(" %s |%n", yes(others.stream().allMatch(one -> ours.brier() < one.brier())));
    }
    add("%n");
  }

  private static String yes(boolean is) {
    return is ? "yes" : "**no**";
  }

  private void reliability() {
    add("### Confidence against the next day%n%n");
    add("![reliability plot](calibration.svg)%n%n| confidence shown | rows | held next day |%n");
    add("|---|---|---|%n");
    Reliability ours = Reliability.of(results.tally(OURS).forecasts());
    for (Reliability.Bin bin : ours.bins()) {
      add("| %.2f | %d | %.2f |%n", bin.confidence(), bin.rows(), bin.held());
    }
    add("%nMean distance of confidence from outcome: ");
    for (String judge : results.judges()) {
      double error = Reliability.of(results.tally(judge).forecasts()).error();
      add("%s %.3f (Brier %.3f); ", judge, error, results.tally(judge).brier());
    }
    add("all regimes together.%n");
  }

  private void add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
  }
}
