package org.sitrep.enrich.rule;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.language.ClassSet;

/**
 * One pattern of a rule, with what a sentence must hold before it is worth a try.
 *
 * @param required the classes of each word that must stand; one of each is needed
 */
record Plan(Rule rule, List<Element> pattern, List<ClassSet> required) {
  static Plan of(Rule rule, List<Element> pattern) {
    List<ClassSet> required = new ArrayList<>();
    for (Element element : pattern) {
      if (element instanceof Element.Word word && !word.optional()) {
        required.add(word.bits());
      }
    }
    return new Plan(rule, pattern, List.copyOf(required));
  }

  /** Whether the words it needs may stand among some classes; false is certain. */
  boolean mayMatch(ClassSet classes) {
    for (ClassSet each : required) {
      if (!classes.meets(each)) {
        return false;
      }
    }
    return true;
  }
}
