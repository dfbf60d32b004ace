package org.sitrep.enrich.entity;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.Amount;
import org.sitrep.model.EntityType;
import org.sitrep.model.EventTime;

/**
 * Tokens that may name something, before those that name something else as well have given way.
 *
 * @param from first token
 * @param to last token
 * @param core the last token of what stays where the rest names something else; {@code to} if all
 *     must stay
 * @param prefix how many folded letters in front of the name are written on it
 */
record Named(
    EntityType type,
    int from,
    int to,
    int core,
    int prefix,
    @Nullable String id,
    @Nullable String kind,
    @Nullable Amount number,
    @Nullable EventTime time) {

  static Named of(EntityType type, int from, int to, int prefix, @Nullable String id) {
    return new Named(type, from, to, to, prefix, id, null, null, null);
  }

  static Named site(int from, int to, int prefix, @Nullable String id, @Nullable String kind) {
    return new Named(EntityType.FACILITY, from, to, to, prefix, id, kind, null, null);
  }

  static Named amount(int from, int to, int core, int prefix, Amount amount) {
    return new Named(EntityType.NUMBER, from, to, core, prefix, null, null, amount, null);
  }

  static Named date(int from, int to, EventTime time) {
    return new Named(EntityType.DATE, from, to, to, 0, null, null, null, time);
  }

  Named endingAt(int last) {
    return new Named(type, from, last, last, prefix, id, kind, number, time);
  }

  int length() {
    return to - from + 1;
  }
}
