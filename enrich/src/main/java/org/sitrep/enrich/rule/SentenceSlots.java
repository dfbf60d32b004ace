package org.sitrep.enrich.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.text.Token;

/** What stands where in a sentence, and which word can reach which place. */
public final class SentenceSlots {
  /** How far in front of a verbal noun the verb that leads it may stand, in tokens. */
  private static final int LED = 6;

  /** How near behind a verbal noun its object begins, in tokens. */
  private static final int OBJECT = 4;

  /** How many words may lead from a comma to the place that tells where another one is. */
  private static final int INSERTED = 5;

  final Reading reading;
  final Sentence sentence;
  private final List<PlaceMention> places;
  private final List<ActorMention> actors;
  private final @Nullable PlaceMention[] placesAt;
  private final @Nullable ActorMention[] actorsAt;

  /** Places what is mentioned in a sentence. */
  public SentenceSlots(
      Reading reading, Sentence sentence, List<PlaceMention> places, List<ActorMention> actors) {
    this.reading = reading;
    this.sentence = sentence;
    this.places = places;
    this.actors = actors;
    this.placesAt = new PlaceMention[sentence.to() - sentence.from()];
    this.actorsAt = new ActorMention[sentence.to() - sentence.from()];
    places.forEach(place -> placesAt[place.from() - sentence.from()] = place);
    actors.forEach(actor -> actorsAt[actor.from() - sentence.from()] = actor);
  }

  /** The place that begins at a token of the sentence, or null. */
  public @Nullable PlaceMention placeAt(int token) {
    boolean inside = token >= sentence.from() && token < sentence.to();
    return inside ? placesAt[token - sentence.from()] : null;
  }

  /** The actor that begins at a token of the sentence, or null. */
  public @Nullable ActorMention actorAt(int token) {
    boolean inside = token >= sentence.from() && token < sentence.to();
    return inside ? actorsAt[token - sentence.from()] : null;
  }

  /** How many places begin from one token up to another, exclusive. */
  long placesBetween(int from, int to) {
    return places.stream().filter(place -> place.from() >= from && place.from() < to).count();
  }

  /** "The quarter of A in B": B only says where A is. */
  public boolean locates(PlaceMention mention) {
    int before = reading.previous(mention.from());
    int last =
        before >= 0 && reading.at(before, "prep") != null ? reading.previous(before) : before;
    boolean land = mention.type() == PlaceMention.Type.REGION && mention.governor().isEmpty();
    return (land || !mention.governor().isEmpty())
        && !mention.joined()
        && last >= 0
        && places.stream().anyMatch(place -> place.to() == last && !place.anaphor());
  }

  /** "In A, B is held": B, which hangs on nothing, is nearer to the word than A. */
  boolean namedLater(PlaceMention mention, WordHit word) {
    return !mention.governor().isEmpty()
        && mention.to() < word.from()
        && places.stream()
            .anyMatch(
                later ->
                    later.from() > mention.to()
                        && later.to() < word.from()
                        && later.type() == PlaceMention.Type.PLACE
                        && !later.anaphor()
                        && !later.joined()
                        && later.governor().isEmpty()
                        && !belongs(later)
                        && !isAround(later, mention)
                        && !inserted(later)
                        && later.from() - mention.to() > 1);
  }

  /** "A, B province,": the area right behind the comma only tells where A is. */
  private static boolean isAround(PlaceMention area, PlaceMention mention) {
    return area.place() != null && area.place().isArea() && area.from() - mention.to() == 2;
  }

  /** The token behind the one given, an actor or a place counting as one. */
  int behind(int token) {
    ActorMention actor = actorAt(token);
    if (actor != null) {
      return actor.to() + 1;
    }
    PlaceMention place = placeAt(token);
    return place == null ? token + 1 : place.to() + 1;
  }

  /** Whether an actor begins its clause: who stands somewhere, rather than who fights there. */
  boolean opensClause(ActorMention actor) {
    int before = reading.previous(actor.from());
    return before < sentence.from()
        || !reading.document().token(before).isWord()
        || reading.at(before, "complement") != null
        || reading.at(before, "barrier") != null;
  }

