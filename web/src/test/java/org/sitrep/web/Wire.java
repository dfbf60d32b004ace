package org.sitrep.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A client that sends what it is told byte by byte and sees what comes back. */
public final class Wire implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;

  /** What came back. */
  public record Reply(int status, List<String> headers, String body) {
    /** The value of a header; empty where it did not come. */
    public String header(String name) {
      return headers.stream()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  public Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /** Sends lines of a head, ended by a blank one, with {@code Host} where none is among them. */
  public Wire head(String... lines) throws IOException {
    List<String> all = new ArrayList<>(List.of(lines));
    if (all.stream().noneMatch(line -> line.startsWith("Host:"))) {
      all.add("Host: localhost:" + socket.getPort());
    }
    return bytes((String.join("\r\n", all) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
  }

  public Wire bytes(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
    return this;
  }

  /** The next byte; -1 at the end, also where the server has cut the connection. */
  public int read() throws IOException {
    try {
      return socket.getInputStream().read();
    } catch (java.net.SocketException cut) {
      return -1;
    }
  }

  /** Whether something has come that is not read yet. */
  public boolean hasAnswer() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** One line without its end. */
  public String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = read(); next >= 0 && next != '\n'; next = read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  /** One whole answer, its body by its {@code Content-Length}. */
  public Reply reply() throws IOException {
    String status = line();
    if (status.isEmpty()) {
      throw new IOException("cut before an answer");
    }
    List<String> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      headers.add(line);
    }
    Reply head = new Reply(Integer.parseInt(status.split(" ")[1]), headers, "");
    String length = head.header("Content-Length");
    InputStream in = socket.getInputStream();
    byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
    return new Reply(head.status(), headers, new String(body, StandardCharsets.UTF_8));
  }

  /** One call without a body on a connection of its own. */
  public static Reply ask(int port, String... lines) throws IOException {
    try (Wire wire = new Wire(port)) {
      return wire.head(lines).reply();
    }
  }

  /** One call with a body on a connection of its own; its length is told. */
  public static Reply send(int port, byte[] body, String... lines) throws IOException {
    try (Wire wire = new Wire(port)) {
      String[] all = Arrays.copyOf(lines, lines.length + 1);
      all[lines.length] = "Content-Length: " + body.length;
      return wire.head(all).bytes(body).reply();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
