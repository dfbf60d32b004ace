package org.sitrep.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.sitrep.model.wire.Json;

/**
 * The lines of a stream as bytes, one in memory at a time and never more of it than may be read.
 */
final class ByteLines implements Closeable {
  /** Past this a line is no line but a bomb, and the rest of the stream is not looked at. */
  static final long HOPELESS = 8L * Json.MAXIMUM_BYTES;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private long number;
  private boolean over;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** One line without its line feed. */
  static final class Line {
    private final long number;
    private final byte[] bytes;
    private final long length;

    private Line(long number, byte[] bytes, long length) {
      this.number = number;
      this.bytes = bytes;
      this.length = length;
    }

    /** 1 for the first. */
    long number() {
      return number;
    }

    /** The line, or its beginning where it is too long. */
    byte[] bytes() {
      return bytes;
    }

    boolean isTooLong() {
      return length > Json.MAXIMUM_BYTES;
    }

    /** Whether the reader gave up in it. */
    boolean isHopeless() {
      return length > HOPELESS;
    }
  }

  /** The next line; nothing at the end. */
  Optional<Line> next() throws IOException {
    if (over || !fill()) {
      return Optional.empty();
    }
    int here = indexOfLineFeed();
    if (here < end) {
      byte[] whole = Arrays.copyOfRange(buffer, start, here);
      start = here + 1;
      return Optional.of(new Line(++number, whole, whole.length));
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    boolean ended = false;
    while (!ended && length <= HOPELESS && fill()) {
      int feed = indexOfLineFeed();
      int take = feed - start;
      line.write(buffer, start, (int) Math.clamp(Json.MAXIMUM_BYTES - length, 0L, take));
      length += take;
      ended = feed < end;
      start = ended ? feed + 1 : feed;
    }
    over = length > HOPELESS;
    number++;
    return Optional.of(new Line(number, line.toByteArray(), length));
  }

  /** The number of the line that is read next. */
  long nextNumber() {
    return number + 1;
  }

  private boolean fill() throws IOException {
    while (start == end) {
      int read = in.read(buffer, 0, BUFFER);
      if (read < 0) {
        return false;
      }
      start = 0;
      end = read;
    }
    return true;
  }

  private int indexOfLineFeed() {
    for (int i = start; i < end; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
