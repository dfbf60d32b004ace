package org.sitrep.aggregate.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A change of shape is seen in review: replace the golden file on purpose only. */
class TopologyDescriptionTest {
  @Test
  void the_topology_has_the_shape_of_the_golden_file() throws IOException {
    AggregateConfig config = AggregateConfig.of(Map.of("bootstrap.servers", "nowhere:9092"));
    try (InputStream golden =
        Objects.requireNonNull(getClass().getResourceAsStream("topology.txt"))) {
      assertThat(AggregateTopology.build(config).describe().toString().strip())
          .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  @Test
  void everything_has_a_name_of_ours() {
    AggregateConfig config = AggregateConfig.of(Map.of("bootstrap.servers", "nowhere:9092"));
    assertThat(AggregateTopology.build(config).describe().toString()).doesNotContain("KSTREAM-");
  }
}
