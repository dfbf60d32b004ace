package org.sitrep.aggregate.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class AggregateConfigTest {
  @Test
  void all_mistakes_are_told_together() {
    assertThatThrownBy(
            () ->
                AggregateConfig.of(
                    Map.of("topic.prefix", "a b", "num.stream.threads", "0", "colour", "red")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "[bootstrap.servers]", "[topic.prefix]", "[num.stream.threads]", "[colour]");
  }

  @Test
  void what_kafka_needs_is_handed_on_and_cannot_weaken_the_guarantees() {
    AggregateConfig config =
        AggregateConfig.of(
            Map.of(
                "bootstrap.servers", "one:9092",
                "kafka.security.protocol", "SSL",
                "kafka.processing.guarantee", "at_least_once"));
    assertThat(config.properties())
        .containsEntry("security.protocol", "SSL")
        .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
  }
}
