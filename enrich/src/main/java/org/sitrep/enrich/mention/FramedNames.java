package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.text.Token;
import org.sitrep.model.Granularity;

/**
 * Tells names of places that no lexicon has by where they stand, in a language that marks names: in
 * one list with a place that is known, behind words that only a place follows ("control of"), or in
 * front of what they are ("X, a village on the coast").
 */
final class FramedNames {
  /** The most words that may describe the sort of place in front of it. */
  private static final int DESCRIPTION = 6;

  /** The most words of a phrase that only a place follows. */
  private static final int PHRASE = 3;

  private final PlaceNames names;

  FramedNames(PlaceNames names) {
    this.names = names;
  }

  /** Whether a name of this sort may begin at a token; false is certain. */
  static boolean mayBegin(Reading reading, int token) {
    return reading.pack().marksNames()
        && reading.pack().continuesName(reading.document().surface(token, token));
  }

  /**
   * The name at a token, or null.
   *
   * @param before the mentions read so far
   */
  @Nullable PlaceName at(Reading reading, int token, List<PlaceMention> before) {
    if (!mayBegin(reading, token) || isOwner(reading, token)) {
      return null;
    }
    boolean framed = behindFrame(reading, token);
    boolean listed = framed || behindKnown(reading, token, before);
    PlaceName name = UnknownNames.unknownAt(reading, token, "");
    if (name == null || isOwner(reading, name.to()) || !spelledAsName(reading, name)) {
      return null;
    }
    return listed || apposed(reading, name) || beforeKnown(reading, name) || taken(reading, name)
        ? name
        : null;
  }

  private static boolean isOwner(Reading reading, int token) {
    return reading.forms().of(token).stream()
        .anyMatch(form -> reading.pack().ownerSuffix(form.suffix()));
  }

  /** Words all in capitals are codes of bodies and agencies. */
  private static boolean spelledAsName(Reading reading, PlaceName name) {
    return reading.pack().writesName(reading.document().surface(name.from(), name.to()));
  }

  /** "Control of X", "withdrew from X". */
  private static boolean behindFrame(Reading reading, int token) {
    int last = reading.previous(token);
    int from = last;
    for (int words = 0; words < PHRASE && from >= 0; words++) {
      WordHit frame = reading.at(from, "introduces-place");
      if (frame != null && frame.to() == last) {
        // "Operation Liberation of X" is a name of its own.
        return !reading.pack().continuesName(reading.document().surface(from, from));
      }
      from = reading.previous(from);
    }
    return false;
  }

  /** "Captured X on Monday": no title in front, and no thing or person behind. */
  private static boolean taken(Reading reading, PlaceName name) {
    int verb = reading.previous(name.from());
    int next = reading.next(name.to());
    return verb >= 0
        && reading.at(verb, "takes-name") != null
        && !reading.pack().continuesName(reading.document().surface(verb, verb))
        && reading.first("titled", name.from(), name.to() + 1) == null
        && (next < 0 || goesOn(reading, next));
  }

  /** What may follow the object of a verb. */
  private static boolean goesOn(Reading reading, int token) {
    return !reading.document().token(token).isWord()
        || reading.at(token, "prep") != null
        || reading.at(token, "list-and") != null
        || reading.at(token, "barrier") != null
        || reading.at(token, "clause-start") != null
        || reading.at(token, "adverb") != null;
  }

  /** "[Known] and X", "[Known], X and Y". */
  private static boolean behindKnown(Reading reading, int token, List<PlaceMention> before) {
    int joint = reading.previous(token);
    PlaceMention last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (joint < 0 || last == null || reading.previous(joint) != last.to() || !isTown(last)) {
      return false;
    }
    if (reading.at(joint, "list-and") != null) {
      return closes(reading, token);
    }
    return reading.document().token(joint).isMark(",") && listGoesOn(reading, token);
  }

  /** "A and X said": who does something is no member of a list of places. */
  private static boolean closes(Reading reading, int token) {
    int end = token;
    while (end >= 0 && mayBegin(reading, end)) {
      end = reading.next(end);
    }
    return end < 0 || !isVerb(reading, end);
  }

  private static boolean isVerb(Reading reading, int token) {
    return reading.at(token, "say") != null || reading.at(token, "auxiliary") != null;
  }

  /** Behind a comma only what is followed by "and" and another name is a member. */
  private static boolean listGoesOn(Reading reading, int token) {
    int end = token;
    while (end >= 0 && mayBegin(reading, end)) {
      end = reading.next(end);
    }
    boolean and = end >= 0 && reading.at(end, "list-and") != null;
    int next = and ? reading.next(end) : -1;
    return next >= 0 && mayBegin(reading, next);
  }

  private static boolean isTown(PlaceMention mention) {
    return !mention.anaphor()
        && mention.type() == PlaceMention.Type.PLACE
        && (mention.place() == null || isTown(mention.place()));
  }

  private static boolean isTown(Place place) {
    return Kinds.settlement(place.kind()) || place.kind() == Granularity.NEIGHBOURHOOD;
  }

  /** "X and [known]", "X, [known] and …". */
  private boolean beforeKnown(Reading reading, PlaceName name) {
    int joint = reading.next(name.to());
    boolean comma = joint >= 0 && reading.document().token(joint).isMark(",");
    boolean and = joint >= 0 && reading.at(joint, "list-and") != null;
    int next = comma || and ? reading.next(joint) : -1;
    PlaceName known = next < 0 ? null : names.bare(reading, next, null);
    if (known == null || known.place() == null || !isTown(known.place())) {
      return false;
    }
    int behind = reading.next(known.to());
    boolean more = behind >= 0 && reading.at(behind, "list-and") != null;
    boolean further = behind >= 0 && reading.document().token(behind).isMark(",");
    // "The minister, Smith, X and Y": a comma joins only where the list goes on.
    return and ? !isOwner(reading, known.to()) && !beginsSentence(reading, name) : more || further;
  }

  private static boolean beginsSentence(Reading reading, PlaceName name) {
    return reading.previous(name.from()) < 0;
  }

  /** "X, the next village to the south, …". */
  private static boolean apposed(Reading reading, PlaceName name) {
    int comma = reading.next(name.to());
    int article =
        comma >= 0 && reading.document().token(comma).isMark(",") ? reading.next(comma) : -1;
    WordHit first = article < 0 ? null : reading.at(article, "apposes");
    int at = first == null ? -1 : reading.next(first.to());
    for (int step = 0; step < DESCRIPTION && at >= 0; step++) {
      WordHit kind = reading.atFamily(at, "anaphor-");
      if (kind != null && kind.wordClass().attribute("needs").equals("definite")) {
        return endsNoun(reading, reading.next(kind.to()));
      }
      if (!reading.document().token(at).isWord() || reading.at(at, "prep") != null) {
        return false;
      }
      at = reading.next(at);
    }
    return false;
  }

  /** "A village" and not "a village elder". */
  private static boolean endsNoun(Reading reading, int token) {
    if (token < 0) {
      return true;
    }
    Token word = reading.document().token(token);
    return !word.isWord()
        || reading.at(token, "prep") != null
        || reading.at(token, "relative") != null
        || reading.at(token, "complement") != null;
  }
}
