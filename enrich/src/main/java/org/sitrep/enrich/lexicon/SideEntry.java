package org.sitrep.enrich.lexicon;

import java.time.LocalDate;
import org.sitrep.model.Side;

/**
 * A side of a conflict and the time in which it is one.
 *
 * @param country ISO 3166 code in lower case
 * @param from first day, {@link LocalDate#MIN} where open
 * @param to last day, {@link LocalDate#MAX} where open
 */
public record SideEntry(Side side, String country, Role role, LocalDate from, LocalDate to) {
  /** What a side is to its country, for words such as "the army" and "the rebels". */
  public enum Role {
    GOVERNMENT,
    OPPOSITION,
    OTHER
  }

  /** Whether it is a side on a day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
