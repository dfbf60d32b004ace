package org.sitrep.ingest.stream;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.wire.ReplayMark;

/**
 * Sends articles to {@code news.raw} and rejections to {@code news.rejected}, as {@link
 * ArticleRecords} makes them.
 *
 * <p>A broker that is gone shows at the next call, as a {@link KafkaException}: what was sent
 * before {@link #flush} returns is on the topics.
 */
public final class ArticlePublisher implements AutoCloseable {
  /** The {@code ce_source} of all that this stage sends. */
  public static final String SOURCE = ArticleRecords.SOURCE;

  private final Producer<String, byte[]> producer;
  private final ArticleRecords records;
  private final Optional<String> replay;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /**
   * Connects to a broker.
   *
   * @param clock gives the time of rejections
   */
  public ArticlePublisher(PublisherConfig config, InstantSource clock) {
    this(config, Optional.empty(), clock);
  }

  /**
   * The same for what is sent again.
   *
   * @param replay the id of the replay, which tells its records from live news; empty for live news
   */
  public ArticlePublisher(PublisherConfig config, Optional<String> replay, InstantSource clock) {
    this(new KafkaProducer<>(Map.<String, Object>copyOf(config.properties())), replay, clock);
  }

  ArticlePublisher(Producer<String, byte[]> producer, InstantSource clock) {
    this(producer, Optional.empty(), clock);
  }

  private ArticlePublisher(
      Producer<String, byte[]> producer, Optional<String> replay, InstantSource clock) {
    this.producer = producer;
    this.replay = replay;
    this.records = new ArticleRecords("", clock);
  }

  /** Sends an article or its rejection; waits only where the producer's buffer is full. */
  public void publish(Sourced sourced) {
    throwFailure();
    ProducerRecord<String, byte[]> record = records.of(sourced);
    replay.ifPresent(id -> ReplayMark.put(record.headers(), id));
    // The callback keeps what goes wrong.
    var unused =
        producer.send(
            record,
            (metadata, mistake) -> {
              if (mistake != null) {
                failure.compareAndSet(null, mistake);
              }
            });
  }

  /** Waits until all is on the topics. */
  public void flush() {
    producer.flush();
    throwFailure();
  }

  @Override
  public void close() {
    producer.close();
    throwFailure();
  }

  private void throwFailure() {
    Exception first = failure.get();
    if (first != null) {
      throw new KafkaException(
          "[ingest] not published (" + first.getMessage() + "), expected a broker that takes it",
          first);
    }
  }
}
