package org.sitrep.monitor.situation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.sitrep.model.StatusChange;
import org.sitrep.model.wire.Json;

/** A change and the record it comes from; of two the one with the later record is newer. */
public final class Change implements Comparable<Change> {
  private static final Comparator<Change> BY_RECORD =
      Comparator.comparingLong((Change each) -> each.cursor().timestamp())
          .thenComparingInt(Change::partition)
          .thenComparingLong(Change::offset);

  private final ChangeCursor cursor;
  private final StatusChange change;
  private final byte[] json;

  Change(int partition, long offset, long timestamp, StatusChange change) {
    this.cursor = new ChangeCursor(timestamp, partition, offset);
    this.change = change;
    this.json = bytes(change, cursor);
  }

  /** What changed. */
  public StatusChange change() {
    return change;
  }

  /** Names it for good, on every instance. */
  public ChangeCursor cursor() {
    return cursor;
  }

  /** The change and its cursor as JSON in UTF-8; nobody may write into it. */
  public byte[] json() {
    return json;
  }

  int partition() {
    return cursor.partition();
  }

  long offset() {
    return cursor.offset();
  }

  @Override
  public int compareTo(Change other) {
    return BY_RECORD.compare(this, other);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Change same && same.cursor.equals(cursor);
  }

  @Override
  public int hashCode() {
    return cursor.hashCode();
  }

  private static byte[] bytes(StatusChange change, ChangeCursor cursor) {
    ObjectNode tree = Json.mapper().valueToTree(change);
    tree.put("cursor", cursor.toString());
    try {
      return Json.mapper().writeValueAsBytes(tree);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("a tree of JSON nodes is JSON", impossible);
    }
  }
}
