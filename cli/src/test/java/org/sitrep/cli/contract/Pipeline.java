package org.sitrep.cli.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sitrep.aggregate.core.Ageing;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.chaos.Conditions;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.cli.stages.Setup;
import org.sitrep.cli.stages.StageName;
import org.sitrep.cli.stages.Stages;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.CityStatus;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.monitor.JsonLines;

/** Both stages under one prefix, what is sent to them, and the table that comes of it. */
public final class Pipeline implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Extractor EXTRACTOR = Extractor.standard();

  private final Connection connection;
  private final String prefix;
  private final Stages stages;

  private Pipeline(Connection connection, String prefix, Stages stages) {
    this.connection = connection;
    this.prefix = prefix;
    this.stages = stages;
  }

  /**
   * Makes the topics and starts the stages, as a replay does.
   *
   * @param state where they keep their stores
   */
  public static Pipeline start(Connection connection, String prefix, int partitions, Path state) {
    try (Admin admin = connection.admin()) {
      TopicCreation.ensure(admin, new TopicShape(prefix, partitions, 1));
    }
    Setup setup = Setup.ofReplay().under(prefix, Map.of(), EnumSet.allOf(StageName.class));
    return new Pipeline(
        connection,
        prefix,
        Stages.start(connection, setup, CompletableFuture.completedFuture(EXTRACTOR), state));
  }

  /** Sends articles; every one is acknowledged when this returns. */
  public void publish(List<RawArticle> articles) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            connection.client(Map.of()), new StringSerializer(), new ByteArraySerializer())) {
      for (RawArticle each : articles) {
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    prefix + Topics.RAW.topicName(),
                    each.id().value(),
                    WireSerdes.rawArticle().serializer().serialize("", each))));
      }
    }
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }
  }

  /**
   * Waits until the table is what it should be; fails where it does not become so.
   *
   * @param now the instant to which its rows are aged
   */
  public void awaitTable(String expected, Instant now) {
    Conditions.await(
        PATIENCE,
        () -> {
          stages.requireAlive();
          return table(now).equals(expected);
        },
        () -> "the table is\n" + table(now) + "expected\n" + expected);
  }

  /** The committed rows as JSON lines. */
  public String table(Instant now) {
    String topic = prefix + Topics.CITY_STATUS.topicName();
    Map<String, CityStatus> rows = new TreeMap<>();
    CommittedRecords.read(
        connection,
        topic,
        each ->
            rows.put(
                new String(each.key(), UTF_8),
                WireSerdes.cityStatus().deserializer().deserialize(topic, each.value())));
    return JsonLines.of(rows.values().stream().map(row -> Ageing.at(row, now)).toList());
  }

  /** Does nothing while both stages live; fails with the reason once one has died. */
  public void requireAlive() {
    stages.requireAlive();
  }

  @Override
  public void close() {
    stages.close();
  }
}
