package org.sitrep.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublisherConfigTest {
  @Test
  void what_makes_publication_exact_is_set_and_the_rest_is_as_given() {
    var properties =
        new PublisherConfig(Map.of("bootstrap.servers", "localhost:9092", "linger.ms", "20"))
            .properties();
    assertThat(properties)
        .containsEntry("enable.idempotence", "true")
        .containsEntry("acks", "all")
        .containsEntry("max.request.size", "8388608")
        .containsEntry("linger.ms", "20");
  }

  @Test
  void all_mistakes_are_told_together() {
    assertThatThrownBy(
            () ->
                new PublisherConfig(
                    Map.of("acks", "1", "linger.ms", "soon", "lingr.ms", "5", "retries", "-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[acks] 1, expected all or nothing")
        .hasMessageContaining("[lingr.ms] unknown, expected")
        .hasMessageContaining("[bootstrap.servers] missing, expected")
        .hasMessageContaining("[linger.ms] ")
        .hasMessageContaining("[retries] ");
  }

  @Test
  void a_producer_takes_it() {
    var config = new PublisherConfig(Map.of("bootstrap.servers", "localhost:1"));
    assertThatCode(() -> new ArticlePublisher(config, () -> Instant.EPOCH).close())
        .doesNotThrowAnyException();
  }

  @Test
  void a_checked_config_may_be_checked_again() {
    var config = new PublisherConfig(Map.of("bootstrap.servers", "localhost:9092"));
    assertThat(new PublisherConfig(config.properties())).isEqualTo(config);
  }
}
