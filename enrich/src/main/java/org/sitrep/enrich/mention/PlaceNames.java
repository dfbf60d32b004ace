package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.Comparator;
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
  /**
   * A name found.
   *
   * @param namesakes the lexicon's places of that name, the likeliest first; none where it has none
   * @param doubtful whether all of them are everyday words that nothing introduces
   * @param prefix clitics in front of its first token
   * @param introduced as what the article introduced it where no lexicon knows it, or null
   */
  record Name(
      int from,
      int to,
      List<Place> namesakes,
      boolean doubtful,
      String prefix,
      @Nullable Granularity introduced) {
    Name {
      namesakes = List.copyOf(namesakes);
    }

    Name(int from, int to, List<Place> namesakes, boolean doubtful, String prefix) {
      this(from, to, namesakes, doubtful, prefix, null);
    }

    Name asDoubtful() {
      return new Name(from, to, namesakes, true, prefix);
    }

    /** The likeliest place of that name, or null. */
    @Nullable Place place() {
      return namesakes.isEmpty() ? null : namesakes.get(0);
    }

    PlaceMention.Type type() {
      Place place = place();
      return place != null && place.kind() == Granularity.FACILITY
          ? PlaceMention.Type.FACILITY
          : PlaceMention.Type.PLACE;
    }
  }

  /** Words a name and what places it may have between its first word and the land: A B in C. */
  private static final int LONGEST_NAME = 4;

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
  @Nullable Name at(Reading reading, int token, @Nullable Granularity said, boolean introduced) {
    String language = reading.pack().code();
    boolean any = introduced || said != null;
    Name known =
        !any && !reading.mayName(token, NameStarts.Kind.BARE_PLACE)
            ? null
            : longest(
                reading, token, said, any ? lexicon.names(language) : lexicon.bareNames(language));
    return known == null ? introducedNames.at(reading, token) : known;
  }

  /**
   * The longest name at a token in front of which nothing stands that says so; an everyday word
   * comes back as doubtful, and only where the land it lies in may follow.
   *
   * @param said the kind the plural in front of its list says, or null
   */
  @Nullable Name bare(Reading reading, int token, @Nullable Granularity said) {
    Name sure = at(reading, token, said, false);
    if (sure != null
        || !reading.mayName(token, NameStarts.Kind.PLACE)
        || !nameLike(reading, token)
        || !landFollows(reading, token)) {
      return sure;
    }
    Name doubtful = longest(reading, token, null, lexicon.names(reading.pack().code()));
    return doubtful != null && beginsLand(reading, reading.next(doubtful.to()))
        ? doubtful.asDoubtful()
        : null;
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

  /** Whether a word of kind or region stands within the reach of a name: X in the countryside. */
  private static boolean landFollows(Reading reading, int token) {
    int at = reading.next(token);
    for (int step = 0; at >= 0 && step < LONGEST_NAME; step++) {
      if (HeadWords.at(reading, at) != null || reading.atFamily(at, "anaphor-") != null) {
        return true;
      }
      at = reading.next(at);
    }
    return false;
  }

  private static @Nullable Name longest(
      Reading reading, int token, @Nullable Granularity said, PhraseIndex<Place> names) {
    if (!reading.mayName(token, NameStarts.Kind.PLACE)) {
      return null;
    }
    Name best = null;
    WordHit country = reading.atFamily(token, "country-");
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
      if (country != null && form.prefix().length() > country.prefix().length()) {
        // Less is taken off to find a country there.
        break;
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
        best = new Name(token, last, likeliest(places, said), false, form.prefix());
      }
    }
    return best;
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

  /**
   * The name behind a head; behind "the two airports of" also a facility known by its full name.
   */
  @Nullable Name behind(Reading reading, int token, PlaceHead head) {
    WordHit kind = head.kind();
    String singular = kind == null ? "" : kind.wordClass().attribute("singular");
    if (!singular.isEmpty()) {
      Name facility = facility(reading, token, reading.pack().fold(singular).get(0));
      if (facility != null) {
        return facility;
      }
    }
    Name area = kind == null ? null : area(reading, token, kind);
    if (area != null) {
      return area;
    }
    Name name = at(reading, token, head.granularity(), kind != null);
    // No town of the name is what "the governorate of" means.
    return name != null && contradicts(head.granularity(), name.place()) ? null : name;
  }

  /** "The region of X" is a governorate in the countries whose governorates bear that word. */
  private @Nullable Name area(Reading reading, int token, WordHit kind) {
    List<String> countries = List.of(kind.wordClass().attribute("areas").split(","));
    Name name =
        countries.get(0).isEmpty() ? null : at(reading, token, Granularity.GOVERNORATE, true);
    Place place = name == null ? null : name.place();
    boolean governorate =
        place != null
            && place.kind() == Granularity.GOVERNORATE
            && countries.contains(place.country());
    return governorate ? name : null;
  }

  private static boolean contradicts(@Nullable Granularity said, @Nullable Place place) {
    return said == Granularity.GOVERNORATE
        && place != null
        && !place.isArea()
        && place.kind() != Granularity.CITY;
  }

  private @Nullable Name facility(Reading reading, int token, String singular) {
    for (Form form : reading.forms().of(token)) {
      Name found = null;
      for (PhraseIndex.Found<Place> hit :
          lexicon
              .names(reading.pack().code())
              .startingWith(
                  singular,
                  ahead -> ahead == 1 ? form.stem() : reading.forms().formAt(token, ahead - 1))) {
        if (hit.length() > 1 && form.suffix().isEmpty()) {
          int last = reading.forms().ahead(token, hit.length() - 2);
          found = new Name(token, last, List.of(hit.value()), false, form.prefix());
        }
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A name that includes the word of kind itself: a prison, Rural Damascus. */
  @Nullable Name directlyFrom(Reading reading, int token) {
    Name name = at(reading, token, null, false);
    return name != null && name.to() > token ? name : null;
  }

  /** Whether a town of several words begins at a token. */
  boolean settlementFrom(Reading reading, int token) {
    Name name = directlyFrom(reading, token);
    return name != null && name.place() != null && Kinds.settlement(name.place().kind());
  }

  /**
   * The kind said wins, then the larger settlement; an area only where nothing else is left. What
   * is of another sort than the first, an airport beside towns, is left out.
   */
  private static List<Place> likeliest(List<Place> candidates, @Nullable Granularity said) {
    Comparator<Place> order =
        Comparator.comparing((Place place) -> fits(place, said) ? 0 : 1)
            .thenComparing(place -> Kinds.rank(place.kind()))
            .thenComparing(place -> -place.population())
            .thenComparing(Place::id);
    if (candidates.size() == 1) {
      return candidates;
    }
    candidates.sort(order);
    Place first = candidates.get(0);
    boolean fits = fits(first, said);
    boolean facility = first.kind() == Granularity.FACILITY;
    candidates.removeIf(
        place -> fits(place, said) != fits || (place.kind() == Granularity.FACILITY) != facility);
    return candidates;
  }

  private static boolean fits(Place place, @Nullable Granularity said) {
    return said != null
        && (place.kind() == said || (Kinds.settlement(place.kind()) && Kinds.settlement(said)));
  }
}
