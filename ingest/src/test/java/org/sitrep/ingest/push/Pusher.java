package org.sitrep.ingest.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.sitrep.model.wire.Json;

/** A client that pushes articles over a real connection. */
final class Pusher {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int port;

  Pusher(int port) {
    this.port = port;
  }

  /** What came back. */
  record Reply(int status, JsonNode json, HttpResponse<String> whole) {}

  Reply json(String body, String... headers) {
    return send("application/json", body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Reply lines(String body, String... headers) {
    return send("application/x-ndjson", body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Reply send(String type, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/articles"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return ask(request.build());
  }

  Reply status() {
    return ask(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status")).build());
  }

  private static Reply ask(HttpRequest request) {
    try {
      HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
      return new Reply(response.statusCode(), Json.mapper().readTree(response.body()), response);
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** A flat article as a line of JSON. */
  static String article(String id, String body) {
    return Json.mapper()
        .createObjectNode()
        .put("id", id)
        .put("outlet", "Desk")
        .put("headline", "Headline of " + id)
        .put("body", body)
        .put("publishedAt", "2026-01-01T10:00:00Z")
        .toString();
  }
}
