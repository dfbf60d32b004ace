package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;

/** What the rest of an article tells of where a name lies. */
final class PlaceSurroundings {
  /** How many words behind a name its country may be named. */
  private static final int COUNTRY_BEHIND = 3;

  private final Reading reading;
  private final PlaceLexicon lexicon;
  private final CountryEvidence evidence;
  private final List<PlaceMention> places;

  PlaceSurroundings(
      Reading reading, PlaceLexicon lexicon, CountryEvidence evidence, List<PlaceMention> places) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.evidence = evidence;
    this.places = List.copyOf(places);
  }

  CountryEvidence evidence() {
    return evidence;
  }

  List<PlaceMention> places() {
    return places;
  }

  /**
   * Whether an area that a place lies in, or its seat, is named.
   *
   * @param reach how many words away in the same sentence; further, anywhere in the article
   */
  boolean namesAreaOf(PlaceMention mention, Place place, int reach) {
    List<Place> above = lexicon.above(place);
    for (PlaceMention other : places) {
      boolean itself = other.from() == mention.from();
      if (itself || (reach < Integer.MAX_VALUE && !beside(mention, other, reach))) {
        continue;
      }
      for (Place area : above) {
        if (other.namesakes().contains(area) || isSeat(other, area, place)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the words right behind a name place it in an area it lies in: "X in the countryside of
   * Y". An area by its bare name does not do: doors are opened in Aleppo too.
   */
  boolean isPlacedIn(PlaceMention mention, Place place) {
    List<Place> above = lexicon.above(place);
    int behind = reading.next(mention.to());
    int second = behind < 0 ? -1 : reading.next(behind);
    for (PlaceMention other : places) {
      boolean follows =
          other.from() == behind || (other.from() == second && reading.at(behind, "prep") != null);
      if (follows && other.introduced()) {
        for (Place area : above) {
          if (other.namesakes().contains(area) || isSeat(other, area, place)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isSeat(PlaceMention other, Place area, Place place) {
    Place seat = lexicon.seatOf(area.id());
    return seat != null && !seat.equals(place) && other.namesakes().contains(seat);
  }

  private boolean beside(PlaceMention mention, PlaceMention other, int reach) {
    boolean near =
        other.from() > mention.to()
            ? other.from() - mention.to() <= reach
            : mention.from() - other.to() <= reach;
    return near
        && reading.document().token(mention.from()).sentence()
            == reading.document().token(other.from()).sentence();
  }

  /** Whether the country of a place is said of the name itself: Lebanon's Tripoli. */
  boolean namesCountryOf(PlaceMention mention, Place place) {
    String country = place.country();
    CountryEvidence.Source people = CountryEvidence.Source.NATIONALITY_WORD;
    int to = mention.to();
    boolean adjective =
        reading.pack().adjectiveBehindNoun()
            ? evidence.isSaid(country, people, to + 1, to + 1)
            : evidence.isSaid(country, people, mention.from() - 1, mention.nameFrom() - 1);
    return adjective
        || evidence.isSaid(
            country, CountryEvidence.Source.COUNTRY_WORD, to + 1, to + COUNTRY_BEHIND);
  }

  /** Whether anything firm speaks for a country in the sentence of a mention or the one before. */
  boolean speaksNearby(PlaceMention mention, String country) {
    int sentence = reading.document().token(mention.from()).sentence();
    int first = Math.max(0, sentence - 1);
    return evidence.isFirm(
        country,
        reading.document().sentences().get(first).from(),
        reading.document().sentences().get(sentence).to());
  }

  /**
   * How far a place is from the other places on average, in kilometres: from those of the same
   * sentence if it has any, else from all; infinite where there are none.
   */
  double kilometres(PlaceMention mention, Place place) {
    int sentence = reading.document().token(mention.from()).sentence();
    double here = average(mention, place, sentence);
    return Double.isFinite(here) ? here : average(mention, place, null);
  }

  private double average(PlaceMention mention, Place place, @Nullable Integer sentence) {
    return places.stream()
        .filter(other -> other.from() != mention.from() && other.namesakes().size() == 1)
        .filter(other -> !other.doubtful())
        .filter(
            other ->
                sentence == null || reading.document().token(other.from()).sentence() == sentence)
        .mapToDouble(other -> place.kilometresTo(other.namesakes().get(0)))
        .filter(Double::isFinite)
        .average()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
