package org.sitrep.enrich.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.LanguagePack;
import org.sitrep.enrich.language.ResourceLines;
import org.sitrep.enrich.language.Words;

/**
 * Reads one pattern: {@code <class:aspect,…|class>}, {@code *N} a gap, {@code PLACE(prep|prep)},
 * {@code EDGE(prep)}, {@code INSIDE(prep)}, {@code ACTOR}, {@code SUBJECT}, {@code TOPIC}, {@code
 * ASIDE} an insertion, {@code END} the end of a clause, {@code THERE} a place left out, and words
 * as they stand, {@code (one|other)}; a {@code ?} behind a step makes it optional. {@code PLACE}
 * alone is a place without a preposition, {@code PLACE(*)} one with any.
 */
final class PatternReader {
  private static final int DEFAULT_GAP = 8;

  /** The longest insertion: a relative clause with a list in it. */
  private static final int ASIDE = 24;

  private final LanguagePack pack;
  private final Words words;

  PatternReader(LanguagePack pack, Words words) {
    this.pack = pack;
    this.words = words;
  }

  List<Element> read(String pattern, ResourceLines.Line line) {
    List<Element> elements = new ArrayList<>();
    for (String step : pattern.split("\\s+")) {
      elements.add(element(step, line));
    }
    return elements;
  }

  private Element element(String step, ResourceLines.Line line) {
    boolean optional = step.endsWith("?") && step.length() > 1;
    String body = optional ? step.substring(0, step.length() - 1) : step;
    if (body.startsWith("*")) {
      return new Element.Gap(
          body.length() == 1 ? DEFAULT_GAP : Integer.parseInt(body.substring(1)));
    }
    if (body.equals("END")) {
      return new Element.End();
    }
    if (body.equals("THERE")) {
      return new Element.There();
    }
    if (body.equals("ASIDE")) {
      return new Element.Aside(ASIDE);
    }
    if (body.startsWith("!<") && body.endsWith(">")) {
      Set<String> classes = classes(body.substring(2, body.length() - 1), line);
      return new Element.Without(classes, words.of(classes));
    }
    if (body.startsWith("<") && body.endsWith(">")) {
      return word(body.substring(1, body.length() - 1), optional, line);
    }
    for (String slot : List.of("PLACE", "ITSELF", "EDGE", "INSIDE")) {
      if (body.startsWith(slot)) {
        Element.Bounds bounds =
            slot.equals("PLACE") ? Element.Bounds.ANY : Element.Bounds.valueOf(slot);
        return new Element.PlaceSlot(governors(body), bounds, optional);
      }
    }
    if (body.equals("ACTOR") || body.equals("SUBJECT") || body.equals("TOPIC")) {
      return new Element.ActorSlot(!body.equals("SUBJECT"), body.equals("TOPIC"), optional);
    }
    Set<String> forms = new LinkedHashSet<>();
    String literal = body.startsWith("(") ? body.substring(1, body.length() - 1) : body;
    for (String form : literal.split("\\|")) {
      forms.addAll(pack.fold(form));
    }
    return new Element.Literal(forms, optional);
  }

  private Element word(String body, boolean optional, ResourceLines.Line line) {
    int colon = body.indexOf(':');
    String names = colon < 0 ? body : body.substring(0, colon);
    Set<String> classes = classes(names, line);
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    if (colon >= 0) {
      for (String aspect : body.substring(colon + 1).split(",")) {
        aspects.add(Aspect.valueOf(aspect.toUpperCase(Locale.ROOT)));
      }
    }
    return new Element.Word(classes, words.of(classes), aspects, optional);
  }

  private Set<String> classes(String names, ResourceLines.Line line) {
    Set<String> classes = new LinkedHashSet<>(List.of(names.split("\\|")));
    for (String name : classes) {
      if (words.get(name) == null) {
        throw line.fault("no class " + name + " in the words files");
      }
    }
    return classes;
  }

  private Set<String> governors(String body) {
    int open = body.indexOf('(');
    if (open < 0) {
      return Set.of("");
    }
    Set<String> governors = new LinkedHashSet<>();
    for (String word : body.substring(open + 1, body.length() - 1).split("\\|")) {
      switch (word) {
        case Element.ANY -> governors.add(Element.ANY);
        case "-" -> governors.add("");
        default -> governors.add(String.join(" ", pack.fold(word.replace('_', ' '))));
      }
    }
    return governors;
  }
}
