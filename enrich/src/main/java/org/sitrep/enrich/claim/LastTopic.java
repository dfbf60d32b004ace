package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.mention.Kinds;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;

/**
 * Finds where something happened that is said without its place: the one settlement spoken of just
 * before. Where two are spoken of nothing tells which.
 */
final class LastTopic {
  /** How many sentences back the place may have been spoken of. */
  private static final int REACH = 3;

  private final Reading reading;
  private final InOrder<PlaceMention> places;
  private final Bearings bearings;
  private final Items items;

  LastTopic(Reading reading, InOrder<PlaceMention> places, Bearings bearings, Items items) {
    this.reading = reading;
    this.places = places;
    this.bearings = bearings;
    this.items = items;
  }

  /**
   * The settlement, or nothing.
   *
   * @param antecedent what a word such as "the city" stands for
   */
  List<PlaceMention> of(PlaceMention implied, UnaryOperator<@Nullable PlaceMention> antecedent) {
    List<Sentence> sentences = reading.document().sentences();
    Sentence own = reading.sentenceOf(implied.from());
    int item = items.start(own);
    for (int index = own.index(); index >= Math.max(item, own.index() - REACH); index--) {
      Sentence sentence = sentences.get(index);
      if (sentence.line() != own.line() && sentence.index() != own.index() - 1) {
        break;
      }
      int end = index == own.index() ? implied.from() : sentence.to();
      List<PlaceMention> topics = topics(sentence.from(), end, antecedent);
      if (!topics.isEmpty()) {
        return topics.size() == 1 ? topics : List.of();
      }
    }
    return List.of();
  }

  private List<PlaceMention> topics(
      int from, int to, UnaryOperator<@Nullable PlaceMention> antecedent) {
    List<PlaceMention> topics = new ArrayList<>();
    for (PlaceMention place : places.between(from, to)) {
      boolean spoken =
          place.type() == PlaceMention.Type.PLACE || place.type() == PlaceMention.Type.EDGE;
      boolean aside = bearings.locates(place) || bearings.isDirection(place);
      PlaceMention named = spoken && !aside ? antecedent.apply(place) : null;
      if (named != null && Kinds.settlement(named.granularity()) && !has(topics, named)) {
        topics.add(named);
      }
    }
    return topics;
  }

  private static boolean has(List<PlaceMention> topics, PlaceMention named) {
    return named.place() != null
        && topics.stream().anyMatch(topic -> named.place().equals(topic.place()));
  }
}
