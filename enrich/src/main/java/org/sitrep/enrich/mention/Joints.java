package org.sitrep.enrich.mention;

import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.text.Token;

/** How a name hangs on what stands before it: prepositions, conjunctions, commas. */
final class Joints {
  private Joints() {}

  /** The preposition in front of a mention, as a folded word, or empty. */
  static String governor(Reading reading, int from, String prefix) {
    String clitic = reading.pack().prepositionOf(prefix);
    if (!clitic.isEmpty()) {
      return clitic;
    }
    int before = beforeDescription(reading, reading.previous(from));
    if (before < 0) {
      return "";
    }
    for (int token = before; token >= Math.max(0, before - 2); token--) {
      WordHit hit = reading.at(token, "prep");
      if (hit != null && hit.to() == before && hit.suffix().isEmpty()) {
        return hit.lemma();
      }
    }
    return "";
  }

  /** "From the rebel-held town of": what describes a place hides no preposition. */
  private static int beforeDescription(Reading reading, int token) {
    int at = token;
    while (at >= 0
        && (reading.at(at, "held-compound") != null
            || reading.at(at, "definite") != null
            || reading.at(at, "describing") != null)) {
      at = reading.previous(at);
    }
    return at;
  }

  /** Whether a mention is joined to what stands before it by an attached or written "and". */
  static boolean joined(Reading reading, int from, String prefix) {
    if (reading.pack().joinedByAnd(prefix) || reading.pack().conjunction(prefix)) {
      return true;
    }
    int before = reading.previous(from);
    if (before < 0) {
      return false;
    }
    WordHit preposition = reading.at(before, "prep");
    if (preposition != null && reading.pack().joinedByAnd(preposition.prefix())) {
      return true;
    }
    for (int token = before; token >= Math.max(0, before - 3); token--) {
      WordHit hit = reading.at(token, "list-and");
      if (hit != null && (hit.to() == before || (hit.to() == before - 1 && preposition != null))) {
        return true;
      }
    }
    return false;
  }

  /** The token behind a name where the next member of its list begins, or -1. */
  static int member(Reading reading, int last) {
    int at = reading.next(last);
    while (at >= 0 && reading.at(at, "part-described") != null) {
      // "A the Eastern and B".
      at = reading.next(at);
    }
    boolean comma = false;
    while (at >= 0 && isComma(reading.document().token(at))) {
      comma = true;
      at = reading.next(at);
    }
    if (at < 0) {
      return -1;
    }
    WordHit and = reading.at(at, "list-and");
    if (and != null && and.prefix().isEmpty()) {
      return reading.next(and.to());
    }
    boolean attached = reading.pack().joinedByAnd(reading.document().token(at).form());
    return attached || comma ? at : -1;
  }

  static boolean isComma(Token token) {
    return token.isMark("،") || token.isMark(",");
  }
}
