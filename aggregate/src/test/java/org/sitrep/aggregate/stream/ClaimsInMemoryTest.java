package org.sitrep.aggregate.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.aggregate.core.Told.BLUE;
import static org.sitrep.aggregate.core.Told.RED;
import static org.sitrep.aggregate.core.Told.that;
import static org.sitrep.model.ClaimKind.CAPTURED;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.aggregate.core.Table;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.Granularity;
import org.sitrep.model.wire.WireSerdes;

class ClaimsInMemoryTest {
  private static final int PLACES = 30;
  private static final int MOST = 5;

  @Test
  void places_beyond_what_fits_into_memory_are_read_again_and_the_table_is_the_same(
      @TempDir Path folder) {
    ClaimsInMemory inMemory = new ClaimsInMemory(MOST);
    List<Claim> claims = new ArrayList<>();
    IntStream.range(0, PLACES).forEach(place -> claims.add(claim(place, 0)));
    IntStream.range(0, PLACES).forEach(place -> claims.add(claim(place, 1)));
    try (TopologyTestDriver driver = new TopologyTestDriver(step(inMemory), settings(folder))) {
      TestInputTopic<String, Claim> in =
          driver.createInputTopic("in", new StringSerializer(), WireSerdes.claim().serializer());
      TestOutputTopic<String, CityStatus> out =
          driver.createOutputTopic(
              "out", new StringDeserializer(), WireSerdes.cityStatus().deserializer());
      for (Claim claim : claims) {
        in.pipeInput(claim.place().id().value(), claim);
        assertThat(inMemory.now()).isLessThanOrEqualTo(MOST + 2);
      }
      for (int second = 0; second < PLACES; second++) {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
      }
      assertThat(inMemory.now()).isPositive();
      assertThat(out.readKeyValuesToMap().values())
          .containsExactlyInAnyOrderElementsOf(Table.assess(claims, null));
    }
    assertThat(inMemory.now()).as("held by a task that is closed").isZero();
  }

  private static Claim claim(int place, int round) {
    return that(round == 0 ? RED : BLUE, CAPTURED, 1 + round)
        .in("zz-city-" + place, Granularity.CITY, null)
        .claim();
  }

  private static Topology step(ClaimsInMemory inMemory) {
    Topology topology = new Topology();
    topology.addSource(
        "in", Serdes.String().deserializer(), WireSerdes.claim().deserializer(), "in");
    topology.addProcessor("assess", new AssessingSupplier(new Allowances(), inMemory), "in");
    topology.addSink("out", "out", new StringSerializer(), new RowBytes().serializer(), "assess");
    return topology;
  }

  private static Properties settings(Path folder) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    return settings;
  }
}
