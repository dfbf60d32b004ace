package org.sitrep.enrich.time;

import java.time.LocalTime;
import org.sitrep.enrich.time.TimeExpression.Part;

/** The parts of a day as a file writes them, {@code 18:00-23:59}, and as a text joins them. */
final class PartsOfDay {
  private PartsOfDay() {}

  /** The part a file writes so. */
  static Part part(String value) {
    String[] ends = value.split("-");
    return new Part(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  /** What "early" and "morning" say together; where they have nothing in common, the second. */
  static Part both(Part first, Part second) {
    LocalTime from = first.from().isAfter(second.from()) ? first.from() : second.from();
    LocalTime to = first.to().isBefore(second.to()) ? first.to() : second.to();
    return from.isBefore(to) ? new Part(from, to) : second;
  }
}
