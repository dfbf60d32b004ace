package org.sitrep.monitor.situation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.model.StatusChange;

/**
 * Takes in the records of both topics, those of a partition in their order, and gives the table as
 * it then stands. Belongs to one thread at a time.
 */
public final class SituationFold {
  /** So many changes are kept, the newest. */
  public static final int CHANGES = 10_000;

  /** So many places without a row are remembered, those taken away last. */
  public static final int GONE = 10_000;

  private final Function<PlaceId, @Nullable Long> population;
  private final int mostChanges;
  private final Map<PlaceId, Row> rows = new HashMap<>();
  private final Map<PlaceId, Change> lastChanges = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<PlaceId, Situation.Removal> gone = new LinkedHashMap<>();
  private final Positions at;
  private final Positions reach;
  private @Nullable Situation now;

  /** A table of which nothing has been read. */
  public SituationFold(Positions start, Function<PlaceId, @Nullable Long> population) {
    this(start, population, CHANGES);
  }

  SituationFold(Positions start, Function<PlaceId, @Nullable Long> population, int mostChanges) {
    this.at = start.copy();
    this.reach = start.copy();
    this.population = population;
    this.mostChanges = mostChanges;
  }

  /**
   * A record of {@code news.city-status}.
   *
   * @param timestamp of the record, in milliseconds since 1970
   * @param bytes the record's value, kept
   */
  public void row(int partition, long offset, long timestamp, CityStatus status, byte[] bytes) {
    PlaceId place = status.place().id();
    passRow(partition, offset);
    Row before = rows.get(place);
    if (before == null || before.yieldsTo(partition, timestamp)) {
      gone.remove(place);
      Change last = lastChanges.get(place);
      rows.put(
          place,
          Row.of(partition, offset, timestamp, status, bytes, population.apply(place), last));
    }
  }

  /** A record of {@code news.city-status} that takes a row away. */
  public void noRow(int partition, long offset, PlaceId place) {
    passRow(partition, offset);
    if (rows.remove(place) != null) {
      gone.remove(place);
      gone.put(place, new Situation.Removal(partition, offset));
    }
    if (gone.size() > GONE) {
      Map.Entry<PlaceId, Situation.Removal> oldest = gone.entrySet().iterator().next();
      gone.remove(oldest.getKey());
      reach.passRow(oldest.getValue().partition(), oldest.getValue().offset());
    }
  }

  /** A record of {@code news.status-changes}. */
  public void change(int partition, long offset, long timestamp, StatusChange told) {
    passChange(partition, offset);
    Change change = new Change(partition, offset, timestamp, told);
    int found = Collections.binarySearch(changes, change);
    if (found < 0) {
      changes.add(-found - 1, change);
    }
    if (changes.size() > mostChanges) {
      forgetOldest();
    }
    PlaceId place = told.place().id();
    Change last = lastChanges.get(place);
    if (last == null || change.compareTo(last) > 0) {
      lastChanges.put(place, change);
      rows.computeIfPresent(place, (same, row) -> row.changed(change));
    }
  }

  /** A record of {@code news.city-status} that cannot be read: what it was to say stays unsaid. */
  public void passRow(int partition, long offset) {
    at.passRow(partition, offset);
    now = null;
  }

  /** A record of {@code news.status-changes} that cannot be read. */
  public void passChange(int partition, long offset) {
    at.passChange(partition, offset);
    now = null;
  }

  /** The table as it stands. */
  public Situation situation() {
    Situation known = now;
    if (known == null) {
      known =
          new Situation(
              Map.copyOf(rows), List.copyOf(changes), Map.copyOf(gone), at.copy(), reach.copy());
      now = known;
    }
    return known;
  }

  private void forgetOldest() {
    Change oldest = changes.removeFirst();
    long offset = Math.max(oldest.offset(), reach.ofChanges(oldest.partition()) - 1);
    reach.passChange(oldest.partition(), offset);
  }
}
