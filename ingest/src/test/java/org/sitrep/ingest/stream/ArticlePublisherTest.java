package org.sitrep.ingest.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.ReadyArticle;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.signature.TextSigning;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.model.wire.SignatureHeader;
import org.sitrep.model.wire.TraceHeaders;
import org.sitrep.model.wire.WireSerdes;

class ArticlePublisherTest {
  private static final Instant NOON = Instant.parse("2024-12-07T12:00:00Z");

  /** The producer in memory that Kafka's clients bring. */
  private static MockProducer<String, byte[]> producer(boolean answers) {
    return new MockProducer<>(answers, null, new StringSerializer(), new ByteArraySerializer());
  }

  private static Sourced article(Instant arrivedAt, String body) {
    RawArticle article =
        new RawArticle(new ArticleId("a1"), "o", null, "h", body, NOON, "ar", arrivedAt, "f.txt");
    return new Sourced("f.txt", new Accepted<>(article));
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Test
  void an_article_goes_out_under_its_id_as_a_cloud_event() {
    var producer = producer(true);
    try (var publisher = new ArticlePublisher(producer, () -> NOON)) {
      publisher.publish(article(NOON.plusSeconds(60), "b"));
      publisher.flush();
    }
    var record = producer.history().getFirst();
    assertThat(record.topic()).isEqualTo("news.raw");
    assertThat(record.key()).isEqualTo("a1");
    RawArticle read =
        WireSerdes.rawArticle().deserializer().deserialize("news.raw", record.value());
    assertThat(new Accepted<>(read)).isEqualTo(article(NOON.plusSeconds(60), "b").outcome());
    assertThat(header(record, "ce_type")).isEqualTo("org.sitrep.raw-article.v1");
    assertThat(header(record, "ce_source")).isEqualTo("/sitrep/ingest");
    assertThat(header(record, "ce_time")).isEqualTo("2024-12-07T12:01:00Z");
    assertThat(header(record, "content-type")).isEqualTo("application/json");
  }

  @Test
  void an_article_long_enough_to_be_known_again_has_its_signature_beside_it() {
    String body =
        "قال مراسلون إن الحافلات وصلت إلى المدينة صباح اليوم وإن السوق فتح أبوابه من جديد، وعاد"
            + " التيار إلى حي المحطة مساء وبقي الجسر الغربي مغلقا أمام الشاحنات حتى الغد.";
    var producer = producer(true);
    try (var publisher = new ArticlePublisher(producer, () -> NOON)) {
      publisher.publish(article(NOON, body));
      publisher.publish(article(NOON, "short"));
    }
    assertThat(SignatureHeader.read(producer.history().get(0).headers()))
        .isPresent()
        .isEqualTo(TextSigning.sign(body));
    assertThat(producer.history().get(1).headers().lastHeader(SignatureHeader.HEADER)).isNull();
  }

  @Test
  void an_article_begins_a_trace_that_is_the_same_whenever_it_comes_or_goes_on_with_its_callers() {
    var producer = producer(true);
    try (var publisher = new ArticlePublisher(producer, () -> NOON)) {
      publisher.publish(article(NOON, "b"));
      publisher.publish(article(NOON.plusSeconds(9), "b"));
      publisher.publish(article(NOON, "other"));
      RawArticle article = ((Accepted<RawArticle>) article(NOON, "b").outcome()).value();
      String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
      publisher.publish(
          Sourced.of(
              ReadyArticle.of(article).of(TraceContext.parse(parent, "desk=7").orElseThrow())));
    }
    List<TraceContext> traces =
        producer.history().stream()
            .map(record -> TraceHeaders.read(record.headers()).orElseThrow())
            .toList();
    assertThat(traces.get(1)).isEqualTo(traces.get(0));
    assertThat(traces.get(2).traceId()).isNotEqualTo(traces.get(0).traceId());
    assertThat(traces.get(3).traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(traces.get(3).spanId()).isNotEqualTo("00f067aa0ba902b7");
    assertThat(traces.get(3).flags()).isEqualTo("00");
    assertThat(traces.get(3).state()).isEqualTo("desk=7");
    assertThat(producer.history().get(3).value()).isEqualTo(producer.history().get(0).value());
  }

  @Test
  void the_same_content_has_the_same_event_id_whenever_it_comes() {
    var producer = producer(true);
    try (var publisher = new ArticlePublisher(producer, () -> NOON)) {
      publisher.publish(article(NOON, "b"));
      publisher.publish(article(NOON.plusSeconds(9), "b"));
      publisher.publish(article(NOON, "other"));
    }
    List<String> ids = producer.history().stream().map(record -> header(record, "ce_id")).toList();
    assertThat(ids.get(1)).isEqualTo(ids.get(0));
    assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
  }

  @Test
  void a_rejection_goes_out_under_its_source() {
    var producer = producer(true);
    try (var publisher = new ArticlePublisher(producer, () -> NOON)) {
      publisher.publish(
          Sourced.rejected("a.jsonl:7", RejectionReason.TOO_LARGE, "too large", "less"));
    }
    var record = producer.history().getFirst();
    assertThat(record.topic()).isEqualTo("news.rejected");
    assertThat(record.key()).isEqualTo("a.jsonl:7");
    assertThat(new String(record.value(), UTF_8))
        .isEqualTo(
            "{\"stage\":\"ingest\",\"reason\":\"TOO_LARGE\",\"detail\":\"[a.jsonl:7] too large,"
                + " expected less\",\"source\":\"a.jsonl:7\",\"articleId\":null}");
    assertThat(header(record, "ce_type")).isEqualTo("org.sitrep.rejection.v1");
    assertThat(header(record, "ce_time")).isEqualTo("2024-12-07T12:00:00Z");
  }

  @Test
  void a_broker_that_does_not_take_it_stops_the_publisher() {
    var producer = producer(false);
    var publisher = new ArticlePublisher(producer, () -> NOON);
    publisher.publish(article(NOON, "b"));
    producer.errorNext(new TimeoutException("no answer"));
    assertThatThrownBy(() -> publisher.publish(article(NOON, "b")))
        .isInstanceOf(KafkaException.class)
        .hasMessage("[ingest] not published (no answer), expected a broker that takes it");
    assertThatThrownBy(publisher::flush).isInstanceOf(KafkaException.class);
  }
}
