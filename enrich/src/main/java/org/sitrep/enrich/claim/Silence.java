package org.sitrep.enrich.claim;

import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.enrich.rule.NearMiss;
import org.sitrep.enrich.rule.RuleMatcher;
import org.sitrep.enrich.text.Sentence;

/** Says of a sentence without a claim what was found in it and which patterns came nearest. */
final class Silence {
  /** How many patterns are told. */
  private static final int MOST = 3;

  private Silence() {}

  /**
   * Indented lines; empty for a sentence that holds neither a place nor a word of any pattern.
   *
   * @param refused why what was read made no claim
   */
  static String of(
      Sentence sentence, ArticleReading article, RuleMatcher matcher, List<String> refused) {
    var reading = article.reading();
    var near =
        matcher.nearest(
            reading, sentence, article.placesIn(sentence), article.actorsIn(sentence), MOST);
    String places =
        article.placesIn(sentence).stream()
            .map(place -> reading.document().surface(place.from(), place.to()))
            .collect(Collectors.joining(", "));
    if (near.isEmpty() && places.isEmpty() && refused.isEmpty()) {
      return "";
    }
    String actors =
        article.actorsIn(sentence).stream()
            .map(actor -> reading.document().surface(actor.from(), actor.to()))
            .collect(Collectors.joining(", "));
    StringBuilder lines = new StringBuilder();
    String words = reading.document().surface(sentence.from(), sentence.to() - 1);
    lines.append("no claim in: ").append(words).append('\n');
    lines.append("  places: ").append(places.isEmpty() ? "none" : places).append('\n');
    lines.append("  actors: ").append(actors.isEmpty() ? "none" : actors).append('\n');
    for (NearMiss miss : near) {
      lines.append("  nearest: ").append(miss.text(reading)).append('\n');
    }
    refused.forEach(line -> lines.append("  read: ").append(line).append('\n'));
    return lines.toString();
  }
}
