package org.sitrep.monitor.situation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.model.wire.Json;

/** A row and the records it comes from. */
public final class Row {
  private final int partition;
  private final long offset;
  private final long timestamp;
  private final byte[] whole;
  private final Summary summary;
  private final byte[] json;
  private final @Nullable Change last;

  private Row(
      int partition,
      long offset,
      long timestamp,
      byte[] whole,
      Summary summary,
      @Nullable Change last) {
    this.partition = partition;
    this.offset = offset;
    this.timestamp = timestamp;
    this.whole = whole;
    this.summary = summary;
    this.last = last;
    this.json = bytes(summary);
  }

  /** The row of a record. */
  static Row of(
      int partition,
      long offset,
      long timestamp,
      CityStatus status,
      byte[] whole,
      @Nullable Long population,
      @Nullable Change last) {
    Summary summary = Summary.of(status, population, last);
    return new Row(partition, offset, timestamp, whole, summary, last);
  }

  /** The same row after a change has been told of it. */
  Row changed(Change change) {
    CityStatus status = whole();
    Summary anew = Summary.of(status, summary.population(), change);
    return new Row(partition, offset, timestamp, whole, anew, change);
  }

  /** Which place. */
  public PlaceId place() {
    return summary.row().place().id();
  }

  /** All but the evidence. */
  public Summary summary() {
    return summary;
  }

  /** The summary as JSON in UTF-8; nobody may write into it. */
  public byte[] json() {
    return json;
  }

  /** The whole row, with its evidence, read anew from the record. */
  public CityStatus whole() {
    try {
      return Json.mapper().readValue(whole, CityStatus.class);
    } catch (IOException impossible) {
      throw new IllegalStateException("a row that could be read once can be again", impossible);
    }
  }

  /** The change that was told last; null where none is known. */
  @Nullable Change last() {
    return last;
  }

  /** Whether a reader who is as far as this has seen the row as it is. */
  boolean isSeen(Positions reader) {
    return reader.hasRow(partition, offset)
        && (last == null || reader.hasChange(last.partition(), last.offset()));
  }

  /** Whether a record of the same place takes the row's place: the later one of a partition. */
  boolean yieldsTo(int otherPartition, long otherTimestamp) {
    // Partitions that were added to a topic leave old rows behind in the former ones.
    return otherPartition == partition || otherTimestamp >= timestamp;
  }

  private static byte[] bytes(Summary summary) {
    try {
      return Json.mapper().writeValueAsBytes(summary.json());
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("a tree of JSON nodes is JSON", impossible);
    }
  }
}
