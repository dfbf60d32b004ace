package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.language.WordClass;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.CountryLexicon;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.model.Granularity;

/**
 * What in an article speaks for which country: its places, its actors, words for countries and
 * peoples, and faintly its outlet.
 */
public final class CountryEvidence {
  /** A place is where things happen; who does them may come from abroad. */
  private static final int PLACE = 3;

  private static final int WORD = 2;
  private static final int ACTOR = 2;

  /** A capital often stands for its state, which may have little to do with the place. */
  private static final int CAPITAL = 1;

  private static final int SMALL_PLACE = 1;
  private static final int OUTLET = 1;

  /** Inhabitants from which a city is named in the news of other countries. */
  private static final long KNOWN_ABROAD = 500_000;

  /** The country of actors that fight in several. */
  private static final String ANYWHERE = "xx";

  /** Nowhere in the text. */
  private static final int NOWHERE = -1;

  /** What kind of thing speaks for a country. */
  enum Source {
    PLACE,
    SMALL_PLACE,
    ACTOR,
    COUNTRY_WORD,
    NATIONALITY_WORD,
    OUTLET
  }

  /**
   * One thing that speaks for a country.
   *
   * @param from first token, -1 where it stands nowhere in the text
   */
  record Witness(String country, Source source, int from, int to, int weight) {
    boolean isFor(String named, int first, int last) {
      return from >= first && to <= last && country.equals(named);
    }

    /** Whether it is more than a name that a hamlet may bear anywhere. */
    boolean firm() {
      return source != Source.SMALL_PLACE;
    }
  }

  /** By their first token, so that whoever looks at a few words passes over the others. */
  private final NavigableMap<Integer, List<Witness>> witnesses = new TreeMap<>();

  private final Map<String, Integer> weights = new TreeMap<>();
  private final Map<String, Integer> firm = new TreeMap<>();

  private CountryEvidence() {}

  /**
   * Collects all of it.
   *
   * @param places those whose namesakes lie in several countries say nothing
   * @param outletCountry ISO 3166 code in lower case, or empty
   * @param theatres the countries an actor fights in
   */
  public static CountryEvidence of(
      Reading reading,
      List<PlaceMention> places,
      List<ActorMention> actors,
      CountryLexicon countries,
      String outletCountry,
      Function<Actor, Set<String>> theatres) {
    CountryEvidence evidence = new CountryEvidence();
    for (PlaceMention mention : places) {
      evidence.addPlace(mention, countries);
    }
    Set<String> named = Set.copyOf(evidence.weights.keySet());
    BitSet inActors = new BitSet();
    for (ActorMention mention : actors) {
      if (mention.actor() != null && !mention.ambiguous()) {
        inActors.set(mention.from(), mention.to() + 1);
        evidence.addActor(mention, mention.actor(), named, theatres);
      }
    }
    ClassSet words = reading.words().group("speak for a country", CountryEvidence::speaks);
    for (int token = 0; reading.mayHave(words) && token < reading.document().size(); token++) {
      if (reading.mayHave(token, words) && !inActors.get(token)) {
        evidence.addWords(reading.at(token));
      }
    }
    if (!outletCountry.isEmpty()) {
      evidence.add(outletCountry, Source.OUTLET, NOWHERE, NOWHERE, OUTLET);
    }
    return evidence;
  }

  /** Who fights abroad speaks for the country whose places are named as much as for his own. */
  private void addActor(
      ActorMention mention, Actor actor, Set<String> named, Function<Actor, Set<String>> theatres) {
    add(actor.country(), Source.ACTOR, mention.from(), mention.to(), ACTOR);
    for (String theatre : theatres.apply(actor)) {
      if (!theatre.equals(actor.country()) && named.contains(theatre)) {
        add(theatre, Source.ACTOR, mention.from(), mention.to(), ACTOR);
      }
    }
  }

  private void addPlace(PlaceMention mention, CountryLexicon countries) {
    Place place = mention.place();
    if (place == null || mention.doubtful() || inSeveralCountries(mention)) {
      return;
    }
    boolean large = place.kind() == Granularity.CITY || place.kind() == Granularity.GOVERNORATE;
    int weight = large ? PLACE : SMALL_PLACE;
    add(
        place.country(),
        knownAbroad(place, countries) ? Source.PLACE : Source.SMALL_PLACE,
        mention.from(),
        mention.to(),
        countries.isCapital(place) ? CAPITAL : weight);
  }

  /** Whether the news of other countries may name a place: a great city, a governorate. */
  static boolean knownAbroad(Place place, CountryLexicon countries) {
    return place.kind() == Granularity.GOVERNORATE
        || (place.kind() == Granularity.CITY && place.population() >= KNOWN_ABROAD)
        || countries.isCapital(place);
  }

  private static boolean inSeveralCountries(PlaceMention mention) {
    for (Place place : mention.namesakes()) {
      if (!place.country().equals(mention.namesakes().get(0).country())) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaks(WordClass wordClass) {
    return !wordClass.attribute("country").isEmpty();
  }

  private void addWords(List<WordHit> hits) {
    for (WordHit hit : hits) {
      String country = hit.wordClass().attribute("country");
      if (!country.isEmpty()) {
        boolean name = hit.wordClass().name().startsWith("country-");
        Source source = name ? Source.COUNTRY_WORD : Source.NATIONALITY_WORD;
        add(country, source, hit.from(), hit.to(), WORD);
        return;
      }
    }
  }

  private void add(String country, Source source, int from, int to, int weight) {
    if (country.equals(ANYWHERE)) {
      return;
    }
    Witness witness = new Witness(country, source, from, to, weight);
    witnesses.computeIfAbsent(from, first -> new ArrayList<>(1)).add(witness);
    weights.merge(country, weight, Integer::sum);
    if (witness.firm()) {
      firm.merge(country, weight, Integer::sum);
    }
  }

  /** The country most of it speaks for, or null. */
  public @Nullable String main() {
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Whether an article is about a country beyond doubt: one small name is not enough. */
  boolean isAbout(String country) {
    return country.equals(main()) && (isFirm(country) || weights.getOrDefault(country, 0) >= PLACE);
  }

  /** Whether anything but small places speaks for a country. */
  boolean isFirm(String country) {
    return firm.containsKey(country);
  }

  /** Whether anything but small places speaks for any country. */
  boolean isFirm() {
    return !firm.isEmpty();
  }

  /**
   * Whether anything but small places speaks for a country between two tokens, both included.
   *
   * @param itself the mention that is asked about, which does not speak for itself
   */
  boolean isFirm(String country, int from, int to, PlaceMention itself) {
    return anyWithin(
        from,
        to,
        witness ->
            witness.from() != itself.from() && witness.firm() && witness.isFor(country, from, to));
  }

  /** Whether a word of a kind for a country stands between two tokens, both included. */
  boolean isSaid(String country, Source source, int from, int to) {
    return anyWithin(
        from, to, witness -> witness.source() == source && witness.isFor(country, from, to));
  }

  private boolean anyWithin(int from, int to, Predicate<Witness> condition) {
    if (to < from) {
      return false;
    }
    for (List<Witness> beginning : witnesses.subMap(from, true, to, true).values()) {
      for (Witness witness : beginning) {
        if (condition.test(witness)) {
          return true;
        }
      }
    }
    return false;
  }
}
