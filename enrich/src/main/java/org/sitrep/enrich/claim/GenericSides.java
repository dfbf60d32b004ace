package org.sitrep.enrich.claim;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.Conflicts;
import org.sitrep.enrich.lexicon.Conflicts.Candidate;
import org.sitrep.enrich.lexicon.Role;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.model.ActorId;
import org.sitrep.model.Side;

/**
 * Tells which side generic words mean: the army, the rebels, the enemy.
 *
 * <p>The country and the day give the sides that play the role. Where several do, it is the one
 * that speaks or whose outlet this is, for words of praise; never that one, for words of blame;
 * then, for an army, the one the article names with the same word or the one it names by no other;
 * for the rest the one it names nearest; then the usual one.
 */
final class GenericSides {
  /** How many actors back and ahead a reader knows who was meant. */
  private static final int MEMORY = 200;

  /** The country of sides that fight in several. */
  private static final String ANYWHERE = "xx";

  private final Reading reading;
  private final Conflicts conflicts;
  private final InOrder<ActorMention> actors;
  private final Set<Actor> forces = new LinkedHashSet<>();

  GenericSides(Reading reading, Conflicts conflicts, InOrder<ActorMention> actors) {
    this.reading = reading;
    this.conflicts = conflicts;
    this.actors = actors;
    for (ActorMention mention : actors) {
      if (mention.actor() != null && !mention.actor().isPerson()) {
        forces.add(mention.actor());
      }
    }
  }

  /**
   * The side, or null where none plays the role there and then.
   *
   * @param speaker who says so, or whose outlet this is; null where neither is a party
   */
  @Nullable Side of(
      ActorMention mention, Role said, String country, LocalDate day, @Nullable ActorId speaker) {
    ActorId party = speaker != null && fightsIn(speaker, country) ? speaker : null;
    if (party != null && said == Role.HEROES) {
      return known(party);
    }
    if (party != null && mention.nationality() == null && speaksOfOwn(said, country, day, party)) {
      return known(party);
    }
    for (Role role = said; role != null; role = role.instead()) {
      List<Candidate> candidates = playing(role, country, day, speaker);
      Side narrated = candidates.isEmpty() ? narrated(role, country, day, party) : null;
      if (narrated != null) {
        return narrated;
      }
      if (party != null && (role == Role.ENEMY || (candidates.isEmpty() && !role.ownWord()))) {
        return enemy(mention, country, party, day);
      }
      Side side = choose(mention, role, candidates, day, speaker);
      if (side != null) {
        return side;
      }
    }
    return null;
  }

  /** "Russian officials said the army took X", in another country: their own, not its army. */
  private boolean speaksOfOwn(Role said, String country, LocalDate day, ActorId party) {
    var entry = conflicts.side(party);
    boolean regular = said == Role.ARMY || said == Role.GOVERNMENT;
    if (!regular || entry == null || entry.country().equals(country)) {
      return false;
    }
    boolean rules =
        conflicts.playing(Role.GOVERNMENT, entry.country(), day).stream()
            .anyMatch(own -> own.side().id().equals(party));
    return rules
        && conflicts.playing(Role.GOVERNMENT, country, day).stream()
            .allMatch(other -> fights(party, other.side().id(), day));
  }

  private boolean fights(ActorId one, ActorId other, LocalDate day) {
    return conflicts.enemies(one, day).stream().anyMatch(enemy -> enemy.id().equals(other))
        || conflicts.enemies(other, day).stream().anyMatch(enemy -> enemy.id().equals(one));
  }

  private List<Candidate> playing(
      Role role, String country, LocalDate day, @Nullable ActorId speaker) {
    return conflicts.playing(role, country, day).stream()
        .filter(candidate -> speaks(candidate, speaker, day) ? role.ownWord() : !candidate.own())
        .toList();
  }

  /**
   * "The militia's radio said the militia had left": words of blame that mean nobody there but the
   * one who is quoted are those of whoever quotes him.
   */
  private @Nullable Side narrated(
      Role role, String country, LocalDate day, @Nullable ActorId party) {
    if (party == null || role.ownWord() || role == Role.ENEMY) {
      return null;
    }
    List<Candidate> all = conflicts.playing(role, country, day);
    return all.size() == 1 && all.get(0).side().id().equals(party) ? all.get(0).side() : null;
  }

