package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.lexicon.ActorLexicon;
import org.sitrep.enrich.lexicon.OriginLexicon;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.RuleMatcher;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.model.Claim;
import org.sitrep.model.Quote;

/** Reads the claims of an article: match, resolve, apply cues, join repeats. */
public final class ClaimReader {
  private final PlaceLexicon places;
  private final ActorLexicon actors;
  private final OriginLexicon origins;

  /** Reads with the lexicons. */
  public ClaimReader(PlaceLexicon places, ActorLexicon actors, OriginLexicon origins) {
    this.places = places;
    this.actors = actors;
    this.origins = origins;
  }

  /** The claims of an article, in the order of the text. */
  public List<Claim> read(ArticleReading article, RuleMatcher matcher) {
    return drafts(article, matcher).stream().map(Draft::claim).toList();
  }

  /**
   * What fired and what came of it, as indented lines, in a stretch of the text; of a sentence that
   * says nothing, what came nearest.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   */
  public String explain(ArticleReading article, RuleMatcher matcher, int start, int end) {
    StringBuilder lines = new StringBuilder();
    List<Draft> drafts = drafts(article, matcher);
    Document document = article.reading().document();
    for (Sentence sentence : document.sentences()) {
      int from = document.token(sentence.from()).start();
      int to = document.token(sentence.to() - 1).end();
      if (from < end && start < to) {
        List<Draft> said = drafts.stream().filter(draft -> standsIn(draft, from, to)).toList();
        said.stream()
            .filter(draft -> standsIn(draft, start, end))
            .forEach(draft -> lines.append(Explanation.of(draft, article)));
        lines.append(said.isEmpty() ? Silence.of(sentence, article, matcher) : "");
      }
    }
    return lines.toString();
  }

  private static boolean standsIn(Draft draft, int start, int end) {
    Quote quote = draft.claim().quote();
    return quote.start() < end && start < quote.end();
  }

  private List<Draft> drafts(ArticleReading article, RuleMatcher matcher) {
    ClaimAssembly assembly = new ClaimAssembly(article, places, actors, origins);
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : article.reading().document().sentences()) {
      List<Match> matches =
          matcher.match(
              article.reading(), sentence, article.placesIn(sentence), article.actorsIn(sentence));
      if (!matches.isEmpty()) {
        drafts.addAll(of(matches, assembly));
      }
      if (!drafts.isEmpty()) {
        drafts.addAll(assembly.denials(sentence, drafts));
      }
    }
    return drafts.isEmpty() ? drafts : ClaimSelection.select(UnnamedTakers.named(drafts));
  }

  private static List<Draft> of(List<Match> matches, ClaimAssembly assembly) {
    List<Draft> found = new ArrayList<>();
    for (Match match : matches) {
      found.addAll(assembly.claims(match));
    }
    return Statives.withoutOvertaken(found);
  }
}
