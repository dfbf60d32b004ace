package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.CountryLexicon;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.Granularity;

/**
 * Settles which place each name means, and takes back small places of countries the article does
 * not speak of: many a town bears the name of a village elsewhere, or an everyday word.
 */
public final class PlaceChoice {
  private final PlaceLexicon lexicon;
  private final CountryLexicon countries;

  /** Chooses among the places of a lexicon. */
  public PlaceChoice(PlaceLexicon lexicon, CountryLexicon countries) {
    this.lexicon = lexicon;
    this.countries = countries;
  }

  /**
   * The mentions that stand, each with the place it means. Behind a word of kind a name that fits
   * no place stays as a name no lexicon knows.
   *
   * @param evidence of the same mentions
   */
  public List<PlaceMention> choose(
      Reading reading, List<PlaceMention> places, CountryEvidence evidence) {
    PlaceSurroundings surroundings = new PlaceSurroundings(reading, lexicon, evidence, places);
    Namesakes namesakes = new Namesakes(surroundings, lexicon, countries);
    List<PlaceMention> kept = new ArrayList<>();
    for (PlaceMention mention : places) {
      if (mention.place() == null) {
        kept.add(mention);
        continue;
      }
      Place place = namesakes.choose(mention);
      if (place != null && stands(mention, place, surroundings)) {
        kept.add(mention.as(place));
      } else if (!mention.doubtful()
          && (place == null || mention.introduced() || saysWhatItIs(reading, mention))) {
        kept.add(mention.withoutPlace());
      }
    }
    return kept;
  }

  /** "[Base] of the 17th": a name with its word of kind in it, be it of a site elsewhere. */
  private static boolean saysWhatItIs(Reading reading, PlaceMention mention) {
    WordHit kind = HeadWords.at(reading, mention.nameFrom());
    return mention.type() == PlaceMention.Type.FACILITY
        && mention.nameTo() > mention.nameFrom()
        && kind != null
        && kind.is("facility");
  }

  private boolean stands(PlaceMention mention, Place place, PlaceSurroundings surroundings) {
    if (mention.doubtful()) {
      return surroundings.isPlacedIn(mention, place) || isHeld(mention, place, surroundings);
    }
    CountryEvidence evidence = surroundings.evidence();
    String country = place.country();
    boolean main = country.equals(evidence.main());
    if (main && (evidence.isFirm(country) || surroundings.hasAnotherPlace(place))) {
      return true;
    }
    boolean named =
        place.kind() != Granularity.GOVERNORATE
            || (mention.introduced() && mention.type() == PlaceMention.Type.PLACE);
    return (named && CountryEvidence.knownAbroad(place, countries))
        || (place.kind() == Granularity.CITY && main && !evidence.isFirm())
        || surroundings.speaksNearby(mention, country);
  }

  /** "Took [The Door]", in an article that names a town near the one of that name. */
  private static boolean isHeld(PlaceMention mention, Place place, PlaceSurroundings surroundings) {
    return Kinds.settlement(place.kind())
        && surroundings.isHeld(mention)
        && place.country().equals(surroundings.evidence().main())
        && surroundings.hasNeighbour(place);
  }
}
