package org.sitrep.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sitrep.ingest.ReadyArticle;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.Ids;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Rejection;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.CloudEventHeaders;
import org.sitrep.model.wire.EventType;
import org.sitrep.model.wire.SignatureHeader;
import org.sitrep.model.wire.TraceHeaders;
import org.sitrep.model.wire.WireSerdes;

/**
 * The records that become of what a source gave: articles for {@code news.raw}, keyed by their id,
 * and rejections for {@code news.rejected}, keyed by their source.
 *
 * <p>The event id of an article is its id with a hash of its content, so whoever keeps ids sees
 * that an article sent again is the same, and another version another event.
 *
 * @param prefix in front of the names of the topics; empty for none
 * @param clock gives the time of rejections
 */
record ArticleRecords(String prefix, InstantSource clock) {
  /** The {@code ce_source} of all that this stage sends. */
  static final String SOURCE = "/sitrep/ingest";

  private static final String STAGE = "ingest";

  /** The record of an article or of its rejection. */
  ProducerRecord<String, byte[]> of(Sourced sourced) {
    return switch (sourced.outcome()) {
      case Accepted<RawArticle>(RawArticle article) ->
          of(sourced.ready() == null ? ReadyArticle.of(article) : sourced.ready());
      case Rejected<RawArticle> rejected ->
          of(new Rejection(STAGE, rejected.reason(), rejected.detail(), sourced.source(), null));
    };
  }

  private ProducerRecord<String, byte[]> of(ReadyArticle ready) {
    RawArticle article = ready.article();
    ProducerRecord<String, byte[]> record =
        of(
            EventType.RAW_ARTICLE,
            article.id().value(),
            ready.json(),
            ready.versionId(),
            article.arrivedAt());
    ready.signature().ifPresent(text -> SignatureHeader.put(record.headers(), text));
    TraceHeaders.put(record.headers(), ready.trace());
    return record;
  }

  private ProducerRecord<String, byte[]> of(Rejection rejection) {
    byte[] value =
        WireSerdes.rejection().serializer().serialize(Topics.REJECTED.topicName(), rejection);
    String id = Ids.hash(new String(value, StandardCharsets.UTF_8));
    return of(EventType.REJECTION, rejection.source(), value, id, clock.instant());
  }

  private ProducerRecord<String, byte[]> of(
      EventType type, String key, byte[] value, String id, Instant time) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(prefix + type.topic().topicName(), key, value);
    CloudEventHeaders.put(record.headers(), type, id, SOURCE, time);
    return record;
  }
}
