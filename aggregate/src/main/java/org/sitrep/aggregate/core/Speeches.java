package org.sitrep.aggregate.core;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;

/** What each voice says in the course of a day, in the order of event time. */
final class Speeches {
  private static final Comparator<Report> ORDER =
      Comparator.comparing(Report::anchor)
          .thenComparing(report -> report.claim().publishedAt())
          .thenComparing(report -> report.claim().id());

  private final Map<String, TreeSet<Report>> days = new HashMap<>();

  /** Adds a claim; returns whether the voice only repeats what it said last. */
  boolean add(Claim claim) {
    if (claim.context() != ClaimContext.CURRENT || claim.withdrawn()) {
      return !claim.withdrawn();
    }
    Report report = Report.of(claim, Voice.of(claim.origin()));
    TreeSet<Report> day = days.computeIfAbsent(day(report), ignored -> new TreeSet<>(ORDER));
    Report before = day.lower(report);
    day.add(report);
    return repeats(before, report);
  }

  void remove(Claim claim) {
    if (claim.context() == ClaimContext.CURRENT) {
      Report report = Report.of(claim, Voice.of(claim.origin()));
      TreeSet<Report> day = days.get(day(report));
      if (day != null) {
        day.remove(report);
      }
    }
  }

  /** The day of a voice in which reports can repeat each other: told with one kind of precision. */
  static String day(Report report) {
    int precision = report.exact() ? 0 : report.timeUnknown() ? 1 : report.vague() ? 2 : 3;
    return report.voice().key()
        + '|'
        + precision
        + '|'
        + report.anchor().truncatedTo(ChronoUnit.DAYS);
  }

  /** Whether a report says what the one before it, of the same voice and day, says. */
  static boolean repeats(@Nullable Report before, Report report) {
    return before != null
        && before.effect() == report.effect()
        && java.util.Objects.equals(before.side(), report.side())
        && before.claim().stance() == report.claim().stance()
        && before.claim().extent() == report.claim().extent()
        && before.claim().kind() == report.claim().kind();
  }
}
