package org.sitrep.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that says what no honest one would, byte by byte. */
final class RawServer implements AutoCloseable {
  /** Says something on an open connection. */
  interface Speech {
    void speak(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  RawServer(Speech speech) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Thread.ofVirtual().start(() -> accept(speech));
  }

  String url(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /** What was sent in front of the first empty line, of each request but those for robots.txt. */
  List<String> heads() {
    return List.copyOf(heads);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void accept(Speech speech) {
    try {
      while (true) {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection, speech));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket connection, Speech speech) {
    try (connection;
        InputStream in = connection.getInputStream();
        OutputStream out = connection.getOutputStream()) {
      String head = head(in);
      if (head.startsWith("GET /robots.txt")) {
        say(out, "HTTP/1.1 404 None\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return;
      }
      heads.add(head);
      speech.speak(out);
    } catch (IOException gone) {
      // The other side has had enough.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int b = in.read(); b >= 0 && !head.toString().endsWith("\r\n\r\n"); b = in.read()) {
      head.append((char) b);
      if (head.toString().endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }
}
