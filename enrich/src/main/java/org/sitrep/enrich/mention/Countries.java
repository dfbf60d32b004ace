package org.sitrep.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.ActorName;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;

/** Whom a name means that several countries know, or that is a name in one country alone. */
public final class Countries {
  private final Reading reading;
  private final InOrder<PlaceMention> places;
  private final @Nullable String country;

  private Countries(Reading reading, InOrder<PlaceMention> places, @Nullable String country) {
    this.reading = reading;
    this.places = places;
    this.country = country;
  }

  /**
   * Gives every such name the actor of the country that is said with it, of a place in its
   * sentence, or of the article; or none.
   *
   * @param country the country the article is about, or null
   */
  public static List<ActorMention> settle(
      Reading reading,
      List<ActorMention> actors,
      List<PlaceMention> places,
      @Nullable String country) {
    Countries countries = new Countries(reading, InOrder.of(places), country);
    return actors.stream()
        .map(mention -> mention.ambiguous() ? mention.as(countries.of(mention)) : mention)
        .toList();
  }

  private @Nullable Actor of(ActorMention mention) {
    for (String likely : likely(mention)) {
      for (ActorName name : mention.namesakes()) {
        if (name.actor().country().equals(likely)) {
          return name.actor();
        }
      }
    }
    return mention.everywhere();
  }

  /** The countries it may be of, the likeliest first. */
  private List<String> likely(ActorMention mention) {
    if (mention.nationality() != null) {
      return List.of(mention.nationality());
    }
    List<String> likely = new ArrayList<>();
    Sentence sentence = reading.sentenceOf(mention.from());
    for (PlaceMention place : places.in(sentence)) {
      Place named = place.place();
      if (named != null && !place.doubtful()) {
        likely.add(named.country());
      }
    }
    if (country != null) {
      likely.add(country);
    }
    return likely;
  }
}
