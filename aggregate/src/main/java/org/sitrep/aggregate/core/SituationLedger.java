package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimId;

/**
 * The set of claims on one place, each id once, sorted by id: the same for any order of arrival and
 * any number of repeats.
 */
public record SituationLedger(List<Claim> claims) {
  /** Of two claims with one id, the one published first; else the first by its content. */
  private static final Comparator<Claim> WINNER =
      Comparator.comparing(Claim::publishedAt).thenComparing(Claim::toString);

  public SituationLedger {
    Map<ClaimId, Claim> byId = new TreeMap<>();
    claims.forEach(claim -> byId.merge(claim.id(), claim, SituationLedger::winner));
    claims = List.copyOf(byId.values());
  }

  /** The ledger of a place nobody has spoken of. */
  public static SituationLedger empty() {
    return new SituationLedger(List.of());
  }

  /** The ledger with the claims folded in. */
  public SituationLedger with(Collection<Claim> more) {
    List<Claim> all = new java.util.ArrayList<>(claims);
    all.addAll(more);
    return new SituationLedger(all);
  }

  /** What was known at an instant: the claims published until then. */
  public SituationLedger asKnownAt(Instant at) {
    return new SituationLedger(
        claims.stream().filter(claim -> !claim.publishedAt().isAfter(at)).toList());
  }

  /** Of two claims with one id the one that counts, whatever their order. */
  public static Claim winner(Claim one, Claim other) {
    return WINNER.compare(one, other) <= 0 ? one : other;
  }
}
