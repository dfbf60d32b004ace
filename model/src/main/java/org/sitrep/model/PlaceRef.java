package org.sitrep.model;

import org.jspecify.annotations.Nullable;

/**
 * The place a claim is about, with what a reader of the claim needs to draw it.
 *
 * @param surface the words of the article that name it
 * @param resolved false where no lexicon knows the place
 * @param within the wider place that is claimed about separately (the city of a quarter, the
 *     governorate of a city), or null
 * @param country ISO 3166 code in lower case, or null
 * @param admin1 the governorate or other first-level area, or null
 * @param lat latitude in degrees north, -90 to 90, or null
 * @param lon longitude in degrees east, -180 to 180, or null
 */
public record PlaceRef(
    PlaceId id,
    LocalName name,
    String surface,
    Granularity granularity,
    boolean resolved,
    @Nullable PlaceId within,
    @Nullable String country,
    @Nullable PlaceId admin1,
    @Nullable Double lat,
    @Nullable Double lon) {
  private static final double POLE = 90;
  private static final double DATE_LINE = 180;

  public PlaceRef {
    requireWithin("lat", lat, POLE);
    requireWithin("lon", lon, DATE_LINE);
  }

  private static void requireWithin(String what, @Nullable Double degrees, double most) {
    if (degrees != null && !(Math.abs(degrees) <= most)) {
      throw new IllegalArgumentException(
          "[place." + what + "] expected -" + most + " to " + most + ", got " + degrees);
    }
  }
}
