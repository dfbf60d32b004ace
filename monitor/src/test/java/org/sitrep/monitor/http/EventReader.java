package org.sitrep.monitor.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.wire.Json;

/**
 * A reader of the stream that keeps its table as a page would, over any number of connections; what
 * is doubled it remembers.
 */
public final class EventReader implements AutoCloseable {
  private final String filter;
  private final Map<String, JsonNode> rows = new TreeMap<>();
  private final List<String> changes = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private String lastId = "";
  private @Nullable Socket socket;
  private @Nullable Thread thread;

  public EventReader(String filter) {
    this.filter = filter;
  }

  /** Reads on from an instance. */
  public void connect(int port) throws IOException {
    Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
    socket = opened;
    String ask =
        "GET /api/stream?filter="
            + URLEncoder.encode(filter, StandardCharsets.UTF_8)
            + " HTTP/1.1\r\nHost: localhost:"
            + port
            + (lastId.isEmpty() ? "" : "\r\nLast-Event-ID: " + lastId)
            + "\r\n\r\n";
    opened.getOutputStream().write(ask.getBytes(StandardCharsets.UTF_8));
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new Chunks(new BufferedInputStream(opened.getInputStream())),
                StandardCharsets.UTF_8));
    thread = Thread.ofVirtual().start(() -> read(in));
  }

  /** Breaks the connection wherever it is. */
  public void disconnect() throws IOException {
    Socket open = socket;
    Thread reading = thread;
    if (open != null && reading != null) {
      open.close();
      try {
        reading.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() throws IOException {
    disconnect();
  }

  synchronized Map<String, JsonNode> rows() {
    return new TreeMap<>(rows);
  }

  synchronized List<String> changes() {
    return List.copyOf(changes);
  }

  synchronized List<String> doubled() {
    return List.copyOf(doubled);
  }

  synchronized List<String> kinds() {
    return List.copyOf(kinds);
  }

  private void read(BufferedReader in) {
    String id = "";
    String kind = "";
    String data = "";
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          kind = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        } else if (line.isEmpty() && !data.isEmpty()) {
          take(id, kind, Json.mapper().readTree(data));
          data = "";
        }
      }
    } catch (IOException broken) {
      // What had not come whole is not taken, as the standard has it.
    }
  }

  private synchronized void take(String id, String kind, JsonNode data) {
    kinds.add(kind);
    lastId = id;
    if (kind.equals("snapshot")) {
      rows.clear();
      changes.clear();
    }
    data.path("rows").forEach(row -> rows.put(row.at("/place/id").textValue(), row));
    data.path("left").forEach(place -> rows.remove(place.textValue()));
    for (JsonNode change : data.path("changes")) {
      String cursor = change.path("cursor").textValue();
      if (changes.contains(cursor)) {
        doubled.add(cursor);
      }
      changes.add(cursor);
    }
  }
}
