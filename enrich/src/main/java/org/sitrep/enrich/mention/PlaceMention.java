package org.sitrep.enrich.mention;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/**
 * Words that name a place, with what stands around the name and decides whether the place itself is
 * meant.
 *
 * @param from first token, words of kind and extent included
 * @param to last token
 * @param nameFrom first token of the bare name; the whole mention where a word stands for a name
 * @param nameTo last token of the bare name
 * @param place the lexicon's place, or null where none knows it or it must be found elsewhere
 * @param type what the words make of the name
 * @param granularity what sort of place is meant
 * @param extent how much of it
 * @param governor the preposition in front, folded, or empty
 * @param joined true where a conjunction joins it to what stands before
 * @param anaphor true for a word that stands for a place named before: the city, it
 * @param pronoun true for an anaphor that is no more than a pronoun
 * @param plural true where the kind word in front counts several places
 */
public record PlaceMention(
    int from,
    int to,
    int nameFrom,
    int nameTo,
    @Nullable Place place,
    Type type,
    Granularity granularity,
    Extent extent,
    String governor,
    boolean joined,
    boolean anaphor,
    boolean pronoun,
    boolean plural) {

  /** What the surrounding words make of a name. */
  public enum Type {
    /** The settlement, quarter, district or governorate itself. */
    PLACE,
    /** Its edges, outskirts, gates. */
    EDGE,
    /** The land around it, a road or a stretch named after it. */
    REGION,
    /** An airport, prison, crossing named after it or known by name. */
    FACILITY,
    /** A piece of another name: of a body, an operation, a street. */
    OTHER_NAME
  }

  /** Whether this is no more than a pronoun: it, from it. */
  public boolean isPronoun() {
    return anaphor && pronoun;
  }

  /** Whether a name stands here that no lexicon knows. */
  public boolean unknown() {
    return place == null && !anaphor;
  }

  /** Pronouns that may stand for a place: it, the two of them. */
  private static final java.util.Set<String> PRONOUNS =
      java.util.Set.of("ها", "ه", "هما", "it", "them");

  /** Whether a pronoun may stand for a place. */
  public static boolean standsForPlace(String pronoun) {
    return PRONOUNS.contains(pronoun);
  }

  /** A pronoun that stands for a place named before. */
  public static PlaceMention pronoun(int token, String governor) {
    return new PlaceMention(
        token,
        token,
        token,
        token,
        null,
        Type.PLACE,
        Granularity.CITY,
        Extent.UNSPECIFIED,
        governor,
        false,
        true,
        true,
        false);
  }

  /** The same mention with another extent. */
  public PlaceMention withExtent(Extent other) {
    return new PlaceMention(
        from,
        to,
        nameFrom,
        nameTo,
        place,
        type,
        granularity,
        other,
        governor,
        joined,
        anaphor,
        pronoun,
        plural);
  }

  /** The same mention as something else of its name. */
  public PlaceMention withType(Type other) {
    return new PlaceMention(
        from,
        to,
        nameFrom,
        nameTo,
        place,
        other,
        granularity,
        extent,
        governor,
        joined,
        anaphor,
        pronoun,
        plural);
  }

  /** The same words as a name that no lexicon knows. */
  PlaceMention withoutPlace() {
    return new PlaceMention(
        from,
        to,
        nameFrom,
        nameTo,
        null,
        type,
        granularity,
        extent,
        governor,
        joined,
        anaphor,
        pronoun,
        plural);
  }
}
