package org.sitrep.enrich.mention;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.PlaceId;

/** What the rest of an article tells of where a name lies. */
final class PlaceSurroundings {
  /** How many words behind a name its country may be named. */
  private static final int COUNTRY_BEHIND = 3;

  private final Reading reading;
  private final PlaceLexicon lexicon;
  private final CountryEvidence evidence;

  /** Where an area is named, by its own name or by that of its seat. */
  private final Map<PlaceId, NavigableMap<Integer, PlaceMention>> areas = new HashMap<>();

  /** Whether an area of a place is named anywhere, as far as that was asked. */
  private final Map<PlaceId, Boolean> areaNamed = new HashMap<>();

  private final Anchors anchors = new Anchors();

  PlaceSurroundings(
      Reading reading, PlaceLexicon lexicon, CountryEvidence evidence, List<PlaceMention> places) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.evidence = evidence;
    for (PlaceMention mention : places) {
      if (!mention.doubtful()) {
        note(mention);
      }
    }
  }

  private void note(PlaceMention mention) {
    List<Place> namesakes = mention.namesakes();
    if (namesakes.size() == 1) {
      anchors.add(namesakes.get(0), sentence(mention));
    }
    for (Place place : namesakes) {
      PlaceId parent = place.parent();
      if (place.isArea()) {
        named(place.id(), mention);
      } else if (parent != null && place.equals(lexicon.seatOf(parent))) {
        named(parent, mention);
      }
    }
  }

  private void named(PlaceId area, PlaceMention mention) {
    areas.computeIfAbsent(area, id -> new TreeMap<>()).put(mention.from(), mention);
  }

  /** The mentions of an area that begin from one token up to another, both included. */
  private Collection<PlaceMention> mentionsOf(Place area, int from, int to) {
    NavigableMap<Integer, PlaceMention> mentions = areas.get(area.id());
    return mentions == null || to < from
        ? List.of()
        : mentions.subMap(from, true, to, true).values();
  }

  private int sentence(PlaceMention mention) {
    return reading.sentenceOf(mention.from()).index();
  }

  CountryEvidence evidence() {
    return evidence;
  }

  /**
   * Whether an area that a place lies in, or its seat, is named.
   *
   * @param reach how many words away in the same sentence
   */
  boolean namesAreaOf(PlaceMention mention, Place place, int reach) {
    int first = reading.sentenceOf(mention.from()).from();
    for (Place area : lexicon.above(place)) {
      for (PlaceMention other : mentionsOf(area, first, mention.to() + reach)) {
        if (isOther(mention, place, other) && isBeside(mention, other, reach)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an area that a place lies in, or its seat, is named anywhere in the article. */
  boolean namesAreaOf(Place place) {
    return areaNamed.computeIfAbsent(place.id(), id -> isAreaNamed(place));
  }

  private boolean isAreaNamed(Place place) {
    for (Place area : lexicon.above(place)) {
      for (PlaceMention other : mentionsOf(area, 0, Integer.MAX_VALUE)) {
        if (!other.namesakes().contains(place)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A seat that is named again tells nothing of itself. */
  private static boolean isOther(PlaceMention mention, Place place, PlaceMention other) {
    return other.from() != mention.from() && !other.namesakes().contains(place);
  }

  private boolean isBeside(PlaceMention mention, PlaceMention other, int reach) {
    boolean near =
        other.from() > mention.to()
            ? other.from() - mention.to() <= reach
            : mention.from() - other.to() <= reach;
    return near && sentence(mention) == sentence(other);
  }

  /**
   * Whether the words right behind a name place it in an area it lies in: "X in the countryside of
   * Y". An area by its bare name does not do: doors are opened in Aleppo too.
   */
  boolean isPlacedIn(PlaceMention mention, Place place) {
    int behind = reading.next(mention.to());
    int second = behind < 0 ? -1 : reading.next(behind);
    for (Place area : lexicon.above(place)) {
      for (PlaceMention other : mentionsOf(area, behind, Math.max(behind, second))) {
        boolean follows =
            other.from() == behind
                || (other.from() == second && reading.at(behind, "prep") != null);
        if (follows && other.introduced()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a name stands as what is taken, entered, left or held. */
  boolean isHeld(PlaceMention mention) {
    return ControlFrames.hold(reading, mention.nameFrom(), mention.nameTo());
  }

  /** Whether the article names another place near a place. */
  boolean hasNeighbour(Place place) {
    return anchors.hasNeighbour(place);
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
    int sentence = sentence(mention);
    int first = Math.max(0, sentence - 1);
    return evidence.isFirm(
        country,
        reading.document().sentences().get(first).from(),
        reading.document().sentences().get(sentence).to(),
        mention);
  }

  /** Whether the article names another place of a country, one that no other country has. */
  boolean hasAnotherPlace(Place place) {
    return anchors.anotherOf(place);
  }

  /**
   * How far a place is from the other places on average, in kilometres: from those of the same
   * sentence if it has any, else from all; infinite where there are none.
   */
  double kilometres(PlaceMention mention, Place place) {
    double here = anchors.kilometres(place, sentence(mention));
    return Double.isFinite(here) ? here : anchors.kilometres(place);
  }
}
