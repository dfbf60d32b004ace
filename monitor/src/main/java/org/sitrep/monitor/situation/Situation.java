package org.sitrep.monitor.situation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.PlaceId;

/** The whole table at one position of its topics, and the changes that led there; never altered. */
public final class Situation {
  private final Map<PlaceId, Row> rows;
  private final List<Change> changes;
  private final Map<PlaceId, Removal> gone;
  private final Positions at;
  private final Positions reach;

  /** The record that took a row away. */
  record Removal(int partition, long offset) {}

  /**
   * @param changes those that are kept, oldest first
   * @param gone places whose row was taken away
   * @param reach a reader who is not as far has missed what is no longer kept
   */
  Situation(
      Map<PlaceId, Row> rows,
      List<Change> changes,
      Map<PlaceId, Removal> gone,
      Positions at,
      Positions reach) {
    this.rows = rows;
    this.changes = changes;
    this.gone = gone;
    this.at = at;
    this.reach = reach;
  }

  /** How far the topics have been read. */
  public Positions at() {
    return at;
  }

  /** The rows, in no order. */
  public Collection<Row> rows() {
    return rows.values();
  }

  /** The rows by place id. */
  public List<Row> sorted() {
    return rows.values().stream().sorted(Comparator.comparing(Row::place)).toList();
  }

  /** The row of a place. */
  public Optional<Row> row(PlaceId place) {
    return Optional.ofNullable(rows.get(place));
  }

  /** The changes that are kept, oldest first. */
  public List<Change> changes() {
    return changes;
  }

  /** The latest instant that a row speaks for; null without rows. */
  public @Nullable Instant asOf() {
    return rows.values().stream()
        .map(row -> row.summary().row().asOf())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * What a reader at this position has not seen; empty where that can no longer be told, or was
   * never: the reader then begins anew.
   */
  public Optional<Difference> since(Positions reader) {
    if (!at.isAtOrAfter(reader) || !reader.isAtOrAfter(reach)) {
      return Optional.empty();
    }
    return Optional.of(
        new Difference(
            rows.values().stream().filter(row -> !row.isSeen(reader)).toList(),
            gone.entrySet().stream()
                .filter(each -> !isSeen(each.getValue(), reader))
                .map(Map.Entry::getKey)
                .toList(),
            changes.stream()
                .filter(change -> !reader.hasChange(change.partition(), change.offset()))
                .toList()));
  }

  private static boolean isSeen(Removal removal, Positions reader) {
    return reader.hasRow(removal.partition(), removal.offset());
  }
}
