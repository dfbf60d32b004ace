package org.sitrep.monitor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.PlaceId;
import org.sitrep.model.wire.Json;
import org.sitrep.monitor.situation.Change;
import org.sitrep.monitor.situation.Row;

/**
 * One event of the stream, as the WHATWG standard of server-sent events has it. It is made of parts
 * that all who are sent it share, so that an event under way holds little memory of its own.
 */
final class Event {
  private static final byte[] RETRY = bytes("retry: 2000\n");
  private static final int PIECE = 64 * 1024;

  private final List<byte[]> parts;
  private volatile @Nullable Piece start;

  private Event(List<byte[]> parts) {
    this.parts = parts;
  }

  /** The whole table. */
  static Event snapshot(String id, List<Row> rows, List<Change> changes, @Nullable Instant asOf) {
    List<byte[]> parts = new ArrayList<>(2 * rows.size() + 8);
    parts.add(bytes("id: " + id + "\nevent: snapshot\ndata: {\"rows\":["));
    list(rows.stream().map(Row::json).toList(), parts);
    parts.add(bytes("],\"changes\":["));
    list(changes.stream().map(Change::json).toList(), parts);
    parts.add(bytes("],\"asOf\":" + json(asOf) + "}\n\n"));
    return new Event(parts);
  }

  /** What has become otherwise. */
  static Event diff(String id, Delta delta) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(bytes("id: " + id + "\nevent: diff\ndata: {\"rows\":["));
    list(delta.rows().stream().map(Row::json).toList(), parts);
    parts.add(bytes("],\"left\":["));
    list(delta.left().stream().map(PlaceId::value).map(each -> bytes(json(each))).toList(), parts);
    parts.add(bytes("],\"changes\":["));
    list(delta.changes().stream().map(Change::json).toList(), parts);
    parts.add(bytes("]}\n\n"));
    return new Event(parts);
  }

  /** Nothing but that the server lives, and how far behind it is. */
  static Event beat(String id, Instant at, long lagMillis) {
    return new Event(
        List.of(
            bytes(
                "id: "
                    + id
                    + "\nevent: beat\ndata: {\"at\":"
                    + json(at)
                    + ",\"lagMs\":"
                    + lagMillis
                    + "}\n\n")));
  }

  /** This one and another right behind it. */
  Event then(Event other) {
    List<byte[]> both = new ArrayList<>(parts);
    both.addAll(other.parts);
    return new Event(both);
  }

  /** The same as the first event of a stream: says when to come again after a break. */
  Event first() {
    List<byte[]> more = new ArrayList<>(parts.size() + 1);
    more.add(RETRY);
    more.addAll(parts);
    return new Event(more);
  }

  int parts() {
    return parts.size();
  }

  /** The beginning is written once for all who are sent it. */
  private Piece first(Piece made) {
    Piece known = start;
    if (known == null) {
      known = made;
      start = made;
    }
    return new Piece(known.bytes().duplicate(), known.next());
  }

  /** The parts from this one on as one piece of the wire, as many as fit. */
  Piece from(int part) {
    Piece known = start;
    if (part == 0 && known != null) {
      return new Piece(known.bytes().duplicate(), known.next());
    }
    Piece made = made(part);
    return part == 0 ? first(made) : made;
  }

  private Piece made(int part) {
    int past = part;
    int size = 0;
    do {
      size += parts.get(past++).length;
    } while (past < parts.size() && size + parts.get(past).length <= PIECE);
    if (past == part + 1) {
      return new Piece(ByteBuffer.wrap(parts.get(part)), past);
    }
    ByteBuffer bytes = ByteBuffer.allocate(size);
    parts.subList(part, past).forEach(bytes::put);
    return new Piece(bytes.flip(), past);
  }

  /** Some bytes, and the part that comes next. */
  record Piece(ByteBuffer bytes, int next) {}

  private static final byte[] COMMA = bytes(",");

  private static void list(List<byte[]> items, List<byte[]> parts) {
    for (int index = 0; index < items.size(); index++) {
      if (index > 0) {
        parts.add(COMMA);
      }
      parts.add(items.get(index));
    }
  }

  private static String json(@Nullable Object value) {
    try {
      return Json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("texts and instants are JSON", impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
