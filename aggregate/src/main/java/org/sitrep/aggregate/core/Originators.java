package org.sitrep.aggregate.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimId;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginKind;
import org.sitrep.model.Stance;

/**
 * Whose word the statements of one printed text are: one text, one origin, unless it names several.
 *
 * <p>An outlet that prints a text without saying whose it is has it from whom another print of it
 * names, be that print later; where none names anybody, from the one who printed it first. What a
 * party says stays the party's.
 */
final class Originators {
  private static final Comparator<Claim> FIRST_PRINTED =
      Comparator.comparing(Claim::publishedAt)
          .thenComparing(Claim::articleId)
          .thenComparing(claim -> Voice.of(claim.origin()).key())
          .thenComparing(Claim::id);

  private final List<Claim> prints;
  private final Set<String> credited;
  private final Map<ClaimId, Origin> found = new HashMap<>();

  private Originators(List<Claim> prints) {
    this.prints = prints;
    this.credited = creditedByOthers(prints);
  }

  /**
   * For a claim of a reprinted text that is not its outlet's own word: whose it is.
   *
   * @param texts of these claims
   */
  static Map<ClaimId, Origin> of(Collection<Claim> claims, TextGroups texts) {
    Map<ClaimId, Origin> origins = new HashMap<>();
    claims.stream()
        .filter(claim -> Print.of(claim).signature() != null)
        .collect(Collectors.groupingBy(claim -> texts.text(Print.of(claim))))
        .values()
        .forEach(prints -> origins.putAll(new Originators(prints).find()));
    return origins;
  }

  private Map<ClaimId, Origin> find() {
    if (prints.stream().map(Claim::articleId).distinct().count() > 1) {
      Origin author = author();
      prints.stream()
          .collect(Collectors.groupingBy(Said::of))
          .values()
          .forEach(statement -> find(statement, author));
    }
    return found;
  }

  /** The agency that any print names; else who printed first what nobody else said. */
  private Origin author() {
    return prints.stream()
        .min(
            Comparator.<Claim, Boolean>comparing(
                    claim ->
                        claim.origin().kind() != OriginKind.AGENCY || claim.origin().side() != null)
                .thenComparing(this::named)
                .thenComparing(FIRST_PRINTED))
        .orElseThrow()
        .origin();
  }

  private void find(List<Claim> statement, Origin author) {
    Claim source = statement.stream().filter(this::named).min(FIRST_PRINTED).orElse(null);
    if (source == null) {
      statement.forEach(claim -> give(claim, author));
      return;
    }
    List<Claim> sources =
        statement.stream()
            .filter(claim -> claim.articleId().equals(source.articleId()) && named(claim))
            .toList();
    Set<String> voices = sources.stream().map(Originators::voice).collect(Collectors.toSet());
    Set<Object> alsoGiven = new HashSet<>();
    statement.stream()
        .filter(claim -> !named(claim) || voices.contains(voice(claim)))
        .forEach(claim -> alsoGiven.add(claim.articleId()));
    for (Claim claim : statement) {
      boolean ofParty = named(claim) && claim.origin().side() != null;
      boolean besides = named(claim) && alsoGiven.contains(claim.articleId());
      if (!voices.contains(voice(claim)) && !besides && !ofParty) {
        give(claim, likest(claim, sources).origin());
      }
    }
  }

  private void give(Claim claim, Origin origin) {
    if (!Voice.of(origin).equals(Voice.of(claim.origin()))) {
      found.put(claim.id(), origin);
    }
  }

  private static Claim likest(Claim claim, List<Claim> sources) {
    return sources.stream()
        .min(
            Comparator.<Claim, Boolean>comparing(source -> source.stance() != claim.stance())
                .thenComparing(source -> source.origin().kind() != OriginKind.AGENCY)
                .thenComparing(FIRST_PRINTED))
        .orElseThrow();
  }

  /** Whether a claim says whose word it is, beyond the outlet it stands in. */
  private boolean named(Claim claim) {
    return switch (claim.origin().kind()) {
      case AGENCY, MONITOR, OFFICIAL, BELLIGERENT, WITNESS -> true;
      case OUTLET, SOCIAL -> credited.contains(voice(claim));
      case UNKNOWN -> false;
    };
  }

  private static String voice(Claim claim) {
    return Voice.of(claim.origin()).key();
  }

  /** Whose word stands in more than one outlet of this text, so in one that is not its own. */
  private static Set<String> creditedByOthers(List<Claim> prints) {
    return prints.stream()
        .collect(
            Collectors.groupingBy(
                Originators::voice, Collectors.mapping(Claim::outlet, Collectors.toSet())))
        .entrySet()
        .stream()
        .filter(outlets -> outlets.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** What is said, so that prints of it can be held against each other; they hedge as they like. */
  private record Said(String kind, String side, boolean denied) {
    static Said of(Claim claim) {
      return new Said(
          claim.kind().name(),
          claim.side() == null ? "" : claim.side().id().value(),
          claim.stance() == Stance.DENIED);
    }
  }
}
