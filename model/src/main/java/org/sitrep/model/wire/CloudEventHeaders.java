package org.sitrep.model.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of a CloudEvents 1.0 event in binary mode (Kafka Protocol Binding 1.0.2, section
 * 3.2); the event's data is the value of the record.
 */
public final class CloudEventHeaders {
  /** The names, in the order in which they are written. */
  public static final List<String> NAMES =
      List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "content-type");

  private static final String SPEC_VERSION = "1.0";
  private static final String CONTENT_TYPE = "application/json";

  private CloudEventHeaders() {}

  /**
   * Puts the headers of one event in place of those that are there: a Streams processor hands on
   * the headers of its input, and those tell of another event.
   *
   * @param headers of a producer's record or of a record in a processor
   * @param id the same for the same event, other for every other event of that source
   * @param source a URI reference such as {@code /sitrep/enrich}
   * @param time when the event happened; its precision is kept
   */
  public static void put(Headers headers, EventType type, String id, String source, Instant time) {
    replace(headers, "ce_specversion", SPEC_VERSION);
    replace(headers, "ce_id", id);
    replace(headers, "ce_type", type.type());
    replace(headers, "ce_source", source);
    replace(headers, "ce_time", time.toString());
    replace(headers, "content-type", CONTENT_TYPE);
  }

  private static void replace(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
