package org.sitrep.aggregate.stream;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Told;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.StatusChange;
import org.sitrep.model.Topics;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.model.wire.TraceHeaders;
import org.sitrep.model.wire.WireSerdes;

/** The topology on the test driver, told claims and asked for what it says. */
final class TestTable implements AutoCloseable {
  private final AggregateConfig config;
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> claims;
  private final TestOutputTopic<String, CityStatus> rows;
  private final TestOutputTopic<String, StatusChange> changes;
  private final List<StatusChange> changesSoFar = new ArrayList<>();

  TestTable(String prefix, Path stateDirectory) {
    config =
        AggregateConfig.of(
            Map.of(
                "bootstrap.servers",
                "nowhere:9092",
                "topic.prefix",
                prefix,
                "state.dir",
                stateDirectory.toString()));
    Properties properties = config.properties();
    // Under exactly-once the driver forgets what was sent beside a record that was not processed.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
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
            WireSerdes.cityStatus().deserializer());
    changes =
        driver.createOutputTopic(
            config.topic(Topics.STATUS_CHANGES),
            new StringDeserializer(),
            WireSerdes.statusChange().deserializer());
  }

  void tell(Told... told) {
    for (Told one : told) {
      claims.pipeInput(one.place(), bytes(one));
    }
  }

  void tell(Claim... told) {
    for (Claim one : told) {
      claims.pipeInput(
          one.place().id().value(), WireSerdes.claim().serializer().serialize("claims", one));
    }
  }

  void pass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  void tellAs(String batch, Told told) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Batch.HEADER, batch.getBytes(StandardCharsets.UTF_8));
    claims.pipeInput(new TestRecord<>(told.place(), bytes(told), headers));
  }

  void tellOf(TraceContext trace, String batch, Told told) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Batch.HEADER, batch.getBytes(StandardCharsets.UTF_8));
    TraceHeaders.put(headers, trace);
    claims.pipeInput(new TestRecord<>(told.place(), bytes(told), headers));
  }

  void tellBytes(byte @Nullable [] value) {
    claims.pipeInput(Told.PLACE, value);
  }

  private static byte[] bytes(Told told) {
    return WireSerdes.claim().serializer().serialize("claims", told.claim());
  }

  List<CityStatus> rows() {
    return rows.readValuesToList();
  }

  List<TestRecord<String, CityStatus>> rowRecords() {
    return rows.readRecordsToList();
  }

  List<TestRecord<String, StatusChange>> changeRecords() {
    return changes.readRecordsToList();
  }

  List<StatusChange> changes() {
    List<StatusChange> more = changes.readValuesToList();
    changesSoFar.addAll(more);
    return more;
  }

  List<StatusChange> changesSoFar() {
    return changesSoFar;
  }

  List<byte[]> deadLetters() {
    return driver
        .createOutputTopic(
            config.topic(Topics.DEAD_LETTERS),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())
        .readValuesToList();
  }

  Set<String> topics() {
    return driver.producedTopicNames();
  }

  static String header(TestRecord<?, ?> row, String name) {
    return new String(row.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    driver.close();
  }
}
