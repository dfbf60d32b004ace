package org.sitrep.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {
  @Test
  void an_event_replaces_the_one_it_came_from_and_leaves_other_headers() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", "00-1".getBytes(UTF_8));
    Instant time = Instant.parse("2024-12-07T20:47:00Z");
    CloudEventHeaders.put(headers, EventType.RAW_ARTICLE, "a1", "/sitrep/ingest", time);
    CloudEventHeaders.put(headers, EventType.CLAIM, "c1", "/sitrep/enrich", time);

    List<String> written = new ArrayList<>();
    headers.forEach(header -> written.add(header.key() + ": " + new String(header.value(), UTF_8)));
    assertThat(written)
        .containsExactly(
            "traceparent: 00-1",
            "ce_specversion: 1.0",
            "ce_id: c1",
            "ce_type: org.sitrep.claim.v1",
            "ce_source: /sitrep/enrich",
            "ce_time: 2024-12-07T20:47:00Z",
            "content-type: application/json");
    assertThat(written.stream().skip(1).map(line -> line.split(": ")[0]))
        .containsExactlyElementsOf(CloudEventHeaders.NAMES);
  }
}
