package org.sitrep.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** What is sent back. */
public sealed interface Answer {
  /**
   * All at once.
   *
   * @param headers over those that every answer has, see {@link SecurityHeaders}
   */
  record Whole(int status, Map<String, String> headers, Body body) implements Answer {
    public Whole {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * Piece by piece, until the writer or the reader ends it.
   *
   * @param writer is given the stream once the headers are on their way; it returns soon and writes
   *     from wherever it likes
   */
  record Streamed(Map<String, String> headers, Consumer<Outgoing> writer) implements Answer {
    public Streamed {
      headers = Map.copyOf(headers);
    }
  }

  /** Text of a media type, in UTF-8. */
  static Whole text(int status, String mediaType, String text) {
    return new Whole(
        status, Map.of("Content-Type", mediaType), Body.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** No content. */
  static Whole nothing() {
    return new Whole(204, Map.of(), Body.NONE);
  }
}
