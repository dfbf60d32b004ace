package org.sitrep.enrich.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;

/**
 * The scores of a set of annotated articles.
 *
 * @param all every claim
 * @param settlements claims on cities, towns and villages alone
 * @param byKind by kind of claim
 * @param byLanguage by language of the article
 * @param byOutlet by outlet
 * @param byGroup by what the annotator groups by, such as the conflict
 * @param attributes of the claims that were found: how many have the right stance, context, day
 * @param misses how many claims each stage lost
 * @param emptyArticles articles that hold no claim
 * @param falseInEmpty current claims that were read in those
 */
public record Evaluation(
    int articles,
    Tally all,
    Tally settlements,
    Map<String, Tally> byKind,
    Map<String, Tally> byLanguage,
    Map<String, Tally> byOutlet,
    Map<String, Tally> byGroup,
    Map<String, Tally> attributes,
    Map<MissStage, Integer> misses,
    int emptyArticles,
    int falseInEmpty) {

  /** Adds up what was scored. */
  public static Evaluation of(List<Scored> scored) {
    Map<String, Tally> kinds = new TreeMap<>();
    Tally settlements = Tally.NONE;
    for (Scored article : scored) {
      for (Scored.Pair pair : article.matched()) {
        add(kinds, pair.gold().kind().name(), new Tally(1, 1, 1));
      }
      article.missed().forEach(miss -> add(kinds, miss.kind().name(), new Tally(0, 1, 0)));
      article.extra().forEach(extra -> add(kinds, extra.kind().name(), new Tally(0, 0, 1)));
      settlements = settlements.plus(settlements(article));
    }
    Map<MissStage, Integer> misses = new TreeMap<>();
    scored.forEach(one -> one.stages().forEach(stage -> misses.merge(stage, 1, Integer::sum)));
    List<Scored> empty = scored.stream().filter(one -> one.gold().claims().isEmpty()).toList();
    return new Evaluation(
        scored.size(),
        scored.stream().map(Evaluation::tally).reduce(Tally.NONE, Tally::plus),
        settlements,
        kinds,
        by(scored, Scored::language),
        by(scored, article -> article.gold().outlet()),
        by(scored, article -> article.gold().group()),
        Attributes.of(scored),
        misses,
        empty.size(),
        (int) empty.stream().flatMap(one -> one.extra().stream()).filter(Evaluation::now).count());
  }

  private static boolean now(Claim claim) {
    return claim.context() == ClaimContext.CURRENT;
  }

  private static Map<String, Tally> by(List<Scored> scored, Function<Scored, String> key) {
    Map<String, Tally> tallies = new TreeMap<>();
    scored.forEach(article -> add(tallies, key.apply(article), tally(article)));
    return tallies;
  }

  private static void add(Map<String, Tally> tallies, String key, Tally more) {
    tallies.merge(key, more, Tally::plus);
  }

  private static Tally tally(Scored article) {
    int found = article.matched().size();
    return new Tally(found, found + article.missed().size(), found + article.extra().size());
  }

  private static Tally settlements(Scored article) {
    int found = 0;
    for (Scored.Pair pair : article.matched()) {
      found += PlaceAgreement.isSettlement(pair.gold().granularity()) ? 1 : 0;
    }
    long missed =
        article.missed().stream()
            .filter(miss -> PlaceAgreement.isSettlement(miss.granularity()))
            .count();
    long extra =
        article.extra().stream()
            .filter(claim -> PlaceAgreement.isSettlement(claim.place().granularity()))
            .count();
    return new Tally(found, found + (int) missed, found + (int) extra);
  }
}
