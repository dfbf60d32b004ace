package org.sitrep.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.Ids;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Rejection;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.CloudEventHeaders;
import org.sitrep.model.wire.EventType;
import org.sitrep.model.wire.WireSerdes;

/**
 * Sends articles to {@code news.raw}, keyed by their id, and rejections to {@code news.rejected},
 * keyed by their source.
 *
 * <p>The event id is a hash of the article's id and content, so whoever keeps ids sees that an
 * article sent again is the same, and another version another event. A broker that is gone shows at
 * the next call, as a {@link KafkaException}: what was sent before {@link #flush} returns is on the
 * topics.
 */
public final class ArticlePublisher implements AutoCloseable {
  /** The {@code ce_source} of all that this stage sends. */
  public static final String SOURCE = "/sitrep/ingest";

  private static final String STAGE = "ingest";

  private final Producer<String, byte[]> producer;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /**
   * Connects to a broker.
   *
   * @param clock gives the time of rejections
   */
  public ArticlePublisher(PublisherConfig config, InstantSource clock) {
    this(new KafkaProducer<>(Map.<String, Object>copyOf(config.properties())), clock);
  }

  ArticlePublisher(Producer<String, byte[]> producer, InstantSource clock) {
    this.producer = producer;
    this.clock = clock;
  }

  /** Sends an article or its rejection; waits only where the producer's buffer is full. */
  public void publish(Sourced sourced) {
    switch (sourced.outcome()) {
      case Accepted<RawArticle>(RawArticle article) -> send(article);
      case Rejected<RawArticle> rejected ->
          send(new Rejection(STAGE, rejected.reason(), rejected.detail(), sourced.source(), null));
    }
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

  private void send(RawArticle article) {
    byte[] value = WireSerdes.rawArticle().serializer().serialize(Topics.RAW.topicName(), article);
    send(
        EventType.RAW_ARTICLE,
        article.id().value(),
        value,
        article.versionId(),
        article.arrivedAt());
  }

  private void send(Rejection rejection) {
    byte[] value =
        WireSerdes.rejection().serializer().serialize(Topics.REJECTED.topicName(), rejection);
    String id = Ids.hash(new String(value, StandardCharsets.UTF_8));
    send(EventType.REJECTION, rejection.source(), value, id, clock.instant());
  }

  private void send(EventType type, String key, byte[] value, String id, Instant time) {
    throwFailure();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(type.topic().topicName(), key, value);
    CloudEventHeaders.put(record.headers(), type, id, SOURCE, time);
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

  private void throwFailure() {
    Exception first = failure.get();
    if (first != null) {
      throw new KafkaException(
          "[ingest] not published (" + first.getMessage() + "), expected a broker that takes it",
          first);
    }
  }
}
