package org.sitrep.cli.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
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
import org.sitrep.model.wire.WireSerdes;

/** One stream of news through the stages of one prefix, and all that is committed of it. */
final class Trial implements AutoCloseable {
  static final int PARTITIONS = 4;
  static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BEAT = Duration.ofMillis(20);

  private final String prefix;
  private final Committed committed;
  private final List<TopicPartition> partitions;
  private KafkaProducer<String, byte[]> producer;
  private Admin admin;
  private CommittedReader reader;

  /** Makes the topics of the prefix and opens them. */
  Trial(Connection connection, String prefix, int replication) {
    this.prefix = prefix;
    committed = new Committed(prefix);
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
    producer = producer(connection);
  }

  /** Goes on where it was, with the same broker at another address. */
  void reconnect(Connection connection) {
    close();
    admin = connection.admin();
    reader = CommittedReader.from(connection, committed.next(partitions));
    producer = producer(connection);
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
    reader.poll(BEAT).forEach(committed::enter);
    return committed.answered();
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
        committed::entered,
        () -> committed.answered() + " of " + least + " articles answered\n" + unread());
  }

  /** Waits until all that is expected is there, and fails with what differs. */
  void awaitSame(Written expected, BooleanSupplier alive) {
    Conditions.await(
        PATIENCE,
        () ->
            alive.getAsBoolean() && answered() > 0 && written().differencesFrom(expected).isEmpty(),
        committed::entered,
        () -> String.join("\n", written().differencesFrom(expected)) + "\n" + unread());
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
    Conditions.await(
        PATIENCE,
        () -> answered() >= 0 && reader.hasReached(ends),
        committed::entered,
        () -> "not all is committed\n" + unread());
  }

  Written written() {
    return committed.written();
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    reader.close();
    admin.close(Duration.ZERO);
  }

  // What a transaction that nobody ends keeps back shows here.
  private String unread() {
    Map<TopicPartition, Long> ends = CommittedReader.ends(admin, partitions);
    return partitions.stream()
        .filter(each -> !reader.hasReached(Map.of(each, ends.get(each))))
        .map(each -> "not read to its end: " + each + ", " + ends.get(each))
        .collect(Collectors.joining("\n"));
  }

  private String name(Topics topic) {
    return prefix + topic.topicName();
  }

  private static KafkaProducer<String, byte[]> producer(Connection connection) {
    return new KafkaProducer<>(
        connection.client(Map.of("enable.idempotence", "true", "acks", "all", "linger.ms", "5")),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
