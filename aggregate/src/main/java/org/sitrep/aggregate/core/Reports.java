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

  /** The current claims among the statements on one place that are kept and stand. */
  static List<Claim> current(Collection<Statement> statements) {
    return statements.stream().flatMap(Statement::standing).filter(Reports::isCurrent).toList();
  }

  /**
   * The reports among the statements on one place, in their order.
   *
   * @param texts of their current claims
   */
  static List<Report> of(Collection<Statement> statements, TextGroups texts) {
    Map<ClaimId, Origin> originals = Originators.of(current(statements), texts);
    List<Statement> current =
        statements.stream()
            .filter(each -> each.first().filter(Reports::isCurrent).isPresent())
            .toList();
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
