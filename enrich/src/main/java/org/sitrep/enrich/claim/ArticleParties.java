package org.sitrep.enrich.claim;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Conflicts;
import org.sitrep.enrich.lexicon.Role;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.model.ActorId;
import org.sitrep.model.Side;

/** Which sides an article names on the day of its publication; worked out when first asked for. */
final class ArticleParties {
  private final ArticleReading article;
  private final Reading reading;
  private final Sides sides;
  private final Conflicts conflicts;
  private final LocalDate day;

  /** Whether anybody in the article is on a side; without one, nobody takes a town in it. */
  private @Nullable Boolean conflict;

  private @Nullable Set<ActorId> parties;

  ArticleParties(ArticleReading article, Sides sides, Conflicts conflicts) {
    this.article = article;
    this.reading = article.reading();
    this.sides = sides;
    this.conflicts = conflicts;
    this.day = LocalDate.ofInstant(article.published().at(), ZoneOffset.UTC);
  }

  /** "The army denied that X had fallen": to the one other side the article names, or null. */
  Sides.@Nullable Party theOther(Side speaker) {
    Set<ActorId> named = all();
    if (named.size() != 2 || !named.contains(speaker.id())) {
      return null;
    }
    return named.stream()
        .filter(id -> !id.equals(speaker.id()))
        .map(id -> conflicts.side(id))
        .filter(Objects::nonNull)
        .map(entry -> new Sides.Party(null, entry.side()))
        .findFirst()
        .orElse(null);
  }

  /** "Troops", with nothing that says whose, where the article names no two sides. */
  boolean isAnySoldiery(@Nullable ActorMention actor) {
    return unnamed(actor) && reading.pack().marksNames() && all().size() < 2;
  }

  /** "Troops", "the army" with nothing that says whose: they help in floods anywhere. */
  private static boolean unnamed(@Nullable ActorMention actor) {
    return actor == null
        || (actor.actor() == null
            && actor.nationality() == null
            && (actor.role() == Role.GOVERNMENT || actor.role() == Role.ARMY));
  }

  /** Authorities whom nobody in the article opposes clear hospitals and cordon off streets. */
  boolean policing(ActorMention mention) {
    return mention.role() == Role.GOVERNMENT
        && mention.actor() == null
        && reading.first("policing", mention.from(), mention.to() + 1) != null
        && all().size() < 2;
  }

  /** Whether the article names two sides or more. */
  boolean several() {
    return all().size() > 1;
  }

  /** The sides the article names. */
  private Set<ActorId> all() {
    Set<ActorId> known = parties;
    if (known == null) {
      known =
          article.actors().stream()
              .map(mention -> sides.of(mention, article.country(), day, null))
              .filter(Objects::nonNull)
              .map(party -> party.side().id())
              .collect(Collectors.toSet());
      parties = known;
    }
    return known;
  }

  /** Whether there is a conflict in the article. */
  boolean conflict() {
    Boolean known = conflict;
    if (known == null) {
      known =
          article.actors().stream()
              .filter(mention -> reading.atFamily(mention.from(), "state-") == null)
              .anyMatch(mention -> sides.of(mention, article.country(), day, null) != null);
      conflict = known;
    }
    return known;
  }
}
