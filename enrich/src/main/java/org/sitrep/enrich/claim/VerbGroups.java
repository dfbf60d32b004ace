package org.sitrep.enrich.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Token;
import org.sitrep.enrich.time.TimeMention;

/** The words in front of a verb that belong to it: has not yet been able to [take]. */
final class VerbGroups {
  /** As many words as one entry of a group has at most. */
  private static final int LONGEST = 5;

  private static final Set<String> MEMBERS =
      Set.of(
          "auxiliary",
          "adverb",
          "not",
          "infinitive",
          "able",
          "light",
          "try",
          "future",
          "fail",
          "still",
          "had",
          "yet",
          "claim-verb",
          "denial",
          "rumour");

  private final Reading reading;
  private final InOrder<TimeMention> times;

  VerbGroups(Reading reading, InOrder<TimeMention> times) {
    this.reading = reading;
    this.times = times;
  }

  /** The token in front of the group of a verb, or -1 where it begins its sentence. */
  int before(int verb) {
    int at = reading.previous(verb);
    while (at >= 0) {
      int first = memberEnding(at);
      if (first < 0) {
        return at;
      }
      at = reading.previous(first);
    }
    return -1;
  }

  /** The first token of the member that ends at a token, or -1. */
  private int memberEnding(int token) {
    Token word = reading.document().token(token);
    if (word.isMark("(") || word.isMark(")")) {
      return token;
    }
    if (word.isWord() && reading.pack().mayBeAdverb(word.form()) && reading.at(token).isEmpty()) {
      return token;
    }
    for (TimeMention time : times) {
      if (time.from() <= token && token <= time.to()) {
        int before = reading.previous(time.from());
        WordHit preposition = before < 0 ? null : ending(before, "prep");
        return preposition == null ? time.from() : preposition.from();
      }
    }
    for (String member : MEMBERS) {
      WordHit hit = ending(token, member);
      if (hit != null) {
        return hit.from();
      }
    }
    return -1;
  }

  /** The longest word of a class that ends at a token, or null. */
  @Nullable WordHit ending(int token, String wordClass) {
    int from = token;
    WordHit longest = null;
    for (int step = 0; step < LONGEST && from >= 0; step++) {
      WordHit hit = reading.at(from, wordClass);
      if (hit != null && hit.to() == token) {
        longest = hit;
      }
      from = reading.previous(from);
    }
    return longest;
  }
}
