package org.sitrep.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sitrep.enrich.claim.ArticleReading;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.time.TimeMention;
import org.sitrep.model.Entity;
import org.sitrep.model.EntityType;

/** What an article names, with spans, for readers who do not care about control. */
final class Entities {
  private Entities() {}

  static List<Entity> of(ArticleReading article) {
    Document document = article.reading().document();
    List<Entity> entities = new ArrayList<>();
    for (PlaceMention mention : article.places()) {
      if (!mention.anaphor()) {
        entities.add(place(document, mention));
      }
    }
    for (ActorMention mention : article.actors()) {
      Actor actor = mention.actor();
      EntityType type = actor != null && actor.isPerson() ? EntityType.PERSON : EntityType.ACTOR;
      String id = actor == null ? null : actor.id().value();
      entities.add(entity(document, type, mention.from(), mention.to(), id));
    }
    for (TimeMention mention : article.times()) {
      entities.add(entity(document, EntityType.DATE, mention.from(), mention.to(), null));
    }
    entities.sort(Comparator.comparingInt(Entity::start).thenComparingInt(Entity::end));
    return entities;
  }

  private static Entity place(Document document, PlaceMention mention) {
    Place place = mention.place();
    boolean facility = mention.type() == PlaceMention.Type.FACILITY;
    int from = facility ? mention.from() : mention.nameFrom();
    String id = place == null ? null : place.id().value();
    return entity(
        document, facility ? EntityType.FACILITY : EntityType.PLACE, from, mention.nameTo(), id);
  }

  private static Entity entity(
      Document document,
      EntityType type,
      int from,
      int to,
      @org.jspecify.annotations.Nullable String id) {
    int start = document.token(from).start();
    int end = document.token(to).end();
    return new Entity(type, document.text().substring(start, end), start, end, id);
  }
}
