package org.sitrep.enrich.claim;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.model.Granularity;
import org.sitrep.model.PlaceId;

/**
 * Tells which place "the capital" is: the one that was just called a capital of something, else
 * that of the country the article is about; and which "the regional capital" is.
 */
final class CapitalWord {
  /** How many sentences back a place may have been called a capital. */
  private static final int REACH = 2;

  /** How far from its name a place is called so, in tokens: X, the capital of. */
  private static final int BESIDE = 4;

  private final Reading reading;
  private final InOrder<PlaceMention> places;
  private final PlaceLexicon lexicon;
  private final @Nullable Place capital;

  /** See {@link #seats()}. */
  private @Nullable NavigableMap<Integer, PlaceMention> seats;

  CapitalWord(
      Reading reading,
      InOrder<PlaceMention> places,
      PlaceLexicon lexicon,
      @Nullable Place capital) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.places = places;
    this.capital = capital;
  }

  /** The place called a capital just before, else the capital of the country; null for others. */
  @Nullable PlaceMention meant(PlaceMention mention) {
    Place known = capital;
    WordHit word = mention.isPronoun() ? null : reading.atFamily(mention.to(), "anaphor-seat");
    if (word != null && behindRank(mention)) {
      return seat(mention);
    }
    PlaceMention called = word == null ? null : justCalled(mention);
    if (known == null || word == null || called != null) {
      return called;
    }
    return mention.meaning(known).withType(PlaceMention.Type.PLACE);
  }

  /** "The state capital" is no capital of a country. */
  private boolean behindRank(PlaceMention mention) {
    int before = reading.previous(mention.to());
    WordHit longer = before < 0 ? null : reading.atFamily(before, "anaphor-seat");
    WordHit own = reading.atFamily(mention.to(), "anaphor-seat");
    return (longer != null && longer.to() >= mention.to())
        || (own != null && own.to() > own.from());
  }

  /** The seat of the area named last, unless a seat itself was named since; or null. */
  private @Nullable PlaceMention seat(PlaceMention mention) {
    var last = seats().lowerEntry(mention.from());
    if (last == null) {
      return null;
    }
    Place place = last.getValue().place();
    Place seat =
        place != null && place.kind() == Granularity.GOVERNORATE
            ? lexicon.mainCityOf(place.id())
            : null;
    return seat == null ? last.getValue() : mention.meaning(seat).withType(PlaceMention.Type.PLACE);
  }

  /** Where seats of areas are named, or areas whose seats are known, by their first tokens. */
  private NavigableMap<Integer, PlaceMention> seats() {
    NavigableMap<Integer, PlaceMention> known = seats;
    if (known == null) {
      known = new TreeMap<>();
      for (PlaceMention named : places) {
        Place place = named.place();
        boolean itself = named.type() != PlaceMention.Type.OTHER_NAME && !named.anaphor();
        if (place != null && itself && tellsSeat(place)) {
          known.put(named.from(), named);
        }
      }
      seats = known;
    }
    return known;
  }

  private boolean tellsSeat(Place place) {
    Place seat =
        place.kind() == Granularity.GOVERNORATE
            ? lexicon.mainCityOf(place.id())
            : isSeat(place) ? place : null;
    return seat != null && !seat.equals(capital);
  }

  /** Whether a place is the seat of its area, or may be, where that is not known. */
  private boolean isSeat(Place place) {
    PlaceId area = place.parent();
    Place seat = area == null ? place : lexicon.mainCityOf(area);
    return seat == null ? place.kind() == Granularity.CITY : area != null && place.equals(seat);
  }

  /** "Baghdad says", "as Kyiv moved": the state, and no city that anything goes back to. */
  boolean standsForState(PlaceMention candidate) {
    Place known = capital;
    int next = reading.next(candidate.to());
    return known != null
        && known.equals(candidate.place())
        && next >= 0
        && (reading.at(next, "say") != null
            || reading.at(next, "try") != null
            || reading.at(next, "denial") != null
            || reading.at(next, "acts-as-state") != null);
  }

  /** The town that was called a capital shortly before, or null. */
  private @Nullable PlaceMention justCalled(PlaceMention mention) {
    int sentence = reading.document().sentenceIndex(mention.from());
    int first = reading.document().sentences().get(Math.max(0, sentence - REACH)).from();
    PlaceMention last = null;
    for (PlaceMention named : places.between(first, mention.from())) {
      Place place = named.place();
      boolean town = place != null && !place.isArea() && named.type() == PlaceMention.Type.PLACE;
      last = town && !named.anaphor() && calledCapital(named, mention) ? named : last;
    }
    return last;
  }

  private boolean calledCapital(PlaceMention named, PlaceMention mention) {
    int from = Math.max(0, named.from() - BESIDE);
    int to = Math.min(mention.from(), named.to() + BESIDE + 1);
    for (int token = from; token < to; token++) {
      if (reading.atFamily(token, "anaphor-seat") != null) {
        return true;
      }
    }
    return false;
  }
}
