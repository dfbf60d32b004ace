package org.sitrep.enrich.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.lexicon.PlaceLexicon;
import org.sitrep.model.Claim;
import org.sitrep.model.Entity;
import org.sitrep.model.Granularity;
import org.sitrep.model.PlaceId;

/**
 * Whether a claim is on the place an annotator names: by any of its names, however transliterated
 * with articles, hyphens and marks; where no lexicon knows the place, by the words that carry it.
 */
final class PlaceAgreement {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’‘`ʿʾ]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that say what a place is or are articles; a name means the same without them. */
  private static final Set<String> SMALL =
      Set.of(
          "al",
          "el",
          "ar",
          "as",
          "at",
          "ad",
          "az",
          "an",
          "ash",
          "the",
          "of",
          "city",
          "town",
          "village",
          "governorate",
          "province",
          "state",
          "oblast",
          "region",
          "international",
          "neighbourhood",
          "neighborhood",
          "district",
          "countryside",
          "military");

  private final PlaceLexicon lexicon;

  PlaceAgreement(PlaceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** It is not on that place. */
  static final int NONE = 0;

  /** The same sort of place in the same words, where annotators and lexicons differ in names. */
  static final int SAME_WORDS = 1;

  /** Another romanisation of the same consonants in the same words. */
  static final int SAME_CONSONANTS = 2;

  /** One of its names. */
  static final int SAME_NAME = 3;

  /** How surely a claim is on the place an annotator names: one of the above, higher is surer. */
  int degree(GoldClaim gold, Claim claim, Span quote) {
    boolean area = gold.granularity() == Granularity.GOVERNORATE;
    if (area != (claim.place().granularity() == Granularity.GOVERNORATE)
        || countryside(gold.granularity()) != countryside(claim.place().granularity())) {
      return NONE;
    }
    List<String> names = names(claim);
    if (names.stream().anyMatch(name -> plain(name).equals(plain(gold.place())))) {
      return SAME_NAME;
    }
    if (!quote.overlaps(claim.quote().start(), claim.quote().end())) {
      return NONE;
    }
    String consonants = consonants(gold.place());
    if (consonants.length() > 1
        && names.stream().anyMatch(name -> consonants(name).equals(consonants))) {
      return SAME_CONSONANTS;
    }
    return !isNamedAlike(claim) && sameSort(gold, claim) ? SAME_WORDS : NONE;
  }

  /** Whether an entity is the place an annotator names. */
  boolean names(GoldClaim gold, Entity entity) {
    String id = entity.id();
    Place place = id == null ? null : lexicon.get(new PlaceId(id));
    List<String> names = new ArrayList<>(List.of(entity.surface()));
    if (place != null) {
      names.addAll(place.names("en"));
    }
    String consonants = consonants(gold.place());
    return names.stream()
        .anyMatch(
            name ->
                plain(name).equals(plain(gold.place()))
                    || (consonants.length() > 1 && consonants(name).equals(consonants)));
  }

  /** Whether annotators call it what the lexicon does: not so for bases, prisons and quarters. */
  private static boolean isNamedAlike(Claim claim) {
    return claim.place().resolved()
        && claim.place().granularity() != Granularity.FACILITY
        && claim.place().granularity() != Granularity.NEIGHBOURHOOD;
  }

  private static boolean sameSort(GoldClaim gold, Claim claim) {
    boolean settlements =
        isSettlement(gold.granularity()) && isSettlement(claim.place().granularity());
    return settlements || gold.granularity() == claim.place().granularity();
  }

  private static boolean countryside(Granularity granularity) {
    return granularity == Granularity.COUNTRYSIDE;
  }

  static boolean isSettlement(Granularity granularity) {
    return granularity == Granularity.CITY
        || granularity == Granularity.TOWN
        || granularity == Granularity.VILLAGE;
  }

  private List<String> names(Claim claim) {
    List<String> names = new ArrayList<>();
    names.add(claim.place().name().either());
    names.add(claim.place().surface());
    Place place = lexicon.get(claim.place().id());
    if (place != null) {
      names.addAll(place.names("en"));
    }
    return names;
  }

  /** The consonants of a romanised name, doubled ones once: Khuwai and Al-Khuwei are khw. */
  static String consonants(String name) {
    return plain(name).replaceAll("[aeiouy]+|h$", "").replaceAll("(.)\\1+", "$1");
  }

  /** A name without marks, articles and words of kind: Al-Qaryatayn city is qaryatayn. */
  static String plain(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder plain = new StringBuilder();
    for (String word : NO_LETTERS.split(bare.toLowerCase(Locale.ROOT))) {
      if (!SMALL.contains(word)) {
        plain.append(word);
      }
    }
    return plain.toString();
  }
}
