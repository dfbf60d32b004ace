package org.sitrep.cli.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.replay.CommittedReader;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.Json;
import org.sitrep.model.wire.WireSerdes;

/** One stream of news through the stages of one prefix, and all that is committed of it. */
final class Trial implements AutoCloseable {
  static final int PARTITIONS = 4;
  private static final String RAW = Topics.RAW.topicName();
  private static final Duration BEAT = Duration.ofMillis(20);
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String prefix;
  private final KafkaProducer<String, byte[]> producer;
  private final Admin admin;
  private final List<TopicPartition> partitions;
  private final CommittedReader reader;
  private final Map<String, String> rows = new HashMap<>();
  private final Map<String, Integer> claims = new HashMap<>();
  private final Map<String, Integer> answers = new HashMap<>();
  private final Map<String, JsonNode> states = new HashMap<>();
  private final Map<TopicPartition, Long> offsets = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  /** Makes the topics of the prefix and opens them. */
  Trial(Connection connection, String prefix, int replication) {
    this.prefix = prefix;
    admin = connection.admin();
    TopicCreation.ensure(admin, new TopicShape(prefix, PARTITIONS, replication));
    List<String> outputs =
        Stream.of(
                Topics.RAW,
                Topics.ENRICHED,
                Topics.REJECTED,
                Topics.DEAD_LETTERS,
                Topics.CLAIMS,
                Topics.CITY_STATUS,
                Topics.STATUS_CHANGES)
            .map(this::name)
            .toList();
    partitions = CommittedReader.partitions(admin, outputs);
    reader = CommittedReader.fromBeginning(connection, partitions);
    producer =
        new KafkaProducer<>(
            connection.client(
                Map.of("enable.idempotence", "true", "acks", "all", "linger.ms", "5")),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Publishes articles; every one is acknowledged when this returns. */
  void publish(List<RawArticle> articles) {
    List<Future<RecordMetadata>> sent =
        articles.stream()
            .map(
                article ->
                    producer.send(
                        new ProducerRecord<>(
                            name(Topics.RAW),
                            article.id().value(),
                            WireSerdes.rawArticle().serializer().serialize("", article))))
            .toList();
    for (Future<RecordMetadata> each : sent) {
      try {
        each.get();
      } catch (ExecutionException lost) {
        throw new AssertionError("not acknowledged", lost);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError(interrupted);
      }
    }
  }

  /** How many articles have got an answer so far. */
  int answered() {
    reader.poll(BEAT).forEach(this::enter);
    return (int) answers.keySet().stream().filter(each -> !each.startsWith(RAW)).count();
  }

  /**
   * Waits until so many articles have an answer.
   *
   * @param alive fails where that cannot come any more
   */
  void awaitAnswers(int least, BooleanSupplier alive) {
    Conditions.await(
        PATIENCE,
        () -> alive.getAsBoolean() && answered() >= least,
        () -> answered() + " of " + least + " articles answered");
  }

  /** Waits until all that is expected is there, and fails with what differs. */
  void awaitSame(Written expected, BooleanSupplier alive) {
    Conditions.await(
        PATIENCE,
        () ->
            alive.getAsBoolean() && answered() > 0 && written().differencesFrom(expected).isEmpty(),
        () -> String.join("\n", written().differencesFrom(expected)));
  }

  /** Fails with what differs, when nothing is written any more. */
  void requireSame(Written expected) {
    readToEnd();
    List<String> differences = written().differencesFrom(expected);
    if (!differences.isEmpty()) {
      throw new AssertionError(String.join("\n", differences));
    }
  }

  /** Reads all that is on the topics now. */
  void readToEnd() {
    Map<TopicPartition, Long> ends = CommittedReader.ends(admin, partitions);
    while (!reader.hasReached(ends)) {
      answered();
    }
  }

  Written written() {
    return Written.copyOf(rows, claims, answers, broken);
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    reader.close();
    admin.close(Duration.ZERO);
  }

  private String name(Topics topic) {
    return prefix + topic.topicName();
  }

  private void enter(ConsumerRecord<String, byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    Long last = offsets.put(partition, record.offset());
    if (last != null && last >= record.offset()) {
      broken.add("read " + partition + " at " + record.offset() + " after " + last);
    }
    String key = Objects.requireNonNullElse(record.key(), "");
    String value = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
    String topic = record.topic().substring(prefix.length());
    if (topic.equals(Topics.CITY_STATUS.topicName())) {
      if (value.isEmpty()) {
        rows.remove(key);
      } else {
        rows.put(key, value);
      }
    } else if (topic.equals(Topics.CLAIMS.topicName())) {
      claims.merge(key + " " + value, 1, Integer::sum);
    } else if (topic.equals(Topics.STATUS_CHANGES.topicName())) {
      follow(key, value);
    } else {
      answers.merge(topic + " " + key, 1, Integer::sum);
    }
  }

  private void follow(String place, String change) {
    try {
      JsonNode read = Json.mapper().readTree(change);
      JsonNode before = read.path("before");
      JsonNode known = states.put(place, read.path("after"));
      boolean first = before.isNull() || before.isMissingNode();
      if (known == null ? !first : !known.equals(before)) {
        broken.add("change of " + place + " from " + before + ", which was " + known);
      }
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
