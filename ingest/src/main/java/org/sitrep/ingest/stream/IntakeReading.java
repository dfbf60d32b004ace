package org.sitrep.ingest.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads what is committed in a partition of {@code news.intake}, up to its end as it is now. */
final class IntakeReading {
  private static final Duration BEAT = Duration.ofMillis(100);

  /** Others may have transactions open in front of the end; none stays open for longer. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Whoever is told of a record; a null value takes its key back. */
  interface Entry extends Consumer<ConsumerRecord<String, byte[]>> {}

  private IntakeReading() {}

  /**
   * Hands on every record, in order.
   *
   * @param from the first offset that is of interest
   * @throws KafkaException where the broker does not answer
   */
  static void each(IntakeConfig config, int partition, long from, Entry entry) {
    TopicPartition whole = new TopicPartition(config.topic(), partition);
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(config.reader())) {
      long end = end(config, whole);
      consumer.assign(List.of(whole));
      consumer.seek(whole, from);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (consumer.position(whole) < end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(BEAT)) {
          entry.accept(record);
        }
        if (System.nanoTime() - deadline > 0) {
          throw new TimeoutException("[" + whole + "] not read to " + end + " within " + PATIENCE);
        }
      }
    }
  }

  // A reader of committed records is told an end before the first open transaction, of whomever;
  // what we have committed may stand behind it.
  private static long end(IntakeConfig config, TopicPartition partition) {
    try (Admin admin = Admin.create(config.admin())) {
      return admin
          .listOffsets(
              Map.of(partition, OffsetSpec.latest()),
              new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .partitionResult(partition)
          .get()
          .offset();
    } catch (ExecutionException refused) {
      throw refused.getCause() instanceof KafkaException why
          ? why
          : new KafkaException(refused.getMessage(), refused);
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    }
  }
}
