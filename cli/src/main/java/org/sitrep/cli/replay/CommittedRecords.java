package org.sitrep.cli.replay;

import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sitrep.cli.Connection;

/** All that a topic holds now, committed records only, keys and values as bytes. */
public final class CommittedRecords {
  private CommittedRecords() {}

  /**
   * Hands on every record of a topic, those of a partition in their order.
   *
   * @throws org.sitrep.cli.Failure where the broker has no such topic, or does not answer
   */
  public static void read(
      Connection connection, String topic, Consumer<ConsumerRecord<byte[], byte[]>> entry) {
    try (TopicScan scan = new TopicScan(connection)) {
      scan.each(topic, Instant.EPOCH, entry);
    }
  }
}
