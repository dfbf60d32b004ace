package org.sitrep.enrich.lexicon;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;

/**
 * A place the lexicon knows.
 *
 * @param parent the governorate of a settlement, the city of a quarter; null for a governorate
 * @param population inhabitants, 0 where unknown
 * @param ambiguousIn where the bare name is an everyday word and needs a kind word before it: the
 *     code of one language, {@code yes} for all, or empty
 */
public record Place(
    PlaceId id,
    Granularity kind,
    LocalName name,
    @Nullable PlaceId parent,
    String country,
    @Nullable Double lat,
    @Nullable Double lon,
    long population,
    List<String> namesEn,
    List<String> namesAr,
    String ambiguousIn) {
  /** The mark of a name that is an everyday word in every language. */
  public static final String EVERYWHERE = "yes";

  private static final double KILOMETRES_PER_DEGREE = 111.2;

  public Place {
    namesEn = List.copyOf(namesEn);
    namesAr = List.copyOf(namesAr);
  }

  /** Two places of one id are one place. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Place place && place.id.equals(id));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** All names in a language, the main one first. */
  public List<String> names(String language) {
    return language.equals("ar") ? namesAr : namesEn;
  }

  /** The same place by further names too. */
  Place alsoCalled(List<String> moreEn, List<String> moreAr) {
    return new Place(
        id,
        kind,
        name,
        parent,
        country,
        lat,
        lon,
        population,
        Stream.concat(namesEn.stream(), moreEn.stream()).toList(),
        Stream.concat(namesAr.stream(), moreAr.stream()).toList(),
        ambiguousIn);
  }

  /**
   * The distance to another place over the ground, in kilometres, to a few per cent; infinite where
   * either has no coordinates.
   */
  public double kilometresTo(Place other) {
    Double fromLat = lat;
    Double fromLon = lon;
    Double toLat = other.lat;
    Double toLon = other.lon;
    if (fromLat == null || fromLon == null || toLat == null || toLon == null) {
      return Double.POSITIVE_INFINITY;
    }
    return kilometres(fromLat, fromLon, toLat, toLon);
  }

  /** The distance between two points on the ground, in kilometres, to a few per cent. */
  public static double kilometres(double fromLat, double fromLon, double toLat, double toLon) {
    double narrowing = Math.cos(Math.toRadians((fromLat + toLat) / 2));
    double north = fromLat - toLat;
    double east = (fromLon - toLon) * narrowing;
    return KILOMETRES_PER_DEGREE * Math.sqrt(north * north + east * east);
  }

  /** Whether the bare name is an everyday word of a language. */
  public boolean ambiguous(String language) {
    return ambiguousIn.equals(EVERYWHERE) || ambiguousIn.equals(language);
  }

  /** Whether the place is an area that holds settlements. */
  public boolean isArea() {
    return kind == Granularity.GOVERNORATE || kind == Granularity.DISTRICT;
  }
}
