package org.sitrep.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.JsonReader;
import org.sitrep.model.wire.RawArticleReader;

/** An article a line; blank lines are passed over and a bad one costs only itself. */
final class JsonLines implements SourcedReader {
  private final ByteLines lines;
  private final String name;
  private final Instant arrivedAt;
  private final ZoneId zone;
  private boolean broken;

  JsonLines(InputStream in, String name, Instant arrivedAt, ZoneId zone) {
    this.lines = new ByteLines(in);
    this.name = name;
    this.arrivedAt = arrivedAt;
    this.zone = zone;
  }

  @Override
  public Optional<Sourced> next() {
    try {
      while (!broken) {
        Optional<ByteLines.Line> line = lines.next();
        if (line.isEmpty()) {
          return Optional.empty();
        }
        if (!isBlank(line.get())) {
          return Optional.of(sourced(line.get()));
        }
      }
    } catch (IOException unreadable) {
      broken = true;
      String source = name + ":" + lines.nextNumber();
      return Optional.of(
          new Sourced(
              source,
              new Rejected<>(RejectionReason.UNREADABLE, RawBytes.unreadable(source, unreadable))));
    }
    return Optional.empty();
  }

  private Sourced sourced(ByteLines.Line line) {
    String source = name + ":" + line.number();
    return new Sourced(
        source,
        tree(line, source).then(json -> RawArticleReader.read(json, arrivedAt, source, zone)));
  }

  /** The JSON value of a line. */
  static Outcome<JsonNode> tree(ByteLines.Line line, String source) {
    return line.isTooLong()
        ? new Rejected<>(
            RejectionReason.TOO_LARGE,
            RawBytes.tooLarge(source) + (line.isHopeless() ? " (the rest is not read)" : ""))
        : RawBytes.usable(line.bytes(), source).then(bytes -> JsonReader.tree(bytes, source));
  }

  private static boolean isBlank(ByteLines.Line line) {
    for (byte b : line.bytes()) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return !line.isTooLong();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
