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

  /** The side on a day, or null where there is none. */
  public static @Nullable ActorId on(List<DatedSide> sides, LocalDate day) {
    for (DatedSide dated : sides) {
      if (!day.isBefore(dated.from) && !day.isAfter(dated.to)) {
        return dated.side;
      }
    }
    return null;
  }

  /**
   * Reads {@code side} or {@code FROM..TO=side;FROM..TO=side}; either end of a span may be open.
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
    String from = span[0].strip();
    String to = span[1].strip();
    return new DatedSide(
        from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
        to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to),
        side);
  }
}
