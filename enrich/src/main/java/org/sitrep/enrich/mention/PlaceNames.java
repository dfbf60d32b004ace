package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.NameStarts;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.PhraseIndex;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.Granularity;

/** Finds the bare name of a place at a token and chooses among places of the same name. */
final class PlaceNames {
  /** Places that are taken together lie within so many kilometres. */
  private static final double NEAR = 150;

  private final PlaceLexicon lexicon;
  private final IntroducedNames introducedNames;

  PlaceNames(PlaceLexicon lexicon, IntroducedNames introducedNames) {
    this.lexicon = lexicon;
    this.introducedNames = introducedNames;
  }

  /** Whether a name may begin at a token; false is certain. */
  boolean mayBegin(Reading reading, int token) {
    return reading.mayName(token, NameStarts.Kind.PLACE)
        || introducedNames.mayBegin(reading, token);
  }

  /**
   * The longest name of the lexicon at a token, else one the article has introduced.
   *
   * @param said the kind a word in front says, or null
   * @param introduced whether such a word stands there, so that everyday words count as names
   */
  @Nullable PlaceName at(
      Reading reading, int token, @Nullable Granularity said, boolean introduced) {
    String language = reading.pack().code();
    boolean any = introduced || said != null;
    PlaceName known =
        ofKin(reading, token) || (!any && !reading.mayName(token, NameStarts.Kind.BARE_PLACE))
            ? null
            : longest(
                reading, token, said, any ? lexicon.names(language) : lexicon.bareNames(language));
    return known == null ? introducedNames.at(reading, token) : known;
  }

  /**
   * The longest name at a token in front of which nothing stands that says so; an everyday word
   * comes back as doubtful, and only where the land it lies in follows or it is what is held.
   *
   * @param said the kind the plural in front of its list says, or null
   */
  @Nullable PlaceName bare(Reading reading, int token, @Nullable Granularity said) {
    PlaceName sure = at(reading, token, said, false);
    if (sure != null
        || !reading.mayName(token, NameStarts.Kind.PLACE)
        || !nameLike(reading, token)) {
      return sure;
    }
    PlaceName doubtful = longest(reading, token, null, lexicon.names(reading.pack().code()));
    boolean told =
        doubtful != null
            && (beginsLand(reading, reading.next(doubtful.to()))
                || ControlFrames.hold(reading, token, doubtful.to()));
    return doubtful != null && told ? doubtful.asDoubtful() : null;
  }

  /** Whether a word of kind or region stands at a token or behind a preposition there. */
  private static boolean beginsLand(Reading reading, int token) {
    if (token < 0) {
      return false;
    }
    WordHit preposition = reading.at(token, "prep");
    int at = preposition == null ? token : reading.next(preposition.to());
    return HeadWords.at(reading, token) != null
        || reading.atFamily(token, "anaphor-") != null
        || (at >= 0 && HeadWords.at(reading, at) != null);
  }

  /** A word of a class is one first, and a name only behind a word of kind. */
  private static boolean nameLike(Reading reading, int token) {
    return reading.at(token).isEmpty() || reading.at(token, "name-connector") != null;
  }

  /** The name at a token that goes on a list of places, an everyday word only where one is near. */
  boolean isNear(Reading reading, int token, Place member) {
    PlaceName name = longest(reading, token, null, lexicon.names(reading.pack().code()));
    return name != null
        && UnknownNames.closes(reading, name.to())
        && name.namesakes().stream()
            .anyMatch(
                place ->
                    place.country().equals(member.country()) && place.kilometresTo(member) <= NEAR);
  }

  private static @Nullable PlaceName longest(
      Reading reading, int token, @Nullable Granularity said, PhraseIndex<Place> names) {
    if (!reading.mayName(token, NameStarts.Kind.PLACE)) {
      return null;
    }
    PlaceName best = null;
    int clitics = clitics(reading, token);
    for (Form form : reading.forms().of(token)) {
      boolean owner =
          reading.pack().ownerSuffix(form.suffix())
              && (OwnParts.follows(reading, token) || deedFollows(reading, token));
      if ((!form.suffix().isEmpty() && !owner) || !reading.pack().leadsToPlace(form.prefix())) {
        continue;
      }
      if (!form.prefix().isEmpty() && reading.at(token, "no-place") != null) {
        break;
      }
      if (form.prefix().length() > clitics) {
        // Less is taken off to find a country there, or what begins another name.
        continue;
      }
      List<PhraseIndex.Found<Place>> found =
          names.startingWith(form.stem(), ahead -> reading.forms().formAt(token, ahead));
      if (found.isEmpty()) {
        continue;
      }
      int length = found.get(found.size() - 1).length();
      int last = reading.forms().ahead(token, length - 1);
      boolean spelled = reading.pack().spellsName(reading.document().surface(token, last));
      if (spelled && (best == null || last > best.to())) {
        List<Place> places = new ArrayList<>(found.size());
        for (PhraseIndex.Found<Place> hit : found) {
          if (hit.length() == length) {
            places.add(hit.value());
          }
        }
        best = new PlaceName(token, last, Likeliest.of(places, said), false, form.prefix());
      }
    }
    return best == null || isOnlyBeginning(reading, best) ? null : best;
  }

  /** "Bir [Kusa]", where only a town called Bir is known: that is another one. */
  private static boolean isOnlyBeginning(Reading reading, PlaceName name) {
    int next = reading.next(name.to());
    if (name.from() < name.to()
        || next < 0
        || reading.at(name.from(), "name-connector") == null
        || reading.pack().joinedByAnd(reading.document().token(next).form())) {
      return false;
    }
    PlaceName whole = UnknownNames.unknownAt(reading, name.from(), name.prefix());
    return whole != null && whole.to() > name.to();
  }

  /** How much stands in front of a country or of what begins a name: no more is a clitic. */
  private static int clitics(Reading reading, int token) {
    WordHit country = reading.atFamily(token, "country-");
    WordHit connector = reading.at(token, "name-connector");
    if (country != null || connector == null) {
      return country == null ? Integer.MAX_VALUE : country.prefix().length();
    }
    String begins = reading.pack().fold(connector.lemma()).get(0);
    return reading.forms().of(token).stream()
        .filter(form -> form.stem().equals(begins))
        .mapToInt(form -> form.prefix().length())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** "Ibn X", "Banu X": whose son or whose people is a name of its own. */
  private static boolean ofKin(Reading reading, int token) {
    int before = reading.previous(token);
    return before >= 0 && before == token - 1 && reading.at(before, "kin") != null;
  }

  /** "Mosul's fall": what was done to a place may stand behind it as its owner. */
  private static boolean deedFollows(Reading reading, int token) {
    int next = reading.next(token);
    WordHit deed = next < 0 ? null : reading.at(next, "deed-behind-owner");
    int behind = deed == null ? -1 : reading.next(deed.to());
    // "Mosul's fall season" is no deed.
    return deed != null
        && (behind < 0
            || !reading.document().token(behind).isWord()
            || !reading.at(behind).isEmpty());
  }

  /** A name that includes the word of kind itself: a prison, Rural Damascus. */
  @Nullable PlaceName directlyFrom(Reading reading, int token) {
    PlaceName name = at(reading, token, null, false);
    return name != null && name.to() > token ? name : null;
  }

  /** Whether a town of several words begins at a token. */
  boolean settlementFrom(Reading reading, int token) {
    PlaceName name = directlyFrom(reading, token);
    return name != null && name.place() != null && Kinds.settlement(name.place().kind());
  }
}
