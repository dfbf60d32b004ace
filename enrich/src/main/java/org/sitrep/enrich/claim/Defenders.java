package org.sitrep.enrich.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Conflicts;
import org.sitrep.enrich.lexicon.SideEntry;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Side;

/**
 * Tells who held out where only the attackers are named: "G's attempts to take X were beaten back"
 * by the other one of two sides, or by the one enemy of G in that country.
 */
final class Defenders {
  private final Reading reading;
  private final InOrder<ActorMention> actors;
  private final Sides sides;
  private final ArticleParties parties;
  private final Conflicts conflicts;

  Defenders(
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
   * The one who held, or null where nothing tells.
   *
   * @param country the one of the place, or null
   */
  Sides.@Nullable Party of(Match match, @Nullable String country, LocalDate day) {
    boolean repelled =
        match.rule().kind() == ClaimKind.HELD && match.rule().actor() == Rule.ActorRole.SPEAKER;
    Side attacker = repelled ? attacker(match, country, day) : null;
    if (attacker == null) {
      return null;
    }
    Sides.Party other = parties.theOther(attacker);
    return other == null ? onlyEnemy(attacker, country, day) : other;
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
