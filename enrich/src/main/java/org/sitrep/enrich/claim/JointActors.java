package org.sitrep.enrich.claim;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Conflicts;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.model.ActorId;

/**
 * Of allies that are named as one ("the army and its friends took X") the first one: it leads, and
 * one move makes one claim.
 */
final class JointActors {
  /** More allies than this are not named in one breath. */
  private static final int MOST = 6;

  private final Reading reading;
  private final Conflicts conflicts;
  private final InOrder<ActorMention> actors;

  JointActors(Reading reading, Conflicts conflicts, InOrder<ActorMention> actors) {
    this.reading = reading;
    this.conflicts = conflicts;
    this.actors = actors;
  }

  /**
   * The first of the allies a mention is joined to, or the mention itself; persons come alone.
   *
   * @param sideOf the side of a mention by itself
   */
  ActorMention leader(
      ActorMention mention, LocalDate day, Function<ActorMention, @Nullable ActorId> sideOf) {
    ActorMention leader = mention;
    int last = actors.indexFrom(mention.from()) - 1;
    for (int index = last; index >= Math.max(0, last - MOST); index--) {
      ActorMention before = actors.get(index);
      if (isPerson(before)
          || !joined(before, leader)
          || !allies(sideOf.apply(before), sideOf.apply(leader), day)) {
        break;
      }
      leader = before;
    }
    return leader;
  }

  private static boolean isPerson(ActorMention mention) {
    return mention.actor() != null && mention.actor().isPerson();
  }

  private boolean joined(ActorMention first, ActorMention second) {
    int between = reading.previous(second.from());
    if (between == first.to()) {
      return reading.pack().conjunction(second.prefix());
    }
    return between > first.to()
        && reading.at(between, "list-and") != null
        && reading.previous(between) == first.to();
  }

  private boolean allies(@Nullable ActorId one, @Nullable ActorId other, LocalDate day) {
    return one != null && other != null && conflicts.together(one, other, day);
  }
}
