package org.sitrep.enrich.frame;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Asides;
import org.sitrep.enrich.rule.SentenceSlots;
import org.sitrep.enrich.text.Token;

/**
 * What stands between an event word and a place.
 *
 * @param words that nothing accounts for
 * @param marks commas, brackets, dashes
 * @param verbs other verbs, and relatives
 */
record Between(int words, int marks, int verbs) {
  /** Further off, a place belongs to something else. */
  static final int FURTHEST = 6;

  /** The longest insertion. */
  private static final int ASIDE = 24;

  /** Where a new clause begins, which takes its places for itself. */
  private static final Set<String> CLAUSES =
      Set.of("barrier", "clause-start", "complement", "except", "other-origin", "if", "until");

  /** Words that belong to any verb or place. */
  private static final Set<String> FREE =
      Set.of(
          "adverb",
          "auxiliary",
          "definite",
          "fully",
          "partly",
          "still",
          "light",
          "approximate",
          "infinitive",
          "was",
          "had",
          "perfect",
          "able");

  /** The same where what is said there may be reported: residents said THAT. */
  static @Nullable Between said(SentenceSlots slots, Reading reading, int from, int to) {
    WordHit complement = reading.last("complement", from, to);
    Between before = complement == null ? null : of(slots, reading, from, complement.from());
    Between behind = of(slots, reading, complement == null ? from : complement.to() + 1, to);
    return complement == null || before != null ? behind : null;
  }

  /** What stands from one token up to another, exclusive; null where a clause begins there. */
  static @Nullable Between of(SentenceSlots slots, Reading reading, int from, int to) {
    int words = 0;
    int marks = 0;
    int verbs = 0;
    for (int token = from; token < to; token++) {
      ActorMention actor = slots.actorAt(token);
      PlaceMention place = slots.placeAt(token);
      Token each = reading.document().token(token);
      if (actor != null && actor.to() < to) {
        token = actor.to();
      } else if (place != null && place.to() < to) {
        token = place.to();
        words++;
      } else if (aside(reading, token, to) > token) {
        token = aside(reading, token, to);
        marks++;
      } else if (each.isMark(";") || each.isMark("؛") || each.isMark(":")) {
        return null;
      } else if (each.isWord()) {
        Sort sort = sort(reading, token, to);
        if (sort == Sort.CLAUSE) {
          return null;
        }
        words += sort == Sort.WORD ? 1 : 0;
        verbs += sort == Sort.VERB ? 1 : 0;
      } else if (each.type() != Token.Type.NUMBER && !each.isMark("\"")) {
        marks++;
      }
    }
    return words > FURTHEST ? null : new Between(words, marks, verbs);
  }

  /** The mark that closes an insertion opened here, or -1. */
  private static int aside(Reading reading, int token, int to) {
    String opening = reading.document().token(token).form();
    String closing = Asides.closing(opening);
    int last = -1;
    for (int at = token + 2; !closing.isEmpty() && at < Math.min(to, token + ASIDE); at++) {
      // What is inserted may have commas of its own.
      last = reading.document().token(at).isMark(closing) ? at : last;
    }
    return last;
  }

  private enum Sort {
    CLAUSE,
    VERB,
    FREE,
    WORD
  }

  private static Sort sort(Reading reading, int token, int to) {
    Sort sort = Sort.WORD;
    for (WordHit hit : reading.at(token)) {
      String name = hit.wordClass().name();
      boolean leads = hit.is("prep") && hit.to() == to - 1;
      if (CLAUSES.contains(name)) {
        return Sort.CLAUSE;
      }
      if (FREE.contains(name) || leads) {
        sort = Sort.FREE;
      } else if (sort == Sort.WORD && (hit.aspect() == Aspect.PAST || name.equals("relative"))) {
        sort = Sort.VERB;
      }
    }
    boolean adverb = sort == Sort.WORD && reading.pack().mayBeAdverb(form(reading, token));
    return adverb ? Sort.FREE : sort;
  }

  private static String form(Reading reading, int token) {
    return reading.document().token(token).form();
  }

  /** Adds what it says. */
  Weighing weigh(Weighing weighing) {
    return weighing
        .with(Evidence.WORD_BETWEEN, Math.max(0, words - 1))
        .with(Evidence.MARK_BETWEEN, Math.min(2, marks))
        .with(Evidence.VERB_BETWEEN, Math.min(1, verbs));
  }
}
