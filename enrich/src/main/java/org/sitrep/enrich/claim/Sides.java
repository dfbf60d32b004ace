package org.sitrep.enrich.claim;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.Conflicts;
import org.sitrep.enrich.lexicon.Role;
import org.sitrep.enrich.lexicon.SideEntry;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.model.ActorId;
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

  private final Reading reading;
  private final Conflicts conflicts;
  private final GenericSides generics;
  private final JointActors joint;
  private final WhoseForces forces;
  private final @Nullable String country;
  private final @Nullable ActorId outlet;
  private final @Nullable ActorId leaning;

  /**
   * Prepares for one article.
   *
   * @param country the one the article is about, or null
   * @param outlet the side the outlet speaks for, or null
   * @param day when it was published
   */
  Sides(
      Reading reading,
      Conflicts conflicts,
      InOrder<ActorMention> actors,
      @Nullable String country,
      @Nullable ActorId outlet,
      LocalDate day) {
    this.reading = reading;
    this.conflicts = conflicts;
    this.generics = new GenericSides(reading, conflicts, actors);
    this.joint = new JointActors(reading, conflicts, actors);
    this.country = country;
    this.outlet = outlet;
    this.leaning = Leaning.of(actors, conflicts, country, day);
    this.forces = new WhoseForces(reading, actors);
  }

  /**
   * The party a mention means, or null where nothing tells; of allies named as one the first.
   *
   * @param placeCountry the country of the claim's place, or null
   * @param speaker the side of the one who says "our forces", or null
   */
  @Nullable Party of(
      ActorMention named, @Nullable String placeCountry, LocalDate day, @Nullable Side speaker) {
    ActorMention leader =
        joint.leader(
            named,
            day,
            mention -> {
              Party party = alone(mention, placeCountry, day, speaker);
              return party == null ? null : party.side().id();
            });
    return alone(leader, placeCountry, day, speaker);
  }

  private @Nullable Party alone(
      ActorMention mention, @Nullable String placeCountry, LocalDate day, @Nullable Side speaker) {
    if (mention.self()) {
      return speaker == null ? null : new Party(null, speaker);
    }
    if (mention.own()) {
      ActorMention owner = forces.owner(mention);
      if (owner == null) {
        return speaker == null || forces.goesBack(mention) ? null : new Party(null, speaker);
      }
      return of(owner, placeCountry, day, speaker);
    }
    Actor actor = mention.actor();
    if (actor != null) {
      SideEntry entry = conflicts.side(actor.sideOn(day));
      // "The brigades" were somebody's as long as that side lasted; later they are anybody's.
      boolean over = mention.role() != null && (entry == null || !entry.on(day));
      if (!over) {
        return entry == null ? null : new Party(ref(mention, actor), entry.side());
      }
    }
    Side side = generic(mention, placeCountry, day, speaker);
    String surface = reading.document().surface(mention.from(), mention.to());
    return side == null ? null : new Party(new ActorRef(side.id(), side.name(), surface), side);
  }

  private ActorRef ref(ActorMention mention, Actor actor) {
    return new ActorRef(
        actor.id(), actor.name(), reading.document().surface(mention.from(), mention.to()));
  }

  private @Nullable Side generic(
      ActorMention mention, @Nullable String placeCountry, LocalDate day, @Nullable Side speaker) {
    Role role = mention.role();
    if (role == null) {
      return null;
    }
    ActorId says = says(role.narrated() ? null : speaker);
    for (String where : Arrays.asList(mention.nationality(), placeCountry, country)) {
      Side side = where == null ? null : generics.of(mention, role, where, day, says);
      if (side != null) {
        return side;
      }
    }
    return null;
  }

  /** A party's outlet uses its own words, whomever it quotes; others those of whom they quote. */
  private @Nullable ActorId says(@Nullable Side speaker) {
    if (outlet != null || leaning != null) {
      return outlet == null ? leaning : outlet;
    }
    return speaker == null ? null : speaker.id();
  }
}
