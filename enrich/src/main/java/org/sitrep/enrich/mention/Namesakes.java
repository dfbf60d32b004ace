package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.CountryLexicon;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.Granularity;

/**
 * Which of the places that bear one name is meant: what the text says right beside the name, then
 * the country the article is about, the sort of place, areas named elsewhere, the distance to the
 * other places, and last the number of inhabitants.
 */
final class Namesakes {
  /** How many words from a name the area may stand that it lies in. */
  private static final int BESIDE = 6;

  /** How many times as far a namesake must be to be out of the question. */
  private static final double MUCH_FARTHER = 2;

  /** Kilometres within which nearer or farther tells nothing. */
  private static final double NEAR = 15;

  /** How many times as many inhabitants make a name mean one place. */
  private static final long CLEARLY_MORE = 3;

  private final PlaceSurroundings surroundings;
  private final PlaceLexicon lexicon;
  private final CountryLexicon countries;

  Namesakes(PlaceSurroundings surroundings, PlaceLexicon lexicon, CountryLexicon countries) {
    this.surroundings = surroundings;
    this.lexicon = lexicon;
    this.countries = countries;
  }

  /** The place a mention means, or null where nothing decides. */
  @Nullable Place choose(PlaceMention mention) {
    List<Place> left = mention.namesakes();
    if (left.size() == 1) {
      return left.get(0);
    }
    left = keep(left, place -> beside(mention, place));
    if (!mention.introduced()) {
      left = withoutShadowed(left);
    }
    left = keep(left, place -> surroundings.evidence().isAbout(place.country()));
    left = keep(left, place -> surroundings.evidence().isFirm(place.country()));
    int first = left.stream().mapToInt(place -> Kinds.rank(place.kind())).min().orElse(0);
    left = keep(left, place -> Kinds.rank(place.kind()) == first);
    left = keep(left, place -> surroundings.namesAreaOf(place));
    left = nearest(left, place -> surroundings.kilometres(mention, place));
    return left.size() == 1 ? left.get(0) : dominant(left);
  }

  /** Whether the text says right beside the name where it lies. */
  boolean beside(PlaceMention mention, Place place) {
    return surroundings.namesAreaOf(mention, place, BESIDE)
        || surroundings.namesCountryOf(mention, place);
  }

  /** The capital of a state is meant by its bare name, not a quarter or village elsewhere. */
  private List<Place> withoutShadowed(List<Place> places) {
    boolean capital = places.stream().anyMatch(countries::isCapital);
    return capital
        ? keep(places, place -> countries.isCapital(place) || place.kind() == Granularity.CITY)
        : places;
  }

  private static List<Place> keep(List<Place> places, Predicate<Place> condition) {
    if (places.size() == 1) {
      return places;
    }
    List<Place> kept = new ArrayList<>(places.size());
    for (Place place : places) {
      if (condition.test(place)) {
        kept.add(place);
      }
    }
    return kept.isEmpty() ? places : kept;
  }

  private static List<Place> nearest(List<Place> places, ToDoubleFunction<Place> kilometres) {
    if (places.size() == 1) {
      return places;
    }
    double least = places.stream().mapToDouble(kilometres).min().orElse(0);
    return Double.isFinite(least)
        ? keep(
            places,
            place -> kilometres.applyAsDouble(place) <= Math.max(NEAR, MUCH_FARTHER * least))
        : places;
  }

  /**
   * The one with clearly the most inhabitants; an area gives way to the place it is named after.
   */
  private @Nullable Place dominant(List<Place> places) {
    Place most = places.get(0);
    for (Place place : places) {
      most = place.population() > most.population() ? place : most;
    }
    for (Place place : places) {
      boolean other = !place.equals(most) && !sameSpot(most, place);
      if (other && most.population() < CLEARLY_MORE * Math.max(1, place.population())) {
        return null;
      }
    }
    return most;
  }

  /** Two entries of one spot: whichever is meant, it is there. */
  private boolean sameSpot(Place one, Place other) {
    return one.kilometresTo(other) <= NEAR
        || (one.isArea() && other.isArea() && Objects.equals(lexicon.seatOf(one.id()), other));
  }
}
