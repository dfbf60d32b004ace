package org.sitrep.monitor.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.situation.Change;
import org.sitrep.monitor.situation.Difference;
import org.sitrep.monitor.situation.Positions;
import org.sitrep.monitor.situation.Row;
import org.sitrep.monitor.situation.Situation;

/** What all readers with one filter see: which rows match, and what has become otherwise. */
final class View {
  /** So many changes come with a snapshot. */
  static final int LATEST = 100;

  private final Filter filter;
  private final Set<PlaceId> matching = new HashSet<>();
  private final List<Subscriber> subscribers = new ArrayList<>();
  private final Map<Positions, Missed> missed = new HashMap<>();
  private @Nullable Snapshot snapshot;

  View(Filter filter) {
    this.filter = filter;
  }

  Filter filter() {
    return filter;
  }

  List<Subscriber> subscribers() {
    return subscribers;
  }

  /** The last snapshot that was made; null where none is kept. */
  @Nullable Snapshot snapshot() {
    return snapshot;
  }

  void keep(Snapshot made) {
    snapshot = made;
  }

  /** What a reader has missed who is at this position: worked out once a turn for all who are. */
  Missed missed(Positions seen, Function<Positions, Missed> work) {
    return missed.computeIfAbsent(seen, work);
  }

  /** Begins anew with this situation. */
  void begin(Situation now, Instant clock) {
    Choice choice = new Choice(filter, now, clock);
    matching.clear();
    missed.clear();
    snapshot = null;
    now.rows().stream().filter(choice::has).map(Row::place).forEach(matching::add);
  }

  /**
   * Goes on to this situation.
   *
   * @param difference what all readers have not seen of it
   * @param all whether every row is looked at, for the clock may have moved some
   */
  Delta advance(Situation now, Difference difference, Instant clock, boolean all) {
    missed.clear();
    Choice choice = new Choice(filter, now, clock);
    List<Row> rows = new ArrayList<>();
    List<PlaceId> left = new ArrayList<>();
    for (Row row : difference.rows()) {
      take(row, choice.has(row), true, rows, left);
    }
    if (all && filter.moves()) {
      for (Row row : now.rows()) {
        take(row, choice.has(row), false, rows, left);
      }
    }
    difference.gone().stream().filter(matching::remove).forEach(left::add);
    return new Delta(rows, left, difference.changes().stream().filter(choice::has).toList());
  }

  private void take(Row row, boolean matches, boolean altered, List<Row> rows, List<PlaceId> left) {
    if (matches) {
      if (matching.add(row.place()) || altered) {
        rows.add(row);
      }
    } else if (matching.remove(row.place())) {
      left.add(row.place());
    }
  }

  /**
   * What a reader who has been elsewhere has not seen; null where it must begin anew.
   *
   * @param since what it has not seen of all rows
   */
  @Nullable Delta missed(Situation now, @Nullable Difference since, Instant clock) {
    if (since == null || filter.moves()) {
      return null;
    }
    Choice choice = new Choice(filter, now, clock);
    List<PlaceId> left = new ArrayList<>(since.gone());
    since.rows().stream().filter(row -> !choice.has(row)).map(Row::place).forEach(left::add);
    return new Delta(
        since.rows().stream().filter(choice::has).toList(),
        left,
        since.changes().stream().filter(choice::has).toList());
  }

  /** The latest changes that match, oldest first. */
  static List<Change> latest(Choice choice) {
    List<Change> found = new ArrayList<>();
    List<Change> all = choice.situation().changes();
    for (int index = all.size() - 1; index >= 0 && found.size() < LATEST; index--) {
      if (choice.has(all.get(index))) {
        found.addFirst(all.get(index));
      }
    }
    return found;
  }
}
