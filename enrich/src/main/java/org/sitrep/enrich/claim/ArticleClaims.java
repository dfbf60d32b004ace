package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.enrich.frame.LooseReader;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.Sentence;

/**
 * The claims of one article before repeats are joined: first what rules match, then what the looser
 * reading finds besides; with an account of what was read and made no claim.
 */
final class ArticleClaims {
  private final ArticleReading article;
  private final Language language;
  private final ClaimAssembly assembly;

  /** What came of matches that made no claim, by sentence. */
  private final Map<Integer, List<String>> refused = new HashMap<>();

  ArticleClaims(ArticleReading article, Language language, ClaimAssembly assembly) {
    this.article = article;
    this.language = language;
    this.assembly = assembly;
  }

  /** All of them, in the order in which they were read. */
  List<Draft> read() {
    List<Sentence> sentences = article.reading().document().sentences();
    List<List<Match>> matched = new ArrayList<>(sentences.size());
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Match> matches =
          language
              .matcher()
              .match(
                  article.reading(),
                  sentence,
                  article.placesIn(sentence),
                  article.actorsIn(sentence));
      matched.add(matches);
      if (!matches.isEmpty()) {
        drafts.addAll(of(sentence, matches));
      }
      if (!drafts.isEmpty()) {
        drafts.addAll(assembly.denials(sentence, drafts));
      }
    }
    List<Draft> told = assembly.openSides(drafts);
    told.addAll(looser(matched, told));
    return told;
  }

  /** Why what was read in a sentence made no claim, a line each. */
  List<String> refused(Sentence sentence) {
    return refused.getOrDefault(sentence.index(), List.of());
  }

  private List<Draft> of(Sentence sentence, List<Match> matches) {
    List<Draft> found = new ArrayList<>();
    for (Match match : matches) {
      List<Draft> made = assembly.claims(match);
      Refusal refusal = assembly.refusal();
      if (made.isEmpty() && refusal != null) {
        String why = refusal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        refuse(sentence, match.rule().name() + " fits, and makes no claim: " + why);
      }
      found.addAll(made);
    }
    return Statives.withoutOvertaken(found);
  }

  private void refuse(Sentence sentence, String line) {
    refused.computeIfAbsent(sentence.index(), any -> new ArrayList<>(1)).add(line);
  }

  private List<Draft> looser(List<List<Match>> matched, List<Draft> strict) {
    if (article.actors().isEmpty() || !assembly.conflict()) {
      return List.of();
    }
    LooseReader reader = new LooseReader(language.frames());
    LooseClaims claims = new LooseClaims(article.reading(), assembly);
    List<Draft> found = new ArrayList<>();
    for (Sentence sentence : article.reading().document().sentences()) {
      List<LooseReader.Candidate> candidates =
          reader.read(
              article.reading(), sentence, article.placesIn(sentence), article.actorsIn(sentence));
      if (!candidates.isEmpty()) {
        found.addAll(claims.of(sentence, candidates, matched.get(sentence.index()), strict));
      }
    }
    claims.light().forEach(light -> refuse(light.sentence(), light.account()));
    return found;
  }
}
