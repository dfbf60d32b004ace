package org.sitrep.enrich.claim;

import java.util.List;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.lexicon.ActorLexicon;
import org.sitrep.enrich.lexicon.OriginLexicon;
import org.sitrep.enrich.lexicon.PlaceLexicon;
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
  public List<Claim> read(ArticleReading article, Language language) {
    return joined(claims(article, language).read()).stream().map(Draft::claim).toList();
  }

  /**
   * What fired and what came of it, as indented lines, in a stretch of the text; of a sentence that
   * says nothing, what came nearest.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   */
  public String explain(ArticleReading article, Language language, int start, int end) {
    StringBuilder lines = new StringBuilder();
    ArticleClaims claims = claims(article, language);
    List<Draft> drafts = joined(claims.read());
    Document document = article.reading().document();
    for (Sentence sentence : document.sentences()) {
      int from = document.token(sentence.from()).start();
      int to = document.token(sentence.to() - 1).end();
      if (from < end && start < to) {
        List<Draft> said = drafts.stream().filter(draft -> standsIn(draft, from, to)).toList();
        said.stream()
            .filter(draft -> standsIn(draft, start, end))
            .forEach(draft -> lines.append(Explanation.of(draft, article)));
        if (said.isEmpty()) {
          lines.append(Silence.of(sentence, article, language.matcher(), claims.refused(sentence)));
        }
      }
    }
    return lines.toString();
  }

  private static boolean standsIn(Draft draft, int start, int end) {
    Quote quote = draft.claim().quote();
    return quote.start() < end && start < quote.end();
  }

  private ArticleClaims claims(ArticleReading article, Language language) {
    return new ArticleClaims(
        article, language, new ClaimAssembly(article, places, actors, origins));
  }

  private static List<Draft> joined(List<Draft> drafts) {
    return drafts.isEmpty() ? drafts : ClaimSelection.select(UnnamedTakers.named(drafts));
  }
}
