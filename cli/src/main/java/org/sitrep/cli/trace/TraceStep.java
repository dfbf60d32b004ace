package org.sitrep.cli.trace;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.deadletter.Position;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.model.wire.TraceHeaders;

/**
 * One record that tells of an article.
 *
 * @param topic it stands on, with its prefix
 * @param at {@code partition@offset} there
 * @param written when the stage wrote it; where that is not said, the record's own time
 * @param about the place of a claim, a row or a change; else null
 * @param what it says, in a few words
 * @param traceId of its trace; null where it bears none
 * @param spanId of its step in that trace; null where it bears none
 */
public record TraceStep(
    Kind kind,
    String topic,
    String at,
    Instant written,
    @Nullable String about,
    String what,
    @Nullable String traceId,
    @Nullable String spanId) {
  /** What a record tells. */
  public enum Kind {
    /** The article, or a version of it, came in. */
    TAKEN_IN,
    /** It was read. */
    READ,
    /** Something was claimed in it, or taken back. */
    CLAIM,
    /** The row of a place rests on it, or was moved by it. */
    ROW,
    /** The state of a place changed through it. */
    CHANGE,
    /** It was not used, and why. */
    REJECTED,
    /** A stage failed on it. */
    DEAD_LETTER
  }

  static TraceStep of(
      Kind kind, ConsumerRecord<byte[], byte[]> record, @Nullable String about, String what) {
    Instant stamped = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    TraceContext trace = TraceHeaders.read(record.headers()).orElse(null);
    return new TraceStep(
        kind,
        record.topic(),
        new Position(record.partition(), record.offset()).toString(),
        TraceHeaders.written(record.headers()).orElse(stamped),
        about,
        what,
        trace == null ? null : trace.traceId(),
        trace == null ? null : trace.spanId());
  }
}
