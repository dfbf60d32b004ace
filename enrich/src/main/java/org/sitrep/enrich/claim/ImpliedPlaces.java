package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Kinds;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;

/**
 * Finds the place of a verb that leaves it out, "entered X after the army [withdrew]": the
 * settlement spoken of last in its sentence, else the only one spoken of in the sentence before
 * that speaks of any.
 */
final class ImpliedPlaces {
  /** How many sentences back the place may have been spoken of. */
  private static final int REACH = 3;

  /** How many words may stand between somebody who speaks and where he does. */
  private static final int SPEAKER = 6;

  /** How many words may lead from a comma to the place that tells where another one is. */
  private static final int INSERTED = 5;

  private final Reading reading;
  private final InOrder<PlaceMention> places;
  private final Bearings bearings;
  private final Items items;

  /** What a word such as "the city" stands for. */
  private final UnaryOperator<@Nullable PlaceMention> antecedent;

  ImpliedPlaces(
      Reading reading,
      InOrder<PlaceMention> places,
      Bearings bearings,
      Items items,
      UnaryOperator<@Nullable PlaceMention> antecedent) {
    this.reading = reading;
    this.places = places;
    this.bearings = bearings;
    this.items = items;
    this.antecedent = antecedent;
  }

  /** The settlement; none where nothing tells it, or the clause names another behind its verb. */
  List<PlaceMention> of(PlaceMention implied) {
    Sentence own = reading.sentenceOf(implied.from());
    if (leftBehind(implied.from() + 1, own)) {
      return List.of();
    }
    List<PlaceMention> here = topics(own.from(), implied.from());
    if (here.isEmpty() && opensWithClause(own, implied.from())) {
      here = topics(implied.from() + 1, own.to()).stream().limit(1).toList();
    }
    if (!here.isEmpty()) {
      return reading.pack().verbBeforeSubject() && here.size() > 1
          ? List.of()
          : here.subList(here.size() - 1, here.size());
    }
    return before(own);
  }

  private List<PlaceMention> before(Sentence own) {
    List<Sentence> sentences = reading.document().sentences();
    int first = Math.max(items.start(own), own.index() - REACH);
    for (int index = own.index() - 1; index >= first; index--) {
      Sentence sentence = sentences.get(index);
      if (sentence.line() != own.line() && index != own.index() - 1) {
        break;
      }
      List<PlaceMention> topics = topics(sentence.from(), sentence.to());
      if (!topics.isEmpty()) {
        return topics.size() == 1 ? topics : List.of();
      }
    }
    return List.of();
  }

  /** The settlements spoken of in a stretch, each as it was named last. */
  private List<PlaceMention> topics(int from, int to) {
    List<PlaceMention> topics = new ArrayList<>();
    for (PlaceMention place : places.between(from, to)) {
      PlaceMention named = mayBeMeant(place) ? antecedent.apply(place) : null;
      if (named != null && Kinds.settlement(named.granularity())) {
        topics.removeIf(topic -> isSame(topic, named));
        topics.add(named);
      }
    }
    return topics;
  }

  private static boolean isSame(PlaceMention one, PlaceMention other) {
    return one.equals(other) || (one.place() != null && one.place().equals(other.place()));
  }

  private boolean mayBeMeant(PlaceMention place) {
    boolean itself =
        place.type() == PlaceMention.Type.PLACE || place.type() == PlaceMention.Type.EDGE;
    return itself
        && !bearings.locates(place)
        && !bearings.isDirection(place)
        && !tellsWhoSpeaks(place)
        && !inserted(place);
  }

  /** "Withdrew overnight from X": the clause names what is left further on. */
  private boolean leftBehind(int from, Sentence sentence) {
    for (PlaceMention place : places.between(from, sentence.to())) {
      int before = reading.previous(place.from());
      boolean away = before >= from && reading.at(before, "away-from") != null;
      if (away && !beginsClause(from, place.from())) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsClause(int from, int to) {
    for (int token = from; token < to; token++) {
      if (reading.at(token, "barrier") != null || reading.at(token, "clause-start") != null) {
        return true;
      }
    }
    return false;
  }

  /** "After the army withdrew, X was quiet": the main clause names the place. */
  private boolean opensWithClause(Sentence sentence, int verb) {
    if (reading.at(sentence.from(), "clause-start") == null) {
      return false;
    }
    for (int token = sentence.from(); token < verb; token++) {
      if (reading.document().token(token).isMark(",")) {
        return false;
      }
    }
    return true;
  }

  /** "A source within the general staff in X": where somebody speaks. */
  private boolean tellsWhoSpeaks(PlaceMention place) {
    int from = Math.max(reading.sentenceOf(place.from()).from(), place.from() - SPEAKER);
    WordHit speaker = reading.last("source-noun", from, place.from());
    return speaker != null && reading.last("say", speaker.to() + 1, place.from()) == null;
  }

  /** "A, in the south of B, …": B only tells where A is. */
  private boolean inserted(PlaceMention place) {
    int at = reading.previous(place.from());
    while (at >= 0 && reading.document().token(at).isWord() && place.from() - at <= INSERTED) {
      at = reading.previous(at);
    }
    boolean comma = at >= 0 && reading.document().token(at).isMark(",");
    PlaceMention before = comma ? places.covering(Math.max(0, at - 1)) : null;
    return before != null && !place.governor().isEmpty() && !before.isPronoun();
  }
}
