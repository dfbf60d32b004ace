package org.sitrep.bench.push;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A caller that costs next to nothing itself: one connection, kept. */
final class Caller implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Caller(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Pushes lines; how long the answer took, in nanoseconds. */
  long post(byte[] lines) throws IOException {
    long begin = System.nanoTime();
    String head =
        "POST /articles HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/x-ndjson\r\nContent-Length: %d\r\n\r\n"
            .formatted(socket.getPort(), lines.length);
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(lines);
    out.flush();
    String status = line();
    if (!status.contains(" 202 ")) {
      throw new IOException("expected 202, got " + status);
    }
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    in.skipNBytes(length);
    return System.nanoTime() - begin;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
