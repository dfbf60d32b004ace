package org.sitrep.bench.table;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.sitrep.aggregate.stream.AggregateConfig;
import org.sitrep.aggregate.stream.AggregateTopology;
import org.sitrep.model.Claim;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;

/**
 * The cost of one more claim on a city with 10, 1,000 and 100,000 claims within the horizon,
 * through the whole aggregate topology with its stores; a second of wall clock passes per thousand
 * claims.
 */
public final class HotCity {
  private static final int[] SIZES = {10, 1_000, 100_000};
  private static final int MEASURED = 2_000;

  private HotCity() {}

  public static void main(String[] arguments) throws Exception {
    measure(1_000);
    System.out.println("claims held   microseconds for one more");
    double first = 0;
    for (int size : SIZES) {
      double micros = measure(size);
      first = first == 0 ? micros : first;
      System.out.printf(
          Locale.ROOT, "%,11d %12.0f   %.2f of the first%n", size, micros, micros / first);
    }
  }

  /** Small cities are many, so that as many claims are measured. */
  private static double measure(int size) throws Exception {
    int more = Math.min(MEASURED, size);
    int cities = MEASURED / more;
    Path folder = Files.createTempDirectory("sitrep-hot-city");
    try (Stage stage = new Stage(folder)) {
      long spent = 0;
      for (int city = 0; city < cities; city++) {
        List<byte[]> claims = bytes(new CityTalk("zz-city-" + city, city).claims(size + more));
        claims.subList(0, size).forEach(claim -> stage.tell(claim));
        stage.forget();
        long began = processorTime();
        claims.subList(size, size + more).forEach(claim -> stage.tell(claim));
        spent += processorTime() - began;
        stage.forget();
      }
      return spent / 1000.0 / cities / more;
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<byte[]> bytes(List<Claim> claims) {
    return claims.stream()
        .map(claim -> WireSerdes.claim().serializer().serialize("claims", claim))
        .toList();
  }

  /** The topology with its stores on disk. */
  private static final class Stage implements AutoCloseable {
    private static final Duration A_CLAIM = Duration.ofMillis(1);

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> claims;
    private final TestOutputTopic<String, byte[]> rows;
    private final TestOutputTopic<String, byte[]> changes;
    private int told;

    Stage(Path folder) {
      AggregateConfig config =
          AggregateConfig.of(
              Map.of("bootstrap.servers", "nowhere:9092", "state.dir", folder.toString()));
      Properties properties = config.properties();
      driver =
          new TopologyTestDriver(
              AggregateTopology.build(config), properties, Instant.ofEpochSecond(0));
      claims =
          driver.createInputTopic(
              config.topic(Topics.CLAIMS), new StringSerializer(), new ByteArraySerializer());
      rows =
          driver.createOutputTopic(
              config.topic(Topics.CITY_STATUS),
              new StringDeserializer(),
              new ByteArrayDeserializer());
      changes =
          driver.createOutputTopic(
              config.topic(Topics.STATUS_CHANGES),
              new StringDeserializer(),
              new ByteArrayDeserializer());
    }

    void tell(byte[] claim) {
      claims.pipeInput("place", claim);
      driver.advanceWallClockTime(A_CLAIM);
      if (++told % 1_000 == 0) {
        forget();
      }
    }

    void forget() {
      rows.readValuesToList();
      changes.readValuesToList();
    }

    @Override
    public void close() {
      driver.close();
    }
  }
}
