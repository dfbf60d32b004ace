package org.sitrep.model.wire;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.trace.TraceContext;

/**
 * Carries the trace of an article beside all that became of it, so that it can be followed, and
 * when each stage wrote what it made of it. No value, key or time of a record depends on them.
 */
public final class TraceHeaders {
  /** W3C's headers, as they are called in HTTP too. */
  public static final String PARENT = "traceparent";

  public static final String STATE = "tracestate";

  /** The header that tells when a stage wrote a record; its timestamp is that of the article. */
  public static final String WRITTEN = "sitrep_written";

  private static final List<String> HANDED_ON = List.of(PARENT, STATE);
  private static final int LONGEST = 1024;

  private TraceHeaders() {}

  /** Puts a step's context in place of the one that is there. */
  public static void put(Headers headers, TraceContext context) {
    replace(headers, PARENT, context.parent());
    headers.remove(STATE);
    if (!context.state().isEmpty()) {
      replace(headers, STATE, context.state());
    }
  }

  /** What is there; empty where nothing is, or something that is no context. */
  public static Optional<TraceContext> read(Headers headers) {
    return TraceContext.parse(text(headers, PARENT), text(headers, STATE));
  }

  /** Puts the context of one record on another, as it is. */
  public static void hand(Headers from, Headers to) {
    for (String name : HANDED_ON) {
      Header header = from.lastHeader(name);
      if (header != null) {
        to.remove(name).add(name, header.value());
      }
    }
  }

  /** Says when a stage writes the record. */
  public static void putWritten(Headers headers, Instant at) {
    replace(headers, WRITTEN, at.toString());
  }

  /** When a stage wrote it; empty where no header tells. */
  public static Optional<Instant> written(Headers headers) {
    String text = text(headers, WRITTEN);
    try {
      return Optional.ofNullable(text).map(Instant::parse);
    } catch (DateTimeException foreign) {
      return Optional.empty();
    }
  }

  private static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null || header.value().length > LONGEST
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static void replace(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.US_ASCII));
  }
}
