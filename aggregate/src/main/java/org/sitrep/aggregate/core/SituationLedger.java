package org.sitrep.aggregate.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimId;

/**
 * The set of claims on one place, each id once, sorted by id: the same for any order of arrival and
 * any number of repeats.
 *
 * @param all also those taken back, which are kept so that they stay so whatever arrives later
 */
public record SituationLedger(List<Claim> all) {
  /**
   * Of two claims with one id, that of the later version, and there the one that takes it back;
   * else the one published first; else the first by its content.
   */
  private static final Comparator<Claim> WINNER =
      Comparator.comparing(Claim::version, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(claim -> !claim.withdrawn())
          .thenComparing(Claim::publishedAt)
          .thenComparing(Claim::toString);

  public SituationLedger {
    Map<ClaimId, Claim> byId = new TreeMap<>();
    all.forEach(claim -> byId.merge(claim.id(), claim, SituationLedger::winner));
    all = List.copyOf(byId.values());
  }

  /** The ledger of a place nobody has spoken of. */
  public static SituationLedger empty() {
    return new SituationLedger(List.of());
  }

  /** The claims that stand. */
  public List<Claim> claims() {
    return all.stream().filter(claim -> !claim.withdrawn()).toList();
  }

  /** The ledger with the claims folded in. */
  public SituationLedger with(Collection<Claim> more) {
    List<Claim> both = new java.util.ArrayList<>(all);
    both.addAll(more);
    return new SituationLedger(both);
  }

  /**
   * What was known at an instant: the claims published until then, those taken back later still
   * standing.
   */
  public SituationLedger asKnownAt(Instant at) {
    return new SituationLedger(
        all.stream().map(claim -> knownAt(claim, at)).flatMap(Optional::stream).toList());
  }

  /** The claim as it was known at an instant; empty where it was not published yet. */
  public static Optional<Claim> knownAt(Claim claim, Instant at) {
    if (claim.publishedAt().isAfter(at)) {
      return Optional.empty();
    }
    Instant version = claim.version();
    boolean stillStood = claim.withdrawn() && version != null && version.isAfter(at);
    return Optional.of(stillStood ? claim.madeBy(version) : claim);
  }

  /** Of two claims with one id the one that counts, whatever their order. */
  public static Claim winner(Claim one, Claim other) {
    return WINNER.compare(one, other) <= 0 ? one : other;
  }
}
