package org.sitrep.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, whatever their encoding; a line end is LF, a CR before it is left out. */
final class ByteLines {
  private static final int END = -1;

  /** One more than any record may have: the rest of a longer line is passed over. */
  private static final int LONGEST = (8 << 20) + 1;

  private final BufferedInputStream in;
  private int number;

  ByteLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next line, or null at the end. */
  byte @Nullable [] next() throws IOException {
    int next = in.read();
    if (next == END) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (; next != END && next != '\n'; next = in.read()) {
      if (line.size() < LONGEST) {
        line.write(next);
      }
    }
    number++;
    byte[] bytes = line.toByteArray();
    boolean carriage = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return carriage ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  /** The number of the line given last, from 1. */
  int number() {
    return number;
  }

  static boolean isBlank(byte[] line) {
    for (byte each : line) {
      if (each != ' ' && each != '\t') {
        return false;
      }
    }
    return true;
  }
}
