package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<Report> reports = new ArrayList<>();
    current.forEach(statement -> add(statement, originals, reports));
    return Speeches.withoutRepeats(reports);
  }

  private static boolean isCurrent(Claim claim) {
    return claim.context() == ClaimContext.CURRENT;
  }

  /** Its first print, and its last, which something contrary may have come before. */
  private static void add(
      Statement statement, Map<ClaimId, Origin> originals, List<Report> reports) {
    Claim first = statement.first().orElseThrow();
    Instant lastSaid = statement.lastSaid().orElseThrow();
    Optional<Claim> last = statement.last();
    Report report = Report.of(first, voice(first, originals));
    reports.add(last.isEmpty() ? report.saidAgain(report.anchor(), lastSaid) : report);
    last.map(claim -> Report.of(claim, voice(claim, originals)))
        .map(later -> later.saidAgain(later.anchor(), lastSaid))
        .ifPresent(reports::add);
  }

  private static Voice voice(Claim claim, Map<ClaimId, Origin> originals) {
    return Voice.of(originals.getOrDefault(claim.id(), claim.origin()));
  }
}
