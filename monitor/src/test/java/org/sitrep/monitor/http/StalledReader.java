package org.sitrep.monitor.http;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A reader that takes nothing until it is told to. */
final class StalledReader implements AutoCloseable {
  private static final int SMALL = 64 * 1024;

  private final Socket socket = new Socket();

  StalledReader(int port) throws IOException {
    socket.setReceiveBufferSize(SMALL);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout(15_000);
    String ask = "GET /api/stream HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
    socket.getOutputStream().write(ask.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads on until a line has these words; how many rows have come until then. */
  int readUntil(String words) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new Chunks(new BufferedInputStream(socket.getInputStream())),
                StandardCharsets.UTF_8));
    int rows = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      rows += line.split("\"en\":\"round ", -1).length - 1;
      if (line.contains(words)) {
        return rows;
      }
    }
    throw new IOException("ended before \"" + words + "\"");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
