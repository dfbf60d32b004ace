package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.lexicon.Actor;

/** Whom a name means in the country of an article that several countries know. */
public final class Countries {
  private Countries() {}

  /** Gives every name that several countries know the actor of this article's country, or none. */
  public static List<ActorMention> settle(List<ActorMention> actors, @Nullable String country) {
    return actors.stream()
        .map(mention -> mention.ambiguous() ? mention.as(of(mention, country)) : mention)
        .toList();
  }

  private static @Nullable Actor of(ActorMention mention, @Nullable String country) {
    String said = mention.nationality() == null ? country : mention.nationality();
    return mention.namesakes().stream()
        .filter(actor -> actor.country().equals(said))
        .findFirst()
        .orElse(null);
  }
}
