package org.sitrep.monitor.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Extent;
import org.sitrep.model.StatusChange;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.filter.Subject;
import org.sitrep.monitor.situation.Change;
import org.sitrep.monitor.situation.Row;
import org.sitrep.monitor.situation.Situation;
import org.sitrep.monitor.situation.Summary;

/** A filter held against rows and changes of a situation at an instant. */
record Choice(Filter filter, Situation situation, Instant now) {
  private static final CityStatus.Counts NO_COUNTS =
      new CityStatus.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  boolean has(Row row) {
    return filter.matches(subject(row.summary()), now);
  }

  /** A change is chosen by the state before or the one after. */
  boolean has(Change change) {
    StatusChange told = change.change();
    Subject place = place(told);
    StatusChange.State before = told.before();
    return filter.matches(place.in(told.after(), told.asOf()), now)
        || (before != null && filter.matches(place.in(before, told.asOf()), now));
  }

  List<Row> rows() {
    return situation.sorted().stream().filter(this::has).toList();
  }

  private Subject place(StatusChange told) {
    return situation
        .row(told.place().id())
        .map(row -> subject(row.summary()))
        .orElseGet(() -> new Subject(bare(told), null, told.asOf()));
  }

  private static Subject subject(Summary summary) {
    return new Subject(summary.row(), summary.population(), summary.changedAt());
  }

  private static CityStatus bare(StatusChange told) {
    @Nullable Double confidence = told.after().confidence();
    return new CityStatus(
        told.place(),
        told.after().status(),
        told.after().controller(),
        Extent.FULL,
        false,
        told.after().since(),
        null,
        confidence == null ? 0 : confidence,
        told.asOf(),
        NO_COUNTS,
        List.of(),
        List.of(),
        0);
  }
}
