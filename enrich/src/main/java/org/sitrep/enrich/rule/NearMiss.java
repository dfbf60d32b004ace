package org.sitrep.enrich.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.enrich.mention.Reading;

/**
 * A pattern that came close: how far it was read, and the step that did not fit.
 *
 * @param read steps that fitted, gaps counted
 * @param token the token at which the failed step was last tried; one past the sentence at its end
 * @param complete whether every step fitted, so that the claim was lost later
 */
public record NearMiss(Rule rule, List<Element> pattern, int read, int token, boolean complete) {
  public NearMiss {
    pattern = List.copyOf(pattern);
  }

  /** How much of the pattern was read, 0 to 1. */
  double share() {
    return complete ? 1 : (double) read / pattern.size();
  }

  /** Whether a word that the pattern turns on was among the steps that fitted. */
  boolean readsWord() {
    return pattern.subList(0, Math.min(read, pattern.size())).stream()
        .anyMatch(element -> element instanceof Element.Word);
  }

  /** Such as {@code ar/taken-over <gain-on> *8 PLACE(على): no PLACE(على) at "…"}. */
  public String text(Reading reading) {
    String steps = pattern.stream().map(NearMiss::step).collect(Collectors.joining(" "));
    if (complete || read == pattern.size()) {
      return rule.name() + " " + steps + ": every step fits; no side, place or sense for a claim";
    }
    int size = reading.document().size();
    String at = token < size ? '"' + reading.document().surface(token, token) + '"' : "the end";
    return rule.name() + " " + steps + ": no " + step(pattern.get(read)) + " at " + at;
  }

  /** A step as {@code rules.txt} writes it. */
  private static String step(Element element) {
    String optional = element.optional() ? "?" : "";
    return switch (element) {
      case Element.Gap gap -> "*" + gap.most();
      case Element.Aside aside -> "ASIDE";
      case Element.End end -> "END";
      case Element.There left -> "THERE";
      case Element.Without without -> "!<" + sorted(without.classes()) + ">";
      case Element.Literal literal -> sorted(literal.forms()) + optional;
      case Element.Word word ->
          "<"
              + sorted(word.classes())
              + (word.aspects().isEmpty()
                  ? ""
                  : ":"
                      + word.aspects().stream()
                          .map(aspect -> aspect.name().toLowerCase(Locale.ROOT))
                          .sorted()
                          .collect(Collectors.joining(",")))
              + ">"
              + optional;
      case Element.PlaceSlot slot -> place(slot) + optional;
      case Element.ActorSlot slot -> (slot.meant() ? "ACTOR" : "SUBJECT") + optional;
    };
  }

  private static String place(Element.PlaceSlot slot) {
    String name = slot.bounds() == Element.Bounds.ANY ? "PLACE" : slot.bounds().name();
    String governors =
        slot.governors().stream()
            .map(governor -> governor.isEmpty() ? "-" : governor)
            .sorted()
            .collect(Collectors.joining("|"));
    return governors.equals("-") ? name : name + "(" + governors + ")";
  }

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining("|"));
  }
}
