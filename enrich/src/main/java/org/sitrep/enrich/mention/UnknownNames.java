package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.text.Token;

/** Names of places that no lexicon has, told by the words of kind beside them. */
final class UnknownNames {
  /** A word of fewer letters than this, "and" taken off, more often begins with that letter. */
  private static final int SHORTEST_JOINED = 3;

  private UnknownNames() {}

  /** A name no lexicon knows, behind a word of kind. */
  static @Nullable PlaceName unknown(Reading reading, PlaceHead head) {
    WordHit kind = head.kind();
    if (kind == null || counted(reading, kind.from()) || definite(reading, kind)) {
      return null;
    }
    Token next = head.next() < 0 ? null : reading.document().token(head.next());
    if (next != null && next.type() == Token.Type.NUMBER && kind.is("facility")) {
      // "The headquarters of brigade 310".
      return new PlaceName(head.next(), head.next(), List.of(), false, "");
    }
    if (kind.is("kind-each") && beginsClause(reading, head.next())) {
      // "Whoever carries arms".
      return null;
    }
    boolean facility = kind.wordClass().name().startsWith("facility");
    if (facility && describesByVerb(reading, head.next())) {
      return null;
    }
    PlaceName phrase = facility ? FacilityNames.phrase(reading, head.next()) : null;
    return phrase == null ? unknownAt(reading, head.next(), "") : phrase;
  }

  /**
   * "A school [that] shelters families": a verb with its object describes a site and names none.
   */
  private static boolean describesByVerb(Reading reading, int token) {
    if (token < 0 || !beginsClause(reading, token)) {
      return false;
    }
    int object = reading.next(token);
    return object >= 0
        && reading.document().token(object).isWord()
        && reading.at(object, "prep") == null
        && reading.at(object, "relative") == null
        && HeadWords.at(reading, object) == null
        && !reading.pack().definite(reading.document().token(object).form(), "")
        && !reading.pack().joinedByAnd(reading.document().token(object).form());
  }

  /** "The capital" is complete: what stands behind it is no name, unless a lexicon knows it. */
  private static boolean definite(Reading reading, WordHit kind) {
    boolean phrase = kind.from() < kind.to();
    return !phrase
        && reading.pack().definite(reading.document().token(kind.to()).form(), kind.prefix());
  }

  private static boolean counted(Reading reading, int token) {
    int before = reading.previous(token);
    return before >= 0 && reading.document().token(before).type() == Token.Type.NUMBER;
  }

  /** A further name no lexicon knows, in a list behind a plural. */
  static @Nullable PlaceName unknownMember(Reading reading, int token, boolean comma) {
    String prefix = joint(reading, token);
    if (comma && (!prefix.isEmpty() || beginsClause(reading, token))) {
      // Behind a comma "and" more often begins a new clause than the next name.
      return null;
    }
    return described(reading, unknownAt(reading, token, prefix));
  }

  /** A word behind a comma that may be a verb, "so that it rose", unless it begins names. */
  private static boolean beginsClause(Reading reading, int token) {
    String form = reading.document().token(token).form();
    boolean named =
        reading.pack().definite(form, "") || reading.at(token, "name-connector") != null;
    boolean purpose =
        !reading.pack().purposePrefix().isEmpty()
            && form.startsWith(reading.pack().purposePrefix());
    return reading.pack().verbBeforeSubject()
        && !named
        && (purpose || reading.pack().mayBeVerb(form));
  }

  /** The clitic that joins a word to the list, or empty; a short word is itself. */
  private static String joint(Reading reading, int token) {
    WordHit connector = reading.at(token, "name-connector");
    for (Form form : reading.forms().of(token)) {
      boolean joins =
          form.suffix().isEmpty()
              && !form.prefix().isEmpty()
              && reading.pack().conjunction(form.prefix())
              && reading.pack().joinedByAnd(form.prefix());
      boolean sure =
          form.stem().length() >= SHORTEST_JOINED
              || (connector != null && connector.prefix().equals(form.prefix()));
      if (joins && sure) {
        return form.prefix();
      }
    }
    return "";
  }

  /** "Badna the Great": an unknown word with the article goes on with the name in a list. */
  static @Nullable PlaceName described(Reading reading, @Nullable PlaceName name) {
    int next = name == null ? -1 : reading.next(name.to());
    if (name == null || next < 0 || !reading.document().token(next).isWord()) {
      return name;
    }
    String form = reading.document().token(next).form();
    boolean adjective = reading.at(next).isEmpty() && reading.pack().definite(form, "");
    return adjective || secondWord(reading, next)
        ? new PlaceName(name.from(), next, List.of(), false, name.prefix())
        : name;
  }

