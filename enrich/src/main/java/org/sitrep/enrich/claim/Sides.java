package org.sitrep.enrich.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.ActorLexicon;
import org.sitrep.enrich.lexicon.SideEntry;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.model.ActorRef;
import org.sitrep.model.Side;

/** Tells who a mention means and on which side that is, by date and country. */
final class Sides {
  /**
   * An actor and its side.
   *
   * @param actor as named, or null where the words are generic
   */
  record Party(@Nullable ActorRef actor, Side side) {}

  /** How many actors back a reader knows who "its forces" are. */
  private static final int MEMORY = 200;

  private final Reading reading;
  private final ActorLexicon lexicon;
  private final InOrder<ActorMention> actors;
  private final @Nullable String country;

  Sides(
      Reading reading,
      ActorLexicon lexicon,
      InOrder<ActorMention> actors,
      @Nullable String country) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.actors = actors;
    this.country = country;
  }

  /**
   * The party a mention means, or null where nothing tells.
   *
   * @param placeCountry the country of the claim's place, or null
   * @param speaker the side of the one who says "our forces", or null
   */
  @Nullable Party of(
      ActorMention mention, @Nullable String placeCountry, LocalDate day, @Nullable Side speaker) {
    if (mention.self()) {
      return speaker == null ? null : new Party(null, speaker);
    }
    if (mention.own()) {
      ActorMention before = before(mention);
      return before == null ? null : of(before, placeCountry, day, speaker);
    }
    Actor actor = mention.actor();
    if (actor != null) {
      SideEntry side = lexicon.side(actor.sideOn(day));
      return side == null ? null : new Party(named(mention, actor), side.side());
    }
    Side side = generic(mention, placeCountry, day);
    String surface = reading.document().surface(mention.from(), mention.to());
    return side == null ? null : new Party(new ActorRef(side.id(), side.name(), surface), side);
  }

  private ActorRef named(ActorMention mention, Actor actor) {
    return new ActorRef(
        actor.id(), actor.name(), reading.document().surface(mention.from(), mention.to()));
  }

  private @Nullable Side generic(
      ActorMention mention, @Nullable String placeCountry, LocalDate day) {
    SideEntry.Role role = mention.role();
    if (role == null) {
      return null;
    }
    String nationality = mention.nationality();
    if (nationality != null) {
      Side own = lexicon.sideOf(role, nationality, day);
      if (own != null) {
        return own;
      }
    }
    Side there = placeCountry == null ? null : lexicon.sideOf(role, placeCountry, day);
    return there != null || country == null ? there : lexicon.sideOf(role, country, day);
  }

  private @Nullable ActorMention before(ActorMention mention) {
    int last = actors.indexFrom(mention.from()) - 1;
    for (int index = last; index >= Math.max(0, last - MEMORY); index--) {
      ActorMention candidate = actors.get(index);
      if (!candidate.own() && !candidate.self() && isMeant(mention, candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** "Its forces" are anybody's; "the organisation" is whose name has that word. */
  private boolean isMeant(ActorMention mention, ActorMention candidate) {
    WordHit again = reading.at(mention.from(), "force-again");
    if (again == null) {
      return true;
    }
    String word = reading.pack().withoutArticle(again.lemma());
    for (int token = candidate.from(); token <= candidate.to(); token++) {
      for (Form form : reading.forms().of(token)) {
        if (reading.pack().withoutArticle(form.stem()).equals(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
