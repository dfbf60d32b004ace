package org.sitrep.enrich.claim;

import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;

/** Tells places that are spoken of from those that only say where another lies or leads. */
final class Bearings {
  /** How many tokens behind the name of a town its rank begins: A, the second city of B. */
  private static final int RANK = 3;

  private final Reading reading;
  private final InOrder<PlaceMention> places;

  Bearings(Reading reading, InOrder<PlaceMention> places) {
    this.reading = reading;
    this.places = places;
  }

  /** "Withdrew to X", "north of X": where somebody goes or how a place lies is no topic. */
  boolean isDirection(PlaceMention candidate) {
    int before = reading.previous(candidate.from());
    return before >= 0 && reading.at(before, "destination") != null;
  }

  /** "70 km east of B", "the road to B": B only says where something lies. */
  boolean liesBeside(PlaceMention mention) {
    boolean beside = false;
    for (int token = mention.from(); token < mention.nameFrom(); token++) {
      beside |= reading.at(token, "region-side") != null || reading.at(token, "flank") != null;
    }
    return beside && mention.type() == PlaceMention.Type.REGION;
  }

  /** "The town of A north of B": B only says where A is, and nothing goes back to it. */
  boolean locates(PlaceMention mention) {
    int index = places.indexFrom(mention.from());
    PlaceMention before = index == 0 ? null : places.get(index - 1);
    if (before != null && tellsRank(before, mention)) {
      return true;
    }
    boolean hangs = !mention.governor().isEmpty() || mention.type() == PlaceMention.Type.REGION;
    if (before == null || mention.joined() || !hangs || !sameSentence(before, mention)) {
      return false;
    }
    int behind = reading.next(mention.to());
    if (behind >= 0 && reading.at(behind, "relative") != null) {
      return false;
    }
    int words = 0;
    for (int token = before.to() + 1; token < mention.from(); token++) {
      words += reading.document().token(token).isWord() ? 1 : 0;
    }
    boolean preposition = mention.governor().length() > 1;
    return words <= (preposition ? 1 : 0) && !before.isPronoun();
  }

  /** "A, the capital of B province": B only tells what A is. */
  private boolean tellsRank(PlaceMention before, PlaceMention mention) {
    boolean rank = reading.at(mention.from(), "seat-word") != null && mention.governor().isEmpty();
    return rank
        && sameSentence(before, mention)
        && mention.from() - before.to() <= RANK
        && !before.isPronoun();
  }

  /** Whether two mentions stand in one sentence. */
  boolean sameSentence(PlaceMention one, PlaceMention other) {
    return reading.document().token(one.from()).sentence()
        == reading.document().token(other.from()).sentence();
  }
}
