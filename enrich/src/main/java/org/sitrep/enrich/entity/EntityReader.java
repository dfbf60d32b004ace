package org.sitrep.enrich.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.claim.ArticleReading;
import org.sitrep.enrich.language.NameStarts;
import org.sitrep.enrich.language.Words;
import org.sitrep.enrich.lexicon.Actor;
import org.sitrep.enrich.lexicon.Lexicons;
import org.sitrep.enrich.lexicon.PhraseIndex;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.text.Token;
import org.sitrep.enrich.time.TimeMention;
import org.sitrep.model.Entity;
import org.sitrep.model.EntityType;
import org.sitrep.model.TimePrecision;

/**
 * What an article names, with spans, for readers who do not care about control.
 *
 * <p>No two entities overlap. Where words name several things, this goes first: dates, persons,
 * sites, then bodies and actors by length, then places, then amounts, which give up their noun
 * before they give way. So the airport of a town is one site and no town, and its ministry one
 * body.
 */
public final class EntityReader {
  private static final Comparator<Named> PRECEDENCE =
      Comparator.comparingInt(EntityReader::rank)
          .thenComparing(named -> named.type() == EntityType.PERSON && named.id() == null)
          .thenComparing(Comparator.comparingInt(Named::length).reversed())
          .thenComparing(named -> named.id() == null)
          .thenComparingInt(Named::from);

  private final Lexicons lexicons;

  /** Reads with the names of the lexicons. */
  public EntityReader(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /**
   * The entities of an article in the order of the text.
   *
   * @param words the words of entities of its language
   */
  public List<Entity> read(ArticleReading article, Words words) {
    EntityTokens tokens = new EntityTokens(article.reading(), words);
    List<Named> named = new ArrayList<>();
    for (TimeMention time : article.times()) {
      if (time.value().precision() != TimePrecision.REPORT) {
        tokens.date(time.from(), time.to());
        named.add(Named.date(time.from(), time.to(), time.value()));
      }
    }
    places(article, tokens, named);
    actors(article, tokens, named);
    words(tokens, named);
    List<Named> persons = named.stream().filter(one -> one.type() == EntityType.PERSON).toList();
    named.addAll(new PersonReader(tokens).again(persons));
    EntitySpans spans = new EntitySpans(tokens);
    return settled(named).stream().map(spans::entity).toList();
  }

  private void places(ArticleReading article, EntityTokens tokens, List<Named> named) {
    PhraseIndex<Place> names = lexicons.places().names(tokens.pack().code());
    SiteReader sites = new SiteReader(tokens);
    for (PlaceMention mention : article.places()) {
      if (mention.anaphor()) {
        continue;
      }
      Place place = mention.place();
      if (place != null) {
        tokens.place(mention.nameFrom(), mention.nameTo());
      }
      int prefix =
          place == null && mention.joined()
              ? tokens.conjunction(mention.nameFrom())
              : tokens.prefix(mention.nameFrom(), stem -> names.from(stem) != null);
      if (mention.type() == PlaceMention.Type.FACILITY) {
        add(named, sites.of(mention, prefix));
      } else {
        String id = place == null ? null : place.id().value();
        named.add(Named.of(EntityType.PLACE, mention.nameFrom(), mention.nameTo(), prefix, id));
      }
    }
  }

  private static void actors(ArticleReading article, EntityTokens tokens, List<Named> named) {
    PersonReader persons = new PersonReader(tokens);
    for (ActorMention mention : article.actors()) {
      Actor actor = mention.actor();
      String id = actor == null ? null : actor.id().value();
      tokens.take(mention.from(), mention.to());
      int prefix = tokens.prefix(mention.from(), mention.prefix());
      EntityType type = type(actor);
      named.add(
          type == EntityType.PERSON
              ? persons.known(mention.from(), mention.to(), prefix, id)
              : Named.of(type, mention.from(), mention.to(), prefix, id));
    }
  }

  private static EntityType type(@Nullable Actor actor) {
    if (actor == null) {
      return EntityType.ACTOR;
    }
    return switch (actor.kind()) {
      case "PERSON" -> EntityType.PERSON;
      case "MINISTRY" -> EntityType.ORGANISATION;
      default -> EntityType.ACTOR;
    };
  }

  private void words(EntityTokens tokens, List<Named> named) {
    PersonReader persons = new PersonReader(tokens);
    BodyReader bodies = new BodyReader(tokens, lexicons.origins());
    SiteReader sites = new SiteReader(tokens);
    AmountReader amounts = new AmountReader(tokens);
    List<Integer> speakers = new ArrayList<>();
    int readTo = -1;
    for (int token = 0; token < tokens.size(); token++) {
      Token.Type type = tokens.document().vocable(token).type();
      boolean word = type == Token.Type.WORD;
      boolean begins = word && tokens.mayBegin(token);
      boolean origin = word && tokens.reading().mayName(token, NameStarts.Kind.ORIGIN);
      Named body = begins || origin ? bodies.at(token) : null;
      if (body != null) {
        tokens.take(body.from(), body.to());
        named.add(body);
      }
      if (begins) {
        add(named, persons.at(token));
        add(named, sites.at(token));
      }
      if (word && tokens.pack().marksNames() && tokens.says(token)) {
        speakers.add(token);
      }
      if (token > readTo && (begins || type == Token.Type.NUMBER || tokens.endsInFigure(token))) {
        Named amount = amounts.at(token);
        add(named, amount);
        readTo = amount == null ? readTo : amount.to();
      }
    }
    // Bodies that speak are known by now.
    speakers.forEach(token -> add(named, persons.beside(token)));
  }

  private static void add(List<Named> named, @Nullable Named one) {
    if (one != null) {
      named.add(one);
    }
  }

  private static int rank(Named named) {
    return switch (named.type()) {
      case DATE -> 0;
      case PERSON -> 1;
      case FACILITY -> 2;
      case ORGANISATION, ACTOR -> 3;
      case PLACE -> 4;
      case NUMBER -> 5;
    };
  }

  private static List<Named> settled(List<Named> named) {
    withoutCounted(named);
    named.sort(PRECEDENCE);
    BitSet taken = new BitSet();
    List<Named> settled = new ArrayList<>();
    for (Named one : named) {
      Named fits = free(taken, one) ? one : one.endingAt(one.core());
      if (free(taken, fits)) {
        taken.set(fits.from(), fits.to() + 1);
        settled.add(fits);
      }
    }
    settled.sort(Comparator.comparingInt(Named::from));
    return settled;
  }

  /** Whom an amount counts and nobody names is part of the amount: 23 soldiers. */
  private static void withoutCounted(List<Named> named) {
    NavigableMap<Integer, Named> amounts = new TreeMap<>();
    for (Named one : named) {
      if (one.type() == EntityType.NUMBER) {
        amounts.put(one.from(), one);
      }
    }
    named.removeIf(
        one -> {
          Map.Entry<Integer, Named> amount =
              one.type() == EntityType.ACTOR && one.id() == null
                  ? amounts.floorEntry(one.from())
                  : null;
          return amount != null && one.to() <= amount.getValue().to();
        });
  }

  private static boolean free(BitSet taken, Named named) {
    // Only these tokens: the next one taken may be far away.
    for (int token = named.from(); token <= named.to(); token++) {
      if (taken.get(token)) {
        return false;
      }
    }
    return true;
  }
}
