package org.sitrep.cli.evaluate;

import java.util.Locale;
import java.util.Map;
import org.sitrep.enrich.evaluation.Evaluation;
import org.sitrep.enrich.evaluation.Tally;

/** Scores as a table for a person. */
public final class ScoreText {
  private ScoreText() {}

  /** All scores, one a line. */
  public static String of(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-34s %9s %9s %9s %7s %7s %7s%n",
            "",
            "precision",
            "recall",
            "F1",
            "found",
            "gold",
            "read"));
    line(text, "all claims, place + kind + side", evaluation.all());
    line(text, "cities, towns and villages", evaluation.settlements());
    group(text, "by kind", evaluation.byKind());
    group(text, "by language", evaluation.byLanguage());
    group(text, "by conflict", evaluation.byGroup());
    group(text, "by outlet", evaluation.byOutlet());
    text.append(String.format(Locale.ROOT, "of the claims found%n"));
    evaluation
        .attributes()
        .forEach(
            (name, tally) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "  %-32s %9.3f  (%d of %d)%n",
                        name + " right",
                        tally.recall(),
                        tally.found(),
                        tally.annotated())));
    text.append(String.format(Locale.ROOT, "claims missed, by what was lost%n"));
    evaluation
        .misses()
        .forEach(
            (stage, count) ->
                text.append(String.format(Locale.ROOT, "  %-32s %9d%n", stage, count)));
    text.append(
        String.format(
            Locale.ROOT,
            "articles: %d, of which without a claim: %d; current claims read in those: %d%n",
            evaluation.articles(),
            evaluation.emptyArticles(),
            evaluation.falseInEmpty()));
    return text.toString();
  }

  private static void group(StringBuilder text, String title, Map<String, Tally> tallies) {
    text.append(title).append(System.lineSeparator());
    tallies.forEach((name, tally) -> line(text, "  " + (name.isEmpty() ? "—" : name), tally));
  }

  private static void line(StringBuilder text, String name, Tally tally) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-34s %9.3f %9.3f %9.3f %7d %7d %7d%n",
            name,
            tally.precision(),
            tally.recall(),
            tally.f1(),
            tally.found(),
            tally.annotated(),
            tally.read()));
  }
}
