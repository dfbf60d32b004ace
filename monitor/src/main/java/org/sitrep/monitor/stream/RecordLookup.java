package org.sitrep.monitor.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.sitrep.monitor.past.NotNow;

/** Reads single records, or whole topics, for whoever asks: with few consumers, which are kept. */
final class RecordLookup implements AutoCloseable {
  private static final int CONSUMERS = 3;
  private static final Duration BEAT = Duration.ofMillis(100);
  private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long WAIT_SECONDS = 5;

  /** What lies so near is read over rather than sought. */
  private static final int NEAR = 200;

  private final TopicAccess access;
  private final Semaphore free = new Semaphore(CONSUMERS, true);
  private final Queue<KafkaConsumer<byte[], byte[]>> idle = new ConcurrentLinkedQueue<>();

  RecordLookup(TopicAccess access) {
    this.access = access;
  }

  /**
   * The records at these places; those that are no longer there are missing.
   *
   * @throws NotNow where the broker does not answer, or too many ask
   */
  List<ConsumerRecord<byte[], byte[]>> read(String topic, Collection<NewestByKey.Place> places) {
    Map<Integer, TreeSet<Long>> wanted = new TreeMap<>();
    places.forEach(
        place ->
            wanted.computeIfAbsent(place.partition(), none -> new TreeSet<>()).add(place.offset()));
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    with(
        consumer ->
            wanted.forEach(
                (partition, offsets) ->
                    read(consumer, new TopicPartition(topic, partition), offsets, found)));
    return found;
  }

  /**
   * Hands on all records of a topic that are committed now.
   *
   * @throws NotNow where the broker does not answer, or too many ask
   */
  void readAll(String topic, Consumer<ConsumerRecord<byte[], byte[]>> entry) {
    with(
        consumer -> {
          List<PartitionInfo> known = consumer.partitionsFor(topic, Duration.ofSeconds(5));
          if (known == null || known.isEmpty()) {
            throw new NotNow("the topic " + topic + " has not been made");
          }
          List<TopicPartition> partitions =
              known.stream().map(each -> new TopicPartition(topic, each.partition())).toList();
          consumer.assign(partitions);
          consumer.seekToBeginning(partitions);
          Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
          Deadline deadline = new Deadline();
          while (!ends.entrySet().stream()
              .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            var records = consumer.poll(BEAT);
            records.forEach(entry);
            deadline.moved(!records.isEmpty());
          }
        });
  }

  private static void read(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      NavigableSet<Long> wanted,
      List<ConsumerRecord<byte[], byte[]>> found) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, wanted.first());
    Deadline deadline = new Deadline();
    while (!wanted.isEmpty()) {
      var records = consumer.poll(BEAT);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (wanted.remove(record.offset())) {
          found.add(record);
        }
      }
      deadline.moved(!records.isEmpty());
      long position = consumer.position(partition);
      // What lies before has been passed: it is there no more.
      wanted.headSet(position).clear();
      if (!wanted.isEmpty() && wanted.first() > position + NEAR) {
        consumer.seek(partition, wanted.first());
      }
    }
  }

  /** Gives up on a broker that gives nothing for long. */
  private static final class Deadline {
    private long moved = System.nanoTime();

    void moved(boolean something) {
      long now = System.nanoTime();
      if (something) {
        moved = now;
      } else if (now - moved > PATIENCE_NANOS) {
        throw new NotNow("the broker does not give what it has");
      }
    }
  }

  private void with(Consumer<KafkaConsumer<byte[], byte[]>> task) {
    try {
      if (!free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new NotNow("too many ask for records at one time");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NotNow("interrupted");
    }
    try {
      KafkaConsumer<byte[], byte[]> known = idle.poll();
      KafkaConsumer<byte[], byte[]> consumer = known == null ? access.seeker() : known;
      boolean good = false;
      try {
        task.accept(consumer);
        good = true;
      } finally {
        if (good) {
          idle.add(consumer);
        } else {
          consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
        }
      }
    } catch (KafkaException away) {
      throw new NotNow("the broker does not answer");
    } finally {
      free.release();
    }
  }

  @Override
  public void close() {
    for (var each = idle.poll(); each != null; each = idle.poll()) {
      each.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
  }
}
