package org.sitrep.aggregate.stream;

import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Ids;
import org.sitrep.model.StatusChange;
import org.sitrep.model.wire.CloudEventHeaders;
import org.sitrep.model.wire.EventType;
import org.sitrep.model.wire.TraceHeaders;

/** The headers of an output, in place of those of the claim that caused it. */
final class EventHeaders<T> extends ContextualFixedKeyProcessor<String, T, T> {
  private static final String SOURCE = "/sitrep/aggregate";
  private static final String STEP = "aggregate ";

  private final EventType type;
  private final Function<T, Instant> time;
  private final Function<T, String> content;

  private EventHeaders(EventType type, Function<T, Instant> time, Function<T, String> content) {
    this.type = type;
    this.time = time;
    this.content = content;
  }

  static EventHeaders<CityStatus> ofRows() {
    return new EventHeaders<>(EventType.CITY_STATUS, CityStatus::asOf, Sent::digest);
  }

  static EventHeaders<StatusChange> ofChanges() {
    return new EventHeaders<>(EventType.STATUS_CHANGE, StatusChange::asOf, StatusChange::toString);
  }

  @Override
  public void process(FixedKeyRecord<String, T> record) {
    Headers headers = new RecordHeaders();
    @Nullable T value = record.value();
    Instant at =
        value == null ? Instant.ofEpochMilli(Math.max(0, record.timestamp())) : time.apply(value);
    String what = value == null ? "gone at " + at : content.apply(value);
    CloudEventHeaders.put(headers, type, Ids.hash(type.type(), record.key(), what), SOURCE, at);
    TraceHeaders.read(record.headers())
        .ifPresent(cause -> TraceHeaders.put(headers, cause.next(STEP + record.key())));
    TraceHeaders.putWritten(headers, Instant.ofEpochMilli(context().currentSystemTimeMs()));
    context().forward(record.withHeaders(headers));
  }
}