  /** "The villages of Umm [Hajar] and …": one more unknown word before the list goes on or ends. */
  private static boolean secondWord(Reading reading, int token) {
    String form = reading.document().token(token).form();
    int behind = reading.next(token);
    boolean plain =
        reading.pack().adjectiveBehindNoun()
            && reading.at(token).isEmpty()
            && !reading.continuesPhrase(token)
            && !reading.pack().joinedByAnd(form)
            && !reading.pack().mayBeVerb(form)
            && !reading.pack().mayBeAdverb(form)
            && mayName(reading, token, "");
    return plain && (behind < 0 || ends(reading, behind));
  }

  /** Whether the words up to a token may be all of a name in a list. */
  static boolean closes(Reading reading, int last) {
    int behind = reading.next(last);
    return behind < 0 || ends(reading, behind);
  }

  private static boolean ends(Reading reading, int token) {
    return !reading.document().token(token).isWord()
        || reading.pack().joinedByAnd(reading.document().token(token).form())
        || reading.at(token, "prep") != null
        || reading.at(token, "relative") != null;
  }

  /** A name no lexicon knows in front of its word of kind: Eastmoor Township. */
  static @Nullable PlaceName unknownBeforeKind(Reading reading, int token) {
    if (!reading.pack().continuesName(reading.document().surface(token, token))) {
      return null;
    }
    PlaceName name = unknownAt(reading, token, "");
    int behind = name == null ? -1 : reading.next(name.to());
    // "The Wolof town of X": the name of the town follows its kind.
    boolean kind =
        behind >= 0
            && reading.atFamily(behind, "anaphor-") != null
            && reading.atFamily(behind, "kind-") == null;
    return kind || (name != null && beforeSite(reading, name, behind)) ? name : null;
  }

  /** "The Northstar plant", "Stonefield mining site". */
  private static boolean beforeSite(Reading reading, PlaceName name, int behind) {
    return behind >= 0
        && reading.atFamily(behind, "site") != null
        && reading.pack().writesName(reading.document().surface(name.from(), name.to()));
  }

  /** A run of words that are spelled as a name and are no others, or null. */
  static @Nullable PlaceName unknownAt(Reading reading, int token, String prefix) {
    if (!mayName(reading, token, prefix)) {
      return null;
    }
    int last = token;
    int next = behind(reading, token);
    boolean connects = connects(reading, token, next);
    if (connects && (next < 0 || !mayFollow(reading, token, next))) {
      return null;
    }
    if (!connects && reading.at(token, "name-link") != null) {
      return null;
    }
    while (connects && next >= 0) {
      last = next;
      int further = behind(reading, next);
      connects = connects(reading, next, further);
      next = further;
    }
    return new PlaceName(token, last, List.of(), false, prefix);
  }

  /** The next word; in "Umm al Zahr" that is the one behind the article. */
  private static int behind(Reading reading, int token) {
    int next = reading.next(token);
    return next >= 0 && reading.at(next, "name-link") != null ? reading.next(next) : next;
  }

  private static boolean connects(Reading reading, int token, int next) {
    return reading.at(token, "name-connector") != null
        || (next >= 0
            && mayName(reading, next, "")
            && reading.pack().continuesName(reading.document().surface(next, next)));
  }

  /** "Ruin of [the Russians]": behind a word that begins names any definite word is one. */
  private static boolean mayFollow(Reading reading, int token, int next) {
    Token word = reading.document().token(next);
    boolean definite =
        reading.at(token, "name-connector") != null
            && word.isWord()
            && reading.pack().definite(word.form(), "");
    return definite || mayName(reading, next, "");
  }

  private static boolean mayName(Reading reading, int token, String prefix) {
    var word = reading.document().token(token);
    String surface = reading.document().surface(token, token);
    if (!word.isWord()
        || !reading.pack().mayName(word.form().substring(prefix.length()), surface)) {
      return false;
    }
    if (reading.pack().marksNames() && isOwner(reading, token)) {
      return false;
    }
    for (WordHit hit : reading.at(token)) {
      boolean article = hit.is("name-link") && reading.pack().continuesName(surface);
      if (!hit.is("name-connector") && !hit.is("mean") && !article) {
        return false;
      }
    }
    return true;
  }

  /** "Aleppo's" names whose something is, and begins no name itself. */
  private static boolean isOwner(Reading reading, int token) {
    return reading.forms().of(token).stream()
        .anyMatch(form -> reading.pack().ownerSuffix(form.suffix()));
  }
}
