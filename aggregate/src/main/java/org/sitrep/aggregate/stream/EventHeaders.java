package org.sitrep.aggregate.stream;

import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Ids;
import org.sitrep.model.StatusChange;
import org.sitrep.model.wire.CloudEventHeaders;
import org.sitrep.model.wire.EventType;

/** The headers of an output, in place of those of the claim that caused it. */
final class EventHeaders<T> extends ContextualFixedKeyProcessor<String, T, T> {
  private static final String SOURCE = "/sitrep/aggregate";

  private final EventType type;
  private final Function<T, Instant> time;

  private EventHeaders(EventType type, Function<T, Instant> time) {
    this.type = type;
    this.time = time;
  }

  static EventHeaders<CityStatus> ofRows() {
    return new EventHeaders<>(EventType.CITY_STATUS, CityStatus::asOf);
  }

  static EventHeaders<StatusChange> ofChanges() {
    return new EventHeaders<>(EventType.STATUS_CHANGE, StatusChange::asOf);
  }

  @Override
  public void process(FixedKeyRecord<String, T> record) {
    Headers headers = new RecordHeaders();
    String id = Ids.hash(type.type(), record.key(), String.valueOf(record.value()));
    CloudEventHeaders.put(headers, type, id, SOURCE, time.apply(record.value()));
    context().forward(record.withHeaders(headers));
  }
}
