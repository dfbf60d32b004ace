package org.sitrep.enrich.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Conflicts;
import org.sitrep.enrich.lexicon.SideEntry;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.model.ActorId;

/**
 * Whose words an article uses that names no party as its outlet: names that only enemies of a side
 * call it by tell that they are its main enemy's.
 */
final class Leaning {
  /** One such name may be quoted; several are a habit. */
  private static final int HABIT = 2;

  private Leaning() {}

  /**
   * The side whose words they are, or null.
   *
   * @param country the one the article is about, or null
   */
  static @Nullable ActorId of(
      List<ActorMention> actors, Conflicts conflicts, @Nullable String country, LocalDate day) {
    Map<ActorId, Integer> votes = new HashMap<>();
    for (ActorMention mention : actors) {
      ActorId named = mention.actor() == null ? null : mention.actor().sideOn(day);
      ActorId enemy =
          mention.hostile() && named != null ? enemy(named, conflicts, country, day) : null;
      if (enemy != null) {
        votes.merge(enemy, 1, Integer::sum);
      }
    }
    ActorId most = null;
    int best = HABIT - 1;
    for (Map.Entry<ActorId, Integer> vote : votes.entrySet()) {
      if (vote.getValue() == best) {
        most = null;
      } else if (vote.getValue() > best) {
        most = vote.getKey();
        best = vote.getValue();
      }
    }
    return most;
  }

  private static @Nullable ActorId enemy(
      ActorId side, Conflicts conflicts, @Nullable String country, LocalDate day) {
    for (var enemy : conflicts.enemies(side, day)) {
      SideEntry entry = conflicts.side(enemy.id());
      if (entry != null && entry.country().equals(country)) {
        return enemy.id();
      }
    }
    return null;
  }
}
