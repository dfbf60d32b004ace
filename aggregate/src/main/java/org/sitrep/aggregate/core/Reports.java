package org.sitrep.aggregate.core;

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
import org.sitrep.model.Origin;

/** Current claims read as reports, with reprints given back to whom they were taken from. */
final class Reports {
  private static final Comparator<Claim> FIRST_PRINTED =
      Comparator.comparing(Claim::publishedAt)
          .thenComparing(Claim::articleId)
          .thenComparing(claim -> Voice.of(claim.origin()).key())
          .thenComparing(Claim::id);

  private Reports() {}

  /** The reports among the claims on one place, in their order. */
  static List<Report> of(Collection<Claim> claims) {
    List<Claim> current =
        claims.stream().filter(claim -> claim.context() == ClaimContext.CURRENT).toList();
    Map<Claim, Origin> originals = originals(current);
    return current.stream()
        .map(claim -> Report.of(claim, Voice.of(originals.getOrDefault(claim, claim.origin()))))
        .sorted(Report.ORDER)
        .toList();
  }

  /** For a claim of a reprinted text whose origin the first print does not know: the first's. */
  private static Map<Claim, Origin> originals(List<Claim> claims) {
    Map<Claim, Origin> originals = new HashMap<>();
    for (List<Claim> prints : printsOfOneStatement(claims)) {
      Claim first = prints.stream().min(FIRST_PRINTED).orElseThrow();
      Set<String> credited =
          prints.stream()
              .filter(claim -> claim.articleId().equals(first.articleId()))
              .map(claim -> Voice.of(claim.origin()).key())
              .collect(Collectors.toSet());
      prints.stream()
          .filter(claim -> !credited.contains(Voice.of(claim.origin()).key()))
          .forEach(claim -> originals.put(claim, first.origin()));
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
