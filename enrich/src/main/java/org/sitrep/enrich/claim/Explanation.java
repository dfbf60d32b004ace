package org.sitrep.enrich.claim;

import org.sitrep.enrich.language.WordHit;
import org.sitrep.model.Claim;

/** Says in words which rule, slots, cues and lexicon entries stand behind a claim. */
final class Explanation {
  private Explanation() {}

  static String of(Draft draft, ArticleReading article) {
    Claim claim = draft.claim();
    WordHit trigger = draft.match().trigger();
    String word = article.reading().document().surface(trigger.from(), trigger.to());
    StringBuilder lines = new StringBuilder();
    lines.append(claim.kind()).append(' ').append(claim.place().name().either()).append('\n');
    line(lines, "rule", claim.rule() + ", pattern of <" + trigger.wordClass().name() + ">");
    if (!draft.match().weighing().isEmpty()) {
      line(lines, "weighing", draft.match().weighing());
    }
    line(
        lines,
        "trigger",
        word + " (" + trigger.lemma() + ", " + trigger.aspect() + clitics(trigger) + ")");
    line(
        lines,
        "place",
        claim.place().surface()
            + " -> "
            + claim.place().id()
            + " "
            + claim.place().granularity()
            + (claim.place().resolved() ? "" : ", in no lexicon"));
    var actor = claim.actor();
    var side = claim.side();
    line(
        lines,
        "actor",
        (actor == null ? "none" : actor.surface() + " -> " + actor.id())
            + (side == null ? "" : ", side " + side.id()));
    line(
        lines,
        "cues",
        (draft.cues().fired().isEmpty() ? "none" : String.join(", ", draft.cues().fired()))
            + " -> "
            + claim.stance()
            + ", "
            + claim.context());
    line(lines, "extent", claim.extent().name());
    line(
        lines,
        "time",
        claim.eventTime().from()
            + " .. "
            + claim.eventTime().to()
            + " "
            + claim.eventTime().precision());
    line(lines, "origin", claim.origin().name() + " (" + claim.origin().kind() + ")");
    line(
        lines,
        "quote",
        claim.quote().start() + ".." + claim.quote().end() + " " + claim.quote().exact());
    return lines.toString();
  }

  private static String clitics(WordHit trigger) {
    return (trigger.prefix().isEmpty() ? "" : ", in front " + trigger.prefix())
        + (trigger.suffix().isEmpty() ? "" : ", behind " + trigger.suffix());
  }

  private static void line(StringBuilder lines, String label, String text) {
    lines.append("  ").append(label).append(": ").append(text).append('\n');
  }
}
