package org.sitrep.cli.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.evaluation.GoldClaim;
import org.sitrep.enrich.evaluation.Scored;
import org.sitrep.model.Claim;
import org.sitrep.model.RawArticle;

/** What annotator and extractor do not agree on, false alarms first, with the trees behind it. */
public final class Disagreements {
  /**
   * One of them.
   *
   * @param sort {@code FALSE} for what was read and not annotated, {@code MISSED} for the opposite,
   *     {@code DATE} and {@code CONTEXT} for what was found with another day or background
   * @param tree what fired there, empty where nothing did
   */
  public record Line(String sort, String article, String what, String quote, String tree) {
    /** As a person reads it. */
    public String text() {
      String indented = tree.isEmpty() ? "" : "    " + tree.strip().replace("\n", "\n    ") + "\n";
      return "%n%s %s: %s%n  %s%n%s".formatted(sort, article, what, quote, indented);
    }
  }

  private final Extractor extractor;
  private final Map<String, RawArticle> texts;

  /** Looks the trees up in the articles. */
  public Disagreements(Extractor extractor, Map<String, RawArticle> texts) {
    this.extractor = extractor;
    this.texts = new HashMap<>(texts);
  }

  /**
   * The first of them, those of the articles that agree least first.
   *
   * @param most how many of each sort
   */
  public List<Line> lines(List<Scored> scored, int most) {
    List<Scored> worstFirst = new ArrayList<>(scored);
    worstFirst.sort(
        (one, other) ->
            Integer.compare(
                other.extra().size() + other.missed().size(),
                one.extra().size() + one.missed().size()));
    List<Line> lines = new ArrayList<>();
    worstFirst.stream()
        .flatMap(article -> article.extra().stream().map(claim -> extra(article, claim)))
        .limit(most)
        .forEach(lines::add);
    worstFirst.stream()
        .flatMap(
            article ->
                IntStream.range(0, article.missed().size())
                    .mapToObj(index -> missed(article, index)))
        .limit(most)
        .forEach(lines::add);
    found(scored, pair -> !pair.dateAgrees(), this::date).limit(most).forEach(lines::add);
    found(scored, pair -> !pair.contextAgrees(), this::context).limit(most).forEach(lines::add);
    return lines;
  }

  private static Stream<Line> found(
      List<Scored> scored,
      Predicate<Scored.Pair> wrong,
      BiFunction<Scored, Scored.Pair, Line> line) {
    return scored.stream()
        .flatMap(
            article -> article.matched().stream().filter(wrong).map(p -> line.apply(article, p)));
  }

  private Line date(Scored article, Scored.Pair pair) {
    var read = pair.claim().eventTime();
    String what =
        "%s %s: stated %s, read %s..%s %s"
            .formatted(
                pair.gold().place(),
                pair.gold().kind(),
                pair.gold().time(),
                read.from(),
                read.to(),
                read.precision());
    String quote = pair.claim().quote().exact();
    return new Line("DATE", article.gold().name(), what, quote, tree(article, quote));
  }

  private Line context(Scored article, Scored.Pair pair) {
    String what =
        "%s %s: annotated %s, read %s"
            .formatted(
                pair.gold().place(),
                pair.gold().kind(),
                pair.gold().context(),
                pair.claim().context());
    String quote = pair.claim().quote().exact();
    return new Line("CONTEXT", article.gold().name(), what, quote, tree(article, quote));
  }

  private Line extra(Scored article, Claim claim) {
    var side = claim.side();
    String what =
        "%s %s %s %s %s"
            .formatted(
                claim.place().name().either(),
                claim.place().granularity(),
                claim.kind(),
                side == null ? "-" : side.id(),
                claim.stance());
    String quote = claim.quote().exact();
    return new Line("FALSE", article.gold().name(), what, quote, tree(article, quote));
  }

  private Line missed(Scored article, int index) {
    GoldClaim gold = article.missed().get(index);
    String side = Objects.requireNonNullElse(gold.side(), "-");
    String what =
        "%s %s %s %s %s, %s"
            .formatted(
                gold.place(),
                gold.granularity(),
                gold.kind(),
                side,
                gold.stance(),
                article.stages().get(index));
    return new Line(
        "MISSED", article.gold().name(), what, gold.quote(), tree(article, gold.quote()));
  }

  private String tree(Scored article, String quote) {
    RawArticle text = Objects.requireNonNull(texts.get(article.gold().name()));
    int at = text.text().indexOf(quote);
    return at < 0
        ? "(these words do not stand in the article)"
        : extractor.explain(text, at, at + quote.length());
  }
}