  /**
   * Whether the preposition of a place has governed something else since a word: "took [positions]
   * overlooking the town", where both hang on the same preposition.
   */
  public boolean governsOther(@Nullable WordHit word, PlaceMention mention) {
    if (word == null || mention.joined() || mention.from() <= word.to()) {
      return false;
    }
    int own = reading.previous(mention.from());
    for (int token = word.to() + 1; token < own; token++) {
      WordHit preposition = reading.at(token, "prep");
      if (preposition != null
          && preposition.to() < own
          && preposition.suffix().isEmpty()
          && preposition.lemma().equals(mention.governor())
          && placeAt(preposition.to() + 1) == null
          && actorAt(preposition.to() + 1) == null) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Managed to enter IT": the pronoun on a verbal noun is its object where another verb leads it
   * and no place follows.
   */
  public boolean ownsObject(WordHit noun) {
    WordHit light =
        noun.aspect() == Aspect.NOUN
                && noun.wordClass().attribute("intransitive").isEmpty()
                && reading.pack().verbBeforeSubject()
            ? reading.last("light", Math.max(sentence.from(), noun.from() - LED), noun.from())
            : null;
    return light != null && placesBetween(noun.to() + 1, noun.to() + 1 + OBJECT) == 0;
  }

  /** "A, 70 miles west of B,": only tells where A is. */
  public boolean liesBeside(PlaceMention mention) {
    int at = reading.previous(mention.from());
    boolean measured = false;
    while (at >= sentence.from() && measures(at)) {
      measured |= !reading.document().token(at).isMark(",");
      at = reading.previous(at);
    }
    int last = at;
    if (inserted(mention)) {
      return true;
    }
    return (measured || mention.type() == PlaceMention.Type.REGION)
        && places.stream().anyMatch(place -> place.to() == last);
  }

  /** "A, in B's C region, …": between its commas B only tells where A is. */
  private boolean inserted(PlaceMention mention) {
    int behind = mention.to() + 1;
    if (behind >= sentence.to() || !reading.document().token(behind).isMark(",")) {
      return false;
    }
    int at = mention.from() - 1;
    while (at > sentence.from()
        && mention.from() - at <= INSERTED
        && reading.document().token(at).isWord()) {
      at--;
    }
    int comma = at;
    boolean opens =
        comma > sentence.from()
            && reading.document().token(comma).isMark(",")
            && Asides.tellsWhere(reading, comma + 1);
    return opens && places.stream().anyMatch(place -> place.to() == comma - 1);
  }

  private boolean measures(int token) {
    return reading.document().token(token).isMark(",")
        || reading.document().token(token).type() == Token.Type.NUMBER
        || reading.at(token, "unit") != null
        || reading.at(token, "approximate") != null;
  }

  /** Whether a pattern's first step may match at a token; false is certain. */
  boolean mayBegin(Element first, int token) {
    return first.optional()
        || switch (first) {
          case Element.Word word -> reading.mayHave(token, word.bits());
          case Element.PlaceSlot slot -> placeAt(token) != null;
          case Element.ActorSlot slot -> actorAt(token) != null;
          case Element.Literal literal -> true;
          case Element.Without without -> true;
          case Element.Gap gap -> true;
          case Element.Aside aside -> true;
          case Element.End end -> true;
          case Element.There left -> true;
        };
  }

  /**
   * Whether the word before can take a place as its object: a verbal noun with the article cannot,
   * one without stands right before it or before its actor; and a noun without the article right
   * before the place is what is taken, not the place.
   */
  public boolean reaches(@Nullable WordHit word, PlaceMention mention) {
    if (word == null || mention.from() <= word.to() || mention.isPronoun()) {
      return word == null || !mention.isPronoun() || word.aspect() != Aspect.FIXED;
    }
    if (!mention.governor().isEmpty() || word.aspect() == Aspect.FIXED) {
      return true;
    }
    boolean noun = word.aspect() == Aspect.NOUN;
    String form = reading.document().token(word.from()).form();
    if (noun && reading.pack().definite(form, word.prefix())) {
      return false;
    }
    int before = reading.previous(mention.from());
    if (!noun) {
      // "Lost [a place nobody knows] and the town": what is joined belongs to nothing.
      boolean listed = mention.joined() && placesBetween(word.to() + 1, mention.from()) == 0;
      return before <= word.to() || listed || !bareNoun(before);
    }
    for (int token = word.to() + 1; token < mention.from(); token++) {
      ActorMention actor = actorAt(token);
      if (actor != null) {
        token = actor.to();
      } else if (reading.document().token(token).isWord()) {
        return false;
      }
    }
    return true;
  }

  /** "The MARKETS of the town": a bare noun in front is what is spoken of, not the place. */
  public boolean belongs(PlaceMention mention) {
    int before = reading.previous(mention.from());
    if (before < sentence.from() || !mention.governor().isEmpty() || !bareNoun(before)) {
      return false;
    }
    int inFront = reading.previous(before);
    String form = reading.document().token(before).form();
    boolean within = inFront >= sentence.from() && inFront == before - 1;
    return within
        && reading.document().token(inFront).isWord()
        && !reading.pack().mayBeVerb(form)
        && reading.at(inFront).stream().noneMatch(hit -> hit.to() >= before);
  }

  private boolean bareNoun(int token) {
    boolean inActor = actors.stream().anyMatch(a -> a.from() <= token && token <= a.to());
    return !inActor
        && reading.pack().verbBeforeSubject()
        && reading.document().token(token).isWord()
        && reading.at(token).isEmpty()
        && !reading.continuesPhrase(token)
        && !reading.pack().definite(reading.document().token(token).form(), "");
  }
}
