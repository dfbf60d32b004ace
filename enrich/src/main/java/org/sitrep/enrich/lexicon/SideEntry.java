package org.sitrep.enrich.lexicon;

import java.time.LocalDate;
import java.util.List;
import org.sitrep.model.ActorId;
import org.sitrep.model.Side;

/**
 * A side of a conflict and the time in which it is one.
 *
 * @param country ISO 3166 code in lower case, {@code xx} where it is of no one country
 * @param from first day, {@link LocalDate#MIN} where open
 * @param to last day, {@link LocalDate#MAX} where open
 * @param against whom it fights, the main enemy first
 * @param allies on whose side it fights, and when
 */
public record SideEntry(
    Side side,
    String country,
    LocalDate from,
    LocalDate to,
    List<ActorId> against,
    List<DatedSide> allies) {
  public SideEntry {
    against = List.copyOf(against);
    allies = List.copyOf(allies);
  }

  /** Whether it is a side on a day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
