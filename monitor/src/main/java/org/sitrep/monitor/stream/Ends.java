package org.sitrep.monitor.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Whether a consumer has read up to the ends, asked of the broker every few seconds. */
final class Ends {
  private static final long EVERY_NANOS = Duration.ofSeconds(3).toNanos();
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> first;
  private boolean firstReached;
  private boolean answers = true;
  private long asked = System.nanoTime();

  Ends(KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
    this.consumer = consumer;
    this.partitions = List.copyOf(partitions);
    this.first = consumer.endOffsets(partitions);
  }

  /** Whether those that were there at the start have been reached; tells how it stands now. */
  boolean areReached(Lag lag) {
    if (!firstReached) {
      firstReached =
          first.entrySet().stream()
              .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
    if (System.nanoTime() - asked > EVERY_NANOS) {
      answers = answers();
      asked = System.nanoTime();
    }
    if (answers && partitions.stream().allMatch(this::isLevel)) {
      lag.isLevel(Instant.now());
    } else {
      lag.isBehind();
    }
    return firstReached;
  }

  private boolean isLevel(TopicPartition partition) {
    OptionalLong left = consumer.currentLag(partition);
    return left.isPresent() && left.getAsLong() <= 0;
  }

  private boolean answers() {
    try {
      consumer.endOffsets(partitions, PATIENCE);
      return true;
    } catch (TimeoutException silent) {
      return false;
    }
  }
}
