package org.sitrep.enrich.lexicon;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;

/**
 * A side for a span of days.
 *
 * @param from first day
 * @param to last day
 */
public record DatedSide(LocalDate from, LocalDate to, ActorId side) {

  /** Whether a day lies in the span. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether two spans share a day. */
  boolean overlaps(DatedSide other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** The side on a day, or null where there is none. */
  public static @Nullable ActorId on(List<DatedSide> sides, LocalDate day) {
    for (DatedSide dated : sides) {
      if (dated.covers(day)) {
        return dated.side;
      }
    }
    return null;
  }

  /**
   * Reads {@code side} or {@code FROM..TO=side;FROM..TO=side}; either end of a span may be open.
   *
   * @throws java.time.format.DateTimeParseException where a day is none
   * @throws IllegalArgumentException where a span has no {@code ..}
   */
  static List<DatedSide> read(String cell) {
    return Arrays.stream(cell.split(";")).filter(s -> !s.isBlank()).map(DatedSide::one).toList();
  }

  private static DatedSide one(String text) {
    int equals = text.indexOf('=');
    ActorId side = new ActorId(text.substring(equals + 1).strip());
    if (equals < 0) {
      return new DatedSide(LocalDate.MIN, LocalDate.MAX, side);
    }
    String[] span = text.substring(0, equals).split("\\.\\.", -1);
    if (span.length != 2) {
      throw new IllegalArgumentException("\"" + text + "\" is no span, expected FROM..TO=side");
    }
    return new DatedSide(
        day(span[0].strip(), LocalDate.MIN), day(span[1].strip(), LocalDate.MAX), side);
  }

  /** A day, or what stands for an open end. */
  static LocalDate day(String text, LocalDate open) {
    return text.isEmpty() ? open : LocalDate.parse(text);
  }
}
