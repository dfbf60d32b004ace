package org.sitrep.enrich.entity;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.NameStarts;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.KnownOrigin;
import org.sitrep.enrich.lexicon.OriginLexicon;
import org.sitrep.enrich.lexicon.PhraseIndex;
import org.sitrep.model.EntityType;
import org.sitrep.model.OriginKind;

/**
 * Finds bodies that are no armed force: those known by name, agencies and monitors, and names that
 * begin or end with a word such as ministry or committee.
 */
final class BodyReader {
  /** The most words of a name in front of "Committee", or behind وزارة. */
  private static final int LONGEST = 6;

  private final EntityTokens tokens;
  private final OriginLexicon origins;

  BodyReader(EntityTokens tokens, OriginLexicon origins) {
    this.tokens = tokens;
    this.origins = origins;
  }

  /** The longest body at a token, or null. */
  @Nullable Named at(int token) {
    Named known = known(token);
    Named origin = origin(token);
    Named described =
        tokens.pack().marksNames() ? longer(headed(token), tailed(token)) : chain(token);
    return longer(longer(known, origin), described);
  }

  private static @Nullable Named longer(@Nullable Named one, @Nullable Named other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.length() > one.length() ? other : one;
  }

  private @Nullable Named known(int token) {
    WordHit known = tokens.at(token, "known-body");
    if (known == null || (tokens.pack().marksNames() && !tokens.isCapital(known.to()))) {
      return null;
    }
    String id = known.wordClass().attribute("id");
    return Named.of(
        EntityType.ORGANISATION, token, known.to(), tokens.prefix(known), id.isEmpty() ? null : id);
  }

  /** An agency or monitor; an outlet where its name has several words or a word of kind before. */
  private @Nullable Named origin(int token) {
    if (!tokens.reading().mayName(token, NameStarts.Kind.ORIGIN)
        || (tokens.pack().marksNames() && !tokens.isCapital(token))) {
      return null;
    }
    Named best = null;
    for (Form form : tokens.reading().forms().of(token)) {
      for (PhraseIndex.Found<KnownOrigin> found :
          origins
              .names(tokens.pack().code())
              .startingWith(form.stem(), ahead -> tokens.reading().forms().formAt(token, ahead))) {
        int last = tokens.reading().forms().ahead(token, found.length() - 1);
        boolean name = form.suffix().isEmpty() && !tokens.pack().futurePrefix(form.prefix());
        if (name && named(found.value(), token, found.length())) {
          int prefix = tokens.prefix(token, stem -> stem.equals(form.stem()));
          best =
              longer(
                  best,
                  Named.of(
                      EntityType.ORGANISATION, token, last, prefix, found.value().id().value()));
        }
      }
    }
    return best;
  }

  private boolean named(KnownOrigin origin, int token, int words) {
    int before = tokens.previous(token);
    boolean introduced = before >= 0 && tokens.reading().at(before, "carrier") != null;
    boolean quoted = token > 0 && tokens.document().vocable(token - 1).isMark("\"");
    return words > 1 || origin.kind() != OriginKind.OUTLET || introduced || quoted;
  }

  /** "Ministry of X and Y", with the words in front that are capitals. */
  private @Nullable Named headed(int token) {
    WordHit head = tokens.at(token, "body");
    if (head == null || !tokens.isCapital(token) || tokens.inTitleCase(token)) {
      return null;
    }
    int last = lastCapital(head.to());
    return last == head.to()
        ? null
        : Named.of(EntityType.ORGANISATION, firstCapital(token), last, 0, null);
  }

  /** The end of a run of capitals behind a token, links between them included. */
  private int lastCapital(int token) {
    int last = token;
    for (int words = 0; words < LONGEST; words++) {
      int next = tokens.next(last);
      int behind = next;
      while (behind == next + (behind - next)
          && behind >= 0
          && behind - next < 2
          && tokens.is(behind, "body-link")) {
        behind = tokens.next(behind);
      }
      if (behind < 0 || !tokens.isCapital(behind) || tokens.isDate(behind)) {
        return last;
      }
      last = behind;
    }
    return last;
  }

  private int firstCapital(int token) {
    int first = token;
    for (int words = 0; words < LONGEST && first > 0; words++) {
      int before = tokens.previous(first);
      if (before != first - 1
          || !tokens.isCapital(before)
          || tokens.is(before, "opening")
          || tokens.isDate(before)) {
        return first;
      }
      first = before;
    }
    return first;
  }

  /** "The Northland Relief Committee". */
  private @Nullable Named tailed(int token) {
    WordHit tail = tokens.at(token, "body-tail");
    if (tail == null || !tokens.isCapital(token) || tokens.inTitleCase(token)) {
      return null;
    }
    int first = firstCapital(token);
    int next = tokens.next(token);
    boolean goesOn = next >= 0 && tokens.is(next, "body-tail") && tokens.isCapital(next);
    return first == token || goesOn
        ? null
        : Named.of(EntityType.ORGANISATION, first, token, 0, null);
  }

  /** A word of kind and what belongs to it, each with the article. */
  private @Nullable Named chain(int token) {
    WordHit head = tokens.at(token, "body");
    if (head == null || !head.suffix().isEmpty()) {
      return null;
    }
    boolean definite = tokens.pack().definite(head.lemma(), "");
    int last = head.to();
    for (int words = 0; words < LONGEST; words++) {
      int next = tokens.next(last);
      if (next != last + 1 || !belongs(head, next, words == 0 && !definite)) {
        break;
      }
      last = next;
    }
    boolean named = last > head.to() && !tokens.is(last, "body-link");
    return named ? Named.of(EntityType.ORGANISATION, token, last, tokens.prefix(head), null) : null;
  }

  private boolean belongs(WordHit head, int token, boolean first) {
    if (!tokens.isWord(token) || tokens.isDate(token) || tokens.is(token, "title")) {
      return false;
    }
    WordHit link = tokens.at(token, "body-link");
    if (link != null && link.prefix().isEmpty()) {
      return true;
    }
    if (tokens.reading().atFamily(token, "anaphor-") != null || tokens.turns(token)) {
      return false;
    }
    if (article(token, head)) {
      return first || !isDeed(token);
    }
    int next = tokens.next(token);
    boolean beforeArticle = next == token + 1 && article(next, head) && !tokens.isDate(next);
    return first && tokens.isUnknown(token) && beforeArticle;
  }

  /** A verbal noun that claims turn on: what the body does, not what it is called. */
  private boolean isDeed(int token) {
    return tokens.reading().at(token).stream()
        .anyMatch(hit -> hit.aspect() == Aspect.NOUN || hit.aspect() == Aspect.PARTICIPLE);
  }

  /**
   * A word with the article, and with "and" written on it where the head is of those that see to
   * several things: the ministry of trade and industry.
   */
  private boolean article(int token, WordHit head) {
    if (!tokens.isWord(token)) {
      return false;
    }
    boolean joins = head.wordClass().attribute("joins").equals("yes") && !tokens.isTaken(token);
    for (Form form : tokens.reading().forms().of(token)) {
      String prefix = form.prefix();
      boolean fits = prefix.isEmpty() || (joins && tokens.pack().conjunction(prefix));
      if (fits && form.suffix().isEmpty() && tokens.pack().definite(form.stem(), "")) {
        return true;
      }
    }
    return false;
  }
}
