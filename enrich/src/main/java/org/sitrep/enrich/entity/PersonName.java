package org.sitrep.enrich.entity;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;

/** A reader of the name of a person that begins at a token, and of no more than the name. */
final class PersonName {
  /** The most words of a name. */
  private static final int LONGEST = 5;

  private final EntityTokens tokens;

  PersonName(EntityTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The last token of the name that begins here, or -1.
   *
   * @param announced whether a title, an office or a verb of saying stands before it
   * @param speaks whether what follows is what the person says
   */
  int end(int token, boolean announced, boolean speaks) {
    if (!tokens.isWord(token) || tokens.isDate(token)) {
      return -1;
    }
    return tokens.pack().marksNames()
        ? capitals(token, announced)
        : chain(token, announced, speaks);
  }

  private int capitals(int token, boolean announced) {
    boolean given =
        tokens.is(token, "given-name")
            || tokens.is(token, "name-head")
            || (announced && tokens.is(token, "given-weak"));
    boolean announcedHere = announced && !tokens.inTitleCase(token);
    if (!tokens.isCapital(token) || !(given || announcedHere) || ends(token)) {
      return -1;
    }
    int last = token;
    int words = 1;
    int next = tokens.next(token);
    while (words < LONGEST && next == last + 1) {
      if (tokens.is(next, "name-link") && tokens.isCapital(next + 1)) {
        last = next + 1;
      } else if (tokens.isCapital(next) && !ends(next)) {
        last = next;
      } else {
        break;
      }
      words++;
      next = tokens.next(last);
    }
    return words > 1 || announced ? last : -1;
  }

  /** Words with a capital that are no part of a name. */
  private boolean ends(int token) {
    return tokens.is(token, "no-person")
        || tokens.is(token, "body-tail")
        || tokens.is(token, "title")
        || tokens.says(token)
        || tokens.isDate(token);
  }

  private int chain(int token, boolean announced, boolean speaks) {
    WordHit first = first(token, announced);
    if (first == null) {
      return -1;
    }
    int last = first.to();
    int words = 1;
    if (first.is("name-head")) {
      last = behindHead(first, announced);
      if (last < 0) {
        return -1;
      }
      words = 2;
    }
    boolean unknownTaken = false;
    while (words < LONGEST) {
      int next = tokens.next(last);
      if (next != last + 1 || !tokens.isWord(next) || tokens.isDate(next)) {
        break;
      }
      int taken = part(next, announced || speaks || words > 1);
      if (taken < 0 && !unknownTaken && mayEnd(next, words, announced, speaks)) {
        taken = next;
        unknownTaken = true;
      }
      if (taken < 0) {
        break;
      }
      last = taken;
      words++;
    }
    return words > 1 || announced ? last : -1;
  }

  /** The word behind "father of" or "mother of", or -1. */
  private int behindHead(WordHit head, boolean announced) {
    int next = tokens.next(head.to());
    boolean given = next >= 0 && (tokens.is(next, "given-name") || tokens.is(next, "given-weak"));
    boolean other =
        tokens.isWord(next)
            && !tokens.isDate(next)
            && !tokens.turns(next)
            && !tokens.is(next, "numeral")
            && !tokens.is(next, "counted");
    boolean everyday = !head.wordClass().attribute("everyday").isEmpty();
    return given || (other && (announced || !everyday)) ? next : -1;
  }

  private boolean goesOn(int token) {
    return token >= 0 && (tokens.is(token, "given-name") || tokens.is(token, "name-link"));
  }

  private @Nullable WordHit first(int token, boolean announced) {
    WordHit given = tokens.at(token, "given-name");
    given = given == null ? tokens.at(token, "name-head") : given;
    given = given == null && announced ? tokens.at(token, "given-weak") : given;
    boolean joined =
        given != null
            && !given.prefix().isEmpty()
            && !tokens.pack().conjunction(given.prefix())
            && !goesOn(tokens.next(given.to()));
    // A word that is written like a name and turns a clause is none: على and علي fold alike.
    return given == null || !given.suffix().isEmpty() || joined || tokens.turns(token)
        ? null
        : given;
  }

  /** A further part of a name: another first name, a link, a word with the article. */
  private int part(int token, boolean weak) {
    if (tokens.is(token, "name-close")) {
      return token;
    }
    WordHit link = tokens.at(token, "name-link");
    if (link != null && link.prefix().isEmpty()) {
      int behind = tokens.next(link.to());
      return behind == link.to() + 1 && tokens.isWord(behind) ? behind : -1;
    }
    WordHit given = tokens.at(token, "given-name");
    given = given == null && weak ? tokens.at(token, "given-weak") : given;
    if (given != null && given.prefix().isEmpty() && given.suffix().isEmpty()) {
      return given.to();
    }
    boolean family = tokens.isDefiniteUnknown(token) && !tokens.is(token, "title");
    return family && !tokens.is(token, "title-more") && !tokens.is(token, "body") ? token : -1;
  }

  /**
   * Whether a word that nobody knows is the last of a name: the name has one word so far and its
   * bearer speaks, or it is closed behind it.
   */
  private boolean mayEnd(int token, int words, boolean announced, boolean speaks) {
    if (!tokens.isUnknown(token) || tokens.mayBegin(token) || tokens.isPlace(token)) {
      return false;
    }
    int next = tokens.next(token);
    boolean closed =
        next >= 0
            && (tokens.isMark(next)
                || tokens.reading().at(next, "complement") != null
                || tokens.reading().at(next, "say") != null);
    boolean only = words < 2;
    return (speaks && only) || (announced && (closed || (only && next < 0)));
  }
}
