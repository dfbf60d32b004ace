package org.sitrep.enrich.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    List<GoldClaim> wanted = wanted(gold);
    List<Scored.Pair> matched = new ArrayList<>();
    for (Scored.Pair pair : surestFirst(wanted, text, open)) {
      if (open.contains(pair.claim()) && wanted.remove(pair.gold())) {
        open.remove(pair.claim());
        matched.add(pair);
      }
    }
    List<GoldClaim> missed = wanted.stream().filter(claim -> !claim.optional()).toList();
    MissReader misses = new MissReader(places, enriched, text);
    List<MissStage> stages = missed.stream().map(misses::stage).toList();
    return new Scored(gold, enriched.language(), matched, missed, stages, open);
  }

  private static List<GoldClaim> wanted(GoldArticle gold) {
    Set<String> seen = new TreeSet<>();
    List<GoldClaim> wanted = new ArrayList<>();
    for (GoldClaim claim : gold.claims()) {
      if (claim.isScored() && seen.add(key(claim))) {
        wanted.add(claim);
      }
    }
    return wanted;
  }

  /** All pairs that say the same, those whose places and words agree most first. */
  private List<Scored.Pair> surestFirst(List<GoldClaim> wanted, String text, List<Claim> open) {
    Map<Integer, List<Scored.Pair>> bySurety = new TreeMap<>(Comparator.reverseOrder());
    for (GoldClaim gold : wanted) {
      Span quote = Span.of(text, gold.quote());
      for (Claim claim : open) {
        int surety = surety(gold, claim, quote);
        if (surety > 0) {
          bySurety
              .computeIfAbsent(surety, any -> new ArrayList<>())
              .add(new Scored.Pair(gold, claim));
        }
      }
    }
    return bySurety.values().stream().flatMap(List::stream).toList();
  }

  private int surety(GoldClaim gold, Claim claim, Span quote) {
    boolean same =
        claim.kind() == gold.kind()
            && side(claim).equals(Objects.requireNonNullElse(gold.side(), ""));
    int degree = same ? places.degree(gold, claim, quote) : PlaceAgreement.NONE;
    boolean words = quote.overlaps(claim.quote().start(), claim.quote().end());
    return degree == PlaceAgreement.NONE ? 0 : 2 * degree + (words ? 1 : 0);
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