  /** Whether the one who speaks is of a side or its ally. */
  private boolean speaks(Candidate candidate, @Nullable ActorId speaker, LocalDate day) {
    return speaker != null && conflicts.together(candidate.side().id(), speaker, day);
  }

  /** Whom a party fights there: those of the country before states from outside it. */
  private @Nullable Side enemy(
      ActorMention mention, String country, ActorId speaker, LocalDate day) {
    List<Candidate> all =
        conflicts.enemies(speaker, day).stream().map(side -> new Candidate(side, false)).toList();
    List<Candidate> here = all.stream().filter(enemy -> isOf(enemy, country)).toList();
    return choose(mention, Role.ENEMY, here.isEmpty() ? all : here, day, speaker);
  }

  private boolean isOf(Candidate candidate, String country) {
    var entry = conflicts.side(candidate.side().id());
    return entry != null && (entry.country().equals(country) || entry.country().equals(ANYWHERE));
  }

  private boolean fightsIn(ActorId side, String country) {
    var entry = conflicts.side(side);
    return entry != null
        && (entry.country().equals(country)
            || entry.against().stream()
                .map(conflicts::side)
                .anyMatch(other -> other != null && other.country().equals(country)));
  }

  private @Nullable Side choose(
      ActorMention mention,
      Role role,
      List<Candidate> candidates,
      LocalDate day,
      @Nullable ActorId speaker) {
    if (candidates.size() <= 1) {
      return candidates.isEmpty() ? null : candidates.get(0).side();
    }
    for (Candidate candidate : candidates) {
      if (role.ownWord() && candidate.side().id().equals(speaker)) {
        return candidate.side();
      }
    }
    for (Candidate candidate : candidates) {
      if (role.ownWord() && speaks(candidate, speaker, day)) {
        return candidate.side();
      }
    }
    if (role == Role.ARMY || role == Role.GOVERNMENT) {
      Side same = nearest(mention, candidates, day, actor -> sharesLast(mention, actor));
      if (same != null) {
        return same;
      }
      List<Candidate> unnamed =
          candidates.stream().filter(candidate -> !isNamed(candidate, day)).toList();
      if (unnamed.size() == 1) {
        return unnamed.get(0).side();
      }
    }
    Side near = nearest(mention, candidates, day, actor -> true);
    return near == null ? candidates.get(0).side() : near;
  }

  private boolean isNamed(Candidate candidate, LocalDate day) {
    return forces.stream().anyMatch(force -> candidate.side().id().equals(force.sideOn(day)));
  }

  /** The side of the actor named last before the words, else of the first one behind them. */
  private @Nullable Side nearest(
      ActorMention mention,
      List<Candidate> candidates,
      LocalDate day,
      Predicate<ActorMention> which) {
    int at = actors.indexFrom(mention.from());
    for (int index = at - 1; index >= Math.max(0, at - MEMORY); index--) {
      Side before = among(actors.get(index), candidates, day, which);
      if (before != null) {
        return before;
      }
    }
    for (int index = at + 1; index < Math.min(actors.size(), at + MEMORY); index++) {
      Side behind = among(actors.get(index), candidates, day, which);
      if (behind != null) {
        return behind;
      }
    }
    return null;
  }

  private static @Nullable Side among(
      ActorMention mention,
      List<Candidate> candidates,
      LocalDate day,
      Predicate<ActorMention> which) {
    ActorId side = mention.actor() == null ? null : mention.actor().sideOn(day);
    if (side == null || !which.test(mention)) {
      return null;
    }
    return candidates.stream()
        .map(Candidate::side)
        .filter(candidate -> candidate.id().equals(side))
        .findFirst()
        .orElse(null);
  }

  /** Whether a name has the last of the generic words in it: the army, the Army of X. */
  private boolean sharesLast(ActorMention mention, ActorMention named) {
    String last = stem(mention.to());
    for (int token = named.from(); token <= named.to(); token++) {
      if (stem(token).equals(last)) {
        return true;
      }
    }
    return false;
  }

  private String stem(int token) {
    String form = reading.document().token(token).form();
    for (Form taken : reading.forms().of(token)) {
      if (taken.suffix().isEmpty()) {
        form = taken.stem();
        break;
      }
    }
    return reading.pack().withoutArticle(form);
  }

  private @Nullable Side known(ActorId id) {
    var entry = conflicts.side(id);
    return entry == null ? null : entry.side();
  }
}
