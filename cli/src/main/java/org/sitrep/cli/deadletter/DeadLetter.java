package org.sitrep.cli.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record that a stage could not use, as it came, with what went wrong.
 *
 * @param time of the record
 * @param readFrom the topic it was read from; empty where no header tells
 * @param readAt its place there, or null where no header tells
 * @param exception the class of what was thrown; empty where no header tells
 * @param message what was thrown says; empty where it says nothing
 * @param key as it came, or null
 * @param value as it came, or null
 * @param headers as they came, without those that say what went wrong
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came, written back and never compared
public record DeadLetter(
    Position at,
    Instant time,
    String readFrom,
    @Nullable Position readAt,
    String exception,
    String message,
    byte @Nullable [] key,
    byte @Nullable [] value,
    Headers headers) {
  private static final String ERRORS = "__streams.errors.";

  /** Reads one. */
  public static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
    Headers errors = record.headers();
    String readAt = error(errors, "partition") + "@" + error(errors, "offset");
    return new DeadLetter(
        new Position(record.partition(), record.offset()),
        Instant.ofEpochMilli(Math.max(0, record.timestamp())),
        error(errors, "topic"),
        Position.parse(readAt).orElse(null),
        error(errors, "exception"),
        error(errors, "message"),
        record.key(),
        record.value(),
        withoutErrors(errors));
  }

  /** Whether it came of an earlier retry, so that to retry it is to try the same once more. */
  boolean isOfRetry() {
    return headers.lastHeader(Retry.HEADER) != null;
  }

  private static String error(Headers headers, String name) {
    Header header = headers.lastHeader(ERRORS + name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static Headers withoutErrors(Headers all) {
    Headers own = new org.apache.kafka.common.header.internals.RecordHeaders();
    all.forEach(
        header -> {
          if (!Objects.requireNonNull(header.key()).startsWith(ERRORS)) {
            own.add(header);
          }
        });
    return own;
  }
}
