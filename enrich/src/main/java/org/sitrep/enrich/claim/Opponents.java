package org.sitrep.enrich.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Conflicts;
import org.sitrep.enrich.lexicon.SideEntry;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.model.Side;

/**
 * Tells who acted where only his enemy is named: "G's attempts to take X were beaten back", "X was
 * retaken from G" by the other one of two sides, or by the one enemy of G in that country.
 */
final class Opponents {
  /** How far behind the place the one may stand from whom it was taken, in tokens. */
  private static final int LOSER = 6;

  private final Reading reading;
  private final InOrder<ActorMention> actors;
  private final Sides sides;
  private final ArticleParties parties;
  private final Conflicts conflicts;

  Opponents(
      Reading reading,
      InOrder<ActorMention> actors,
      Sides sides,
      ArticleParties parties,
      Conflicts conflicts) {
    this.reading = reading;
    this.actors = actors;
    this.sides = sides;
    this.parties = parties;
    this.conflicts = conflicts;
  }

  /**
   * The one who held or took, or null where nothing tells.
   *
   * @param country the one of the place, or null
   */
  Sides.@Nullable Party of(Match match, @Nullable String country, LocalDate day) {
    Side enemy =
        switch (match.rule().kind()) {
          case HELD ->
              match.rule().actor() == Rule.ActorRole.SPEAKER ? attacker(match, country, day) : null;
          case CAPTURED -> loser(match, country, day);
          case WITHDREW, ENTERED, BESIEGED, APPROACHED -> null;
        };
    if (enemy == null) {
      return null;
    }
    Sides.Party other = parties.theOther(enemy);
    return other == null ? onlyEnemy(enemy, country, day) : other;
  }

  /** "Was retaken FROM G": whoever stands behind such a word had it. */
  private @Nullable Side loser(Match match, @Nullable String country, LocalDate day) {
    int end = Math.min(reading.sentenceOf(match.to()).to(), match.to() + 1 + LOSER);
    for (ActorMention actor : actors.between(match.to() + 1, end)) {
      int before = reading.previous(actor.from());
      boolean from = before >= match.to() && endsTaking(before);
      Sides.Party party = from ? sides.of(actor, country, day, null) : null;
      if (party != null) {
        return party.side();
      }
    }
    return null;
  }

  private boolean endsTaking(int token) {
    for (int from = Math.max(0, token - 3); from <= token; from++) {
      WordHit taken = reading.at(from, "taken-from");
      if (taken != null && taken.to() == token && taken.suffix().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The one side named in the sentence in front of what failed. */
  private @Nullable Side attacker(Match match, @Nullable String country, LocalDate day) {
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    Side only = null;
    for (ActorMention actor : actors.between(sentence.from(), match.to())) {
      Sides.Party party = sides.of(actor, country, day, null);
      if (party != null && only != null && !only.equals(party.side())) {
        return null;
      }
      only = party == null ? only : party.side();
    }
    return only;
  }

  private Sides.@Nullable Party onlyEnemy(Side attacker, @Nullable String country, LocalDate day) {
    List<Side> here =
        conflicts.enemies(attacker.id(), day).stream()
            .filter(enemy -> isOf(enemy, country))
            .toList();
    return here.size() == 1 ? new Sides.Party(null, here.get(0)) : null;
  }

  private boolean isOf(Side side, @Nullable String country) {
    SideEntry entry = conflicts.side(side.id());
    return entry != null && Objects.equals(entry.country(), country);
  }
}
