package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.text.Token;

/** Names of places that no lexicon has, told by the words of kind beside them. */
final class UnknownNames {
  private UnknownNames() {}

  /** A name no lexicon knows, behind a word of kind. */
  static PlaceNames.@Nullable Name unknown(Reading reading, PlaceHead head) {
    WordHit kind = head.kind();
    if (kind == null || counted(reading, kind.from()) || definite(reading, kind)) {
      return null;
    }
    Token next = head.next() < 0 ? null : reading.document().token(head.next());
    if (next != null && next.type() == Token.Type.NUMBER && kind.is("facility")) {
      // "The headquarters of brigade 310".
      return new PlaceNames.Name(head.next(), head.next(), List.of(), false, "");
    }
    return unknownAt(reading, head.next(), "");
  }

  /** "The capital" is complete: what stands behind it is no name, unless a lexicon knows it. */
  private static boolean definite(Reading reading, WordHit kind) {
    return reading.pack().definite(reading.document().token(kind.to()).form(), kind.prefix());
  }

  private static boolean counted(Reading reading, int token) {
    int before = reading.previous(token);
    return before >= 0 && reading.document().token(before).type() == Token.Type.NUMBER;
  }

  /** A further name no lexicon knows, in a list behind a plural. */
  static PlaceNames.@Nullable Name unknownMember(Reading reading, int token, boolean comma) {
    String form = reading.document().token(token).form();
    WordHit connector = reading.at(token, "name-connector");
    boolean joinsConnector = connector != null && connector.prefix().equals("و");
    String prefix = form.startsWith("و") && (form.length() > 3 || joinsConnector) ? "و" : "";
    if (comma && !prefix.isEmpty()) {
      // Behind a comma "and" more often begins a new clause than the next name.
      return null;
    }
    return described(reading, unknownAt(reading, token, prefix));
  }

  /** "Badna the Great": an unknown word with the article goes on with the name in a list. */
  private static PlaceNames.@Nullable Name described(
      Reading reading, PlaceNames.@Nullable Name name) {
    int next = name == null ? -1 : reading.next(name.to());
    if (name == null || next < 0 || !reading.document().token(next).isWord()) {
      return name;
    }
    boolean adjective =
        reading.at(next).isEmpty()
            && reading.pack().definite(reading.document().token(next).form(), "");
    return adjective
        ? new PlaceNames.Name(name.from(), next, List.of(), false, name.prefix())
        : name;
  }

  /** A name no lexicon knows in front of its word of kind: Eastmoor Township. */
  static PlaceNames.@Nullable Name unknownBeforeKind(Reading reading, int token) {
    if (!reading.pack().continuesName(reading.document().surface(token, token))) {
      return null;
    }
    PlaceNames.Name name = unknownAt(reading, token, "");
    int behind = name == null ? -1 : reading.next(name.to());
    // "The Wolof town of X": the name of the town follows its kind.
    boolean kind =
        behind >= 0
            && reading.atFamily(behind, "anaphor-") != null
            && reading.atFamily(behind, "kind-") == null;
    return kind ? name : null;
  }

  /** A run of words that are spelled as a name and are no others, or null. */
  static PlaceNames.@Nullable Name unknownAt(Reading reading, int token, String prefix) {
    if (!mayName(reading, token, prefix)) {
      return null;
    }
    int last = token;
    int next = behind(reading, token);
    boolean connects = connects(reading, token, next);
    if (connects && (next < 0 || !mayName(reading, next, ""))) {
      return null;
    }
    while (connects && next >= 0) {
      last = next;
      int further = behind(reading, next);
      connects = connects(reading, next, further);
      next = further;
    }
    return new PlaceNames.Name(token, last, List.of(), false, prefix);
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

  private static boolean mayName(Reading reading, int token, String prefix) {
    var word = reading.document().token(token);
    if (!word.isWord()
        || !reading
            .pack()
            .mayName(
                word.form().substring(prefix.length()), reading.document().surface(token, token))) {
      return false;
    }
    for (WordHit hit : reading.at(token)) {
      if (!hit.is("name-connector") && !hit.is("mean")) {
        return false;
      }
    }
    return true;
  }
}
