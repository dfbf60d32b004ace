package org.sitrep.monitor.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sitrep.model.StatusChange;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.monitor.alert.Alert;
import org.sitrep.monitor.alert.AlertRule;
import org.sitrep.monitor.alert.Sending;
import org.sitrep.monitor.situation.ChangeCursor;
import org.sitrep.monitor.situation.Row;
import org.sitrep.monitor.situation.Situation;
import org.sitrep.monitor.situation.SituationSource;

/**
 * Reads the changes for one rule as a group of its own and has each that the rule asks for sent, in
 * the order of its partition, once: how far it is stands on the broker, so that another process
 * goes on there. Only a process that dies between sending and noting sends one again, under the
 * same id. Changes from before the rule's first start are not told.
 */
public final class AlertReader implements AutoCloseable {
  private static final Duration BEAT = Duration.ofMillis(200);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration GIVEN_UP = Duration.ofHours(24);
  private static final Duration ROW_PATIENCE = Duration.ofSeconds(5);

  private final TopicAccess access;
  private final AlertRule rule;
  private final Sending sending;
  private final SituationSource table;
  private final Consumer<String> say;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /**
   * One that does not read yet.
   *
   * @param table what is known of a place beside its change
   * @param say is told in a sentence what could not be sent
   */
  public AlertReader(
      TopicAccess access,
      AlertRule rule,
      Sending sending,
      SituationSource table,
      Consumer<String> say) {
    this.access = access;
    this.rule = rule;
    this.sending = sending;
    this.table = table;
    this.say = say;
    this.thread = Thread.ofPlatform().daemon().name("alerts-" + rule.name()).unstarted(this::run);
  }

  /** Starts reading; once. */
  public AlertReader start() {
    thread.start();
    return this;
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!isClosed()) {
      try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
        consumer.subscribe(List.of(access.name(Topics.STATUS_CHANGES)));
        read(consumer);
      } catch (KafkaException away) {
        if (!isClosed()) {
          say.accept("alerts " + rule.name() + " wait for the broker: " + away.getMessage());
        }
      } catch (InterruptedException stopped) {
        closed.countDown();
      }
      pause(FIRST_PAUSE);
    }
  }

  private void read(KafkaConsumer<byte[], byte[]> consumer) throws InterruptedException {
    boolean noted = false;
    while (!isClosed()) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(BEAT);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        Optional<Alert> alert = alert(record);
        if (alert.isPresent()) {
          if (!deliver(alert.get(), consumer)) {
            return;
          }
          TopicPartition partition = new TopicPartition(record.topic(), record.partition());
          consumer.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
        }
      }
      if (!records.isEmpty()) {
        consumer.commitSync();
      } else if (!noted && !consumer.assignment().isEmpty()) {
        // Where a new rule begins is noted before anything happens, or a restart would skip it.
        consumer.commitSync(beginnings(consumer));
        noted = true;
        say.accept("alerts " + rule.name() + " watch " + access.name(Topics.STATUS_CHANGES));
      }
    }
  }

  private static Map<TopicPartition, OffsetAndMetadata> beginnings(
      KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.assignment().stream()
        .collect(
            Collectors.toMap(
                Function.identity(), each -> new OffsetAndMetadata(consumer.position(each))));
  }

  /** Whether it is done with: taken, refused, or given up; the group is kept alive meanwhile. */
  private boolean deliver(Alert alert, KafkaConsumer<byte[], byte[]> consumer)
      throws InterruptedException {
    long deadline = System.nanoTime() + GIVEN_UP.toNanos();
    Duration pause = FIRST_PAUSE;
    while (!isClosed()) {
      switch (sending.send(alert)) {
        case Sending.Outcome.Taken taken -> {
          return true;
        }
        case Sending.Outcome.Refused(String why) -> {
          say.accept("alert " + alert.id() + " was refused: " + why);
          return true;
        }
        case Sending.Outcome.Later(String why) -> {
          if (System.nanoTime() > deadline) {
            say.accept("alert " + alert.id() + " is given up after a day: " + why);
            return true;
          }
          say.accept("alert " + alert.id() + " is sent again in " + pause + ": " + why);
          if (!waitAlive(pause, consumer)) {
            return false;
          }
          pause = pause.multipliedBy(2);
          pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
      }
    }
    return false;
  }

  /** Waits as a member of the group that reads nothing; false where its partitions have gone. */
  private boolean waitAlive(Duration pause, KafkaConsumer<byte[], byte[]> consumer) {
    var mine = consumer.assignment();
    consumer.pause(mine);
    long until = System.nanoTime() + pause.toNanos();
    while (System.nanoTime() < until && !isClosed()) {
      consumer.poll(BEAT);
    }
    boolean still = consumer.assignment().equals(mine);
    consumer.resume(consumer.assignment());
    return still;
  }

  private Optional<Alert> alert(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    StatusChange change;
    try {
      change = WireSerdes.statusChange().deserializer().deserialize(record.topic(), record.value());
    } catch (RuntimeException poison) {
      // The reader of the table counts and tells what cannot be read.
      return Optional.empty();
    }
    if (change == null) {
      return Optional.empty();
    }
    ChangeCursor cursor = new ChangeCursor(record.timestamp(), record.partition(), record.offset());
    return row(change, record).flatMap(row -> rule.alert(cursor, change, row.summary()));
  }

  /** The row as it is once the table has been read as far as the change, or else as it is. */
  private Optional<Row> row(StatusChange change, ConsumerRecord<byte[], byte[]> record)
      throws InterruptedException {
    long until = System.nanoTime() + ROW_PATIENCE.toNanos();
    Situation now = table.now();
    while (!now.at().hasRead(record.partition(), record.offset())
        && System.nanoTime() < until
        && !closed.await(20, TimeUnit.MILLISECONDS)) {
      now = table.now();
    }
    return now.row(change.place().id());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(access.client());
    settings.put("group.id", access.prefix() + "sitrep-alerts-" + rule.name());
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", "false");
    settings.put("auto.offset.reset", "latest");
    settings.put("allow.auto.create.topics", "false");
    settings.put("max.poll.records", "50");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void pause(Duration pause) {
    try {
      boolean unused = closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      closed.countDown();
    }
  }
}
