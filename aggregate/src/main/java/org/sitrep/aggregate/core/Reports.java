package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimId;
import org.sitrep.model.Origin;

/** Current claims read as reports, with reprints given back to whom they were taken from. */
final class Reports {
  private Reports() {}

  /** The reports among the statements on one place, in their order. */
  static List<Report> of(Collection<Statement> statements) {
    List<Statement> current =
        statements.stream()
            .filter(each -> each.first().filter(Reports::isCurrent).isPresent())
            .toList();
    Map<ClaimId, Origin> originals =
        Originators.of(current.stream().flatMap(Statement::standing).toList());
    Map<String, List<Report>> days = new HashMap<>();
    for (Statement statement : current) {
      Report report = report(statement, originals);
      days.computeIfAbsent(Speeches.day(report), ignored -> new ArrayList<>()).add(report);
    }
    return days.values().stream()
        .flatMap(day -> withoutRepeats(day).stream())
        .sorted(Report.ORDER)
        .toList();
  }

  private static boolean isCurrent(Claim claim) {
    return claim.context() == ClaimContext.CURRENT;
  }

  private static Report report(Statement statement, Map<ClaimId, Origin> originals) {
    Claim first = statement.first().orElseThrow();
    Instant lastSaid = statement.lastSaid().orElseThrow();
    Origin origin = originals.getOrDefault(first.id(), first.origin());
    Report report = Report.of(first, Voice.of(origin));
    Instant last = report.timeUnknown() ? lastSaid : report.anchor();
    return report.saidAgain(last, lastSaid);
  }

  /** What one voice says on one day, each repetition of its last word taken into that word. */
  private static List<Report> withoutRepeats(List<Report> day) {
    List<Report> told = new ArrayList<>();
    for (Report report : day.stream().sorted(Report.ORDER).toList()) {
      if (!told.isEmpty() && Speeches.repeats(told.getLast(), report)) {
        told.add(told.removeLast().saidAgain(report.lastAnchor(), report.lastSaid()));
      } else {
        told.add(report);
      }
    }
    return told;
  }
}
