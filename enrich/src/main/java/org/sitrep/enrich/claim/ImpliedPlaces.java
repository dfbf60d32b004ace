package org.sitrep.enrich.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Place;
import org.sitrep.enrich.mention.Kinds;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;

/** Finds the place of a verb that leaves it out: entered X after the army [withdrew]. */
final class ImpliedPlaces {
  /** How many sentences back the place may have been named. */
  private static final int REACH = 2;

  /** How many words may stand between somebody who speaks and where he does. */
  private static final int SPEAKER = 6;

  /** How many words may lead from a comma to the place that tells where another one is. */
  private static final int INSERTED = 5;

  private final Reading reading;
  private final InOrder<PlaceMention> places;
  private final Antecedents antecedents;
  private final Items items;

  ImpliedPlaces(Reading reading, InOrder<PlaceMention> places, Antecedents antecedents) {
    this.reading = reading;
    this.places = places;
    this.antecedents = antecedents;
    this.items = new Items(reading.document());
  }

  /** The place that a match leaves out; none where it names another behind its verb. */
  List<PlaceMention> of(Match match) {
    int verb = match.trigger().from();
    Sentence sentence = reading.sentenceOf(verb);
    if (leftBehind(match.to() + 1, sentence)) {
      return List.of();
    }
    PlaceMention inFront = last(sentence.from(), verb);
    if (inFront == null && opensWithClause(sentence, verb)) {
      inFront = first(match.to() + 1, sentence.to());
    }
    int first = Math.max(items.start(sentence), Math.max(0, sentence.index() - REACH));
    for (int index = sentence.index() - 1; inFront == null && index >= first; index--) {
      Sentence before = reading.document().sentences().get(index);
      inFront = last(before.from(), before.to());
    }
    return inFront == null ? List.of() : antecedents.of(inFront);
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

  private @Nullable PlaceMention first(int from, int to) {
    for (PlaceMention place : places.between(from, to)) {
      if (mayBeMeant(place)) {
        return place;
      }
    }
    return null;
  }

  /** The last place of a stretch that somebody may have left, entered or taken there. */
  private @Nullable PlaceMention last(int from, int to) {
    PlaceMention last = null;
    for (PlaceMention place : places.between(from, to)) {
      last = mayBeMeant(place) ? place : last;
    }
    return last;
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

  private boolean mayBeMeant(PlaceMention place) {
    Place known = place.place();
    int before = reading.previous(place.from());
    boolean direction = before >= 0 && reading.at(before, "destination") != null;
    return place.type() == PlaceMention.Type.PLACE
        && !place.isPronoun()
        && !tellsWhoSpeaks(place)
        && !inserted(place)
        && Kinds.settlement(place.granularity())
        && !direction
        && (known == null || Kinds.settlement(known.kind()));
  }
}
