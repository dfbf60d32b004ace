package org.sitrep.enrich.mention;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.language.WordHit;

/** The words that may stand in front of a name: of kind, of extent, of edge. */
final class HeadWords {
  private HeadWords() {}

  static @Nullable WordHit at(Reading reading, int token) {
    ClassSet heads = reading.words().group("begin a head", wordClass -> isHead(wordClass.name()));
    if (!reading.mayHave(token, heads)) {
      return null;
    }
    WordHit best = null;
    for (WordHit hit : reading.at(token)) {
      if (isHead(hit.wordClass().name()) && (best == null || better(hit, best))) {
        best = hit;
      }
    }
    return best;
  }

  private static boolean better(WordHit hit, WordHit best) {
    return hit.to() > best.to()
        || (hit.to() == best.to() && hit.suffix().length() < best.suffix().length());
  }

  static boolean isHead(String name) {
    if (name.endsWith("-behind")) {
      return false;
    }
    return name.startsWith("kind-")
        || name.startsWith("facility")
        || name.startsWith("extent-")
        || name.equals("part")
        || name.equals("edge")
        || name.startsWith("region")
        || name.equals("centre")
        || name.equals("definite")
        || name.equals("describing")
        || name.equals("flank")
        || name.equals("other-head");
  }

  static boolean describe(WordHit hit) {
    String name = hit.wordClass().name();
    return name.equals("describing") || name.equals("flank") || name.startsWith("nationality-");
  }

  /** Whether a word may also stand between an article and a word of kind: the frontline town. */
  static boolean mayDescribe(WordHit hit) {
    return describe(hit) || hit.is("lies") || hit.wordClass().name().endsWith("-behind");
  }

  static boolean count(WordHit hit) {
    return !hit.wordClass().attribute("number").equals("one") || hit.is("facility");
  }
}
