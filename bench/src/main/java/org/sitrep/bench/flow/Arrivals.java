package org.sitrep.bench.flow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sitrep.cli.Connection;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;

/** Reads what comes out, committed records only, and when. */
final class Arrivals implements AutoCloseable {
  private static final int DIGITS = 3;
  private static final long NANOS_A_MICROSECOND = 1_000;

  private final Histogram flow = new Histogram(DIGITS);
  private final Histogram bare = new Histogram(DIGITS);
  private final RowArrivals rows = new RowArrivals(flow);
  private final Map<String, Long> sentBare = new ConcurrentHashMap<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final String bareTopic;
  private final Thread reader;
  private volatile boolean stopping;
  private volatile long last = System.nanoTime();

  private Arrivals(KafkaConsumer<String, byte[]> consumer, String bareTopic) {
    this.consumer = consumer;
    this.bareTopic = bareTopic;
    reader = Thread.ofPlatform().daemon().name("arrivals").unstarted(this::read);
  }

  /** Starts to read from now on. */
  static Arrivals start(Connection connection, String bareTopic) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            connection.client(Map.of("isolation.level", "read_committed")),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        List.of(Topics.CLAIMS.topicName(), Topics.CITY_STATUS.topicName(), bareTopic).stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToEnd(all);
    all.forEach(consumer::position);
    Arrivals arrivals = new Arrivals(consumer, bareTopic);
    arrivals.reader.start();
    return arrivals;
  }

  private void read() {
    while (!stopping) {
      for (ConsumerRecord<String, byte[]> each : consumer.poll(java.time.Duration.ofMillis(50))) {
        last = System.nanoTime();
        take(each, last);
      }
    }
    consumer.close();
  }

  private void take(ConsumerRecord<String, byte[]> record, long now) {
    if (record.topic().equals(bareTopic)) {
      Long began = sentBare.remove(record.key());
      if (began != null) {
        bare.recordValue((now - began) / NANOS_A_MICROSECOND);
      }
    } else if (record.value() != null && record.topic().equals(Topics.CLAIMS.topicName())) {
      rows.claim(WireSerdes.claim().deserializer().deserialize(record.topic(), record.value()));
    } else if (record.value() != null) {
      rows.row(
          Objects.requireNonNull(
              WireSerdes.cityStatus().deserializer().deserialize(record.topic(), record.value())),
          now);
    }
  }

  void sentBare(String key, long nanos) {
    sentBare.put(key, nanos);
  }

  RowArrivals rows() {
    return rows;
  }

  /** Whether all bare records have come, and nothing more for a second. */
  boolean areComplete() {
    return sentBare.isEmpty() && System.nanoTime() - last > 1e9;
  }

  Histogram flow() {
    return flow;
  }

  Histogram bare() {
    return bare;
  }

  @Override
  public void close() {
    stopping = true;
    try {
      reader.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
