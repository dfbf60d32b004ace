package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimId;
import org.sitrep.model.Origin;

/** Current claims read as reports, with reprints given back to whom they were taken from. */
final class Reports {
  private static final Comparator<Claim> FIRST_PRINTED =
      Comparator.comparing(Claim::publishedAt)
          .thenComparing(Claim::articleId)
          .thenComparing(claim -> Voice.of(claim.origin()).key())
          .thenComparing(Claim::id);

  private Reports() {}

  /** The reports among the statements on one place, in their order. */
  static List<Report> of(Collection<Statement> statements) {
    List<Statement> current =
        statements.stream()
            .filter(each -> each.first().filter(Reports::isCurrent).isPresent())
            .toList();
    Map<ClaimId, Origin> originals =
        originals(current.stream().flatMap(Statement::standing).toList());
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

  /** For a claim of a reprinted text whose origin the first print does not know: the first's. */
  private static Map<ClaimId, Origin> originals(List<Claim> claims) {
    Map<ClaimId, Origin> originals = new HashMap<>();
    for (List<Claim> prints : printsOfOneStatement(claims)) {
      Claim first = prints.stream().min(FIRST_PRINTED).orElseThrow();
      Set<String> credited =
          prints.stream()
              .filter(claim -> claim.articleId().equals(first.articleId()))
              .map(claim -> Voice.of(claim.origin()).key())
              .collect(Collectors.toSet());
      prints.stream()
          .filter(claim -> !credited.contains(Voice.of(claim.origin()).key()))
          .forEach(claim -> originals.put(claim.id(), first.origin()));
    }
    return originals;
  }

  private static Collection<List<Claim>> printsOfOneStatement(List<Claim> claims) {
    Map<String, List<Claim>> prints = new TreeMap<>();
    for (Claim claim : claims) {
      String signature = claim.textSignature();
      if (signature != null && !signature.isBlank()) {
        String statement =
            signature + '|' + claim.kind() + '|' + claim.side() + '|' + claim.stance();
        prints.computeIfAbsent(statement, ignored -> new ArrayList<>()).add(claim);
      }
    }
    return prints.values();
  }
}
