package org.sitrep.ingest.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.ingest.text.VisibleText;

/** How much two short texts are one another's. */
final class Likeness {
  private static final double SAME = 0.6;
  private static final int SHORTEST = 12;

  private Likeness() {}

  /**
   * Whether two headlines are of one article: most words shared, or one the beginning of the other.
   */
  static boolean isSame(String one, String other) {
    String first = VisibleText.bare(one);
    String second = VisibleText.bare(other);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    boolean telling = Math.min(first.length(), second.length()) >= SHORTEST;
    return first.equals(second)
        || (telling && (first.startsWith(second) || second.startsWith(first)))
        || overlap(words(one), words(other)) >= SAME;
  }

  /** Words of both against words of either, 0 to 1. */
  static double overlap(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int either = one.size() + other.size() - both.size();
    return either == 0 ? 0 : (double) both.size() / either;
  }

  /** Different words, without what is no letter or digit. */
  static Set<String> words(String text) {
    return Arrays.stream(text.split("[\\s\u00a0]+"))
        .map(VisibleText::bare)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
