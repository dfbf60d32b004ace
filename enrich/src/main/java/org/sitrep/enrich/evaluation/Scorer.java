package org.sitrep.enrich.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;

/**
 * Compares what was read in an article with what an annotator reads: by place, kind and side, each
 * combination once an article.
 */
public final class Scorer {
  private final PlaceAgreement places;

  /** Compares with the names of a lexicon. */
  public Scorer(PlaceLexicon lexicon) {
    this.places = new PlaceAgreement(lexicon);
  }

  /**
   * Scores one article.
   *
   * @param text {@code headline + "\n" + body}, which the quotes are of
   */
  public Scored score(GoldArticle gold, String text, EnrichedArticle enriched) {
    List<Claim> open = distinct(enriched.claims());
    List<Scored.Pair> matched = new ArrayList<>();
    List<GoldClaim> missed = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (GoldClaim claim : gold.claims()) {
      if (claim.isScored() && seen.add(key(claim))) {
        Claim found = find(claim, text, open);
        if (found != null) {
          open.remove(found);
          matched.add(new Scored.Pair(claim, found));
        } else if (!claim.optional()) {
          missed.add(claim);
        }
      }
    }
    return new Scored(gold, enriched.language(), matched, missed, open);
  }

  /** The claim that says the same; of several the one in the same words. */
  private @Nullable Claim find(GoldClaim gold, String text, List<Claim> open) {
    Span quote = Span.of(text, gold.quote());
    Claim found = null;
    for (Claim claim : open) {
      boolean same =
          claim.kind() == gold.kind()
              && side(claim).equals(Objects.requireNonNullElse(gold.side(), ""))
              && places.agree(gold, claim, quote);
      if (same && quote.overlaps(claim.quote().start(), claim.quote().end())) {
        return claim;
      }
      found = found == null && same ? claim : found;
    }
    return found;
  }

  private static String key(GoldClaim claim) {
    return PlaceAgreement.plain(claim.place()) + claim.granularity() + claim.kind() + claim.side();
  }

  /** One claim of each place, kind and side; where one is denied and one is not, the first. */
  private static List<Claim> distinct(List<Claim> claims) {
    Map<String, Claim> distinct = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (Scored.counts(claim.context())) {
        distinct.putIfAbsent(claim.place().id() + " " + claim.kind() + " " + side(claim), claim);
      }
    }
    return new ArrayList<>(distinct.values());
  }

  static String side(Claim claim) {
    var side = claim.side();
    return side == null ? "" : side.id().value();
  }
}
