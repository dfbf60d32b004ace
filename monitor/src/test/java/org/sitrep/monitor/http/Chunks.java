package org.sitrep.monitor.http;

import java.io.IOException;
import java.io.InputStream;

/** What an HTTP/1.1 answer sends in chunks, put together; its head is passed over. */
final class Chunks extends InputStream {
  private final InputStream in;
  private int left;
  private boolean begun;

  Chunks(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!begun) {
      begun = true;
      while (!line().isEmpty()) {
        // A header.
      }
    }
    while (left == 0) {
      String size = line();
      if (!size.isEmpty()) {
        left = Integer.parseInt(size, 16);
        if (left == 0) {
          return -1;
        }
      }
    }
    int read = in.read(bytes, offset, Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("cut");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
