package org.sitrep.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Rejection;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.Json;
import org.sitrep.model.wire.WireSerdes;

/** Articles that come again, changed or taken back. */
class VersionsTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final EnrichConfig CONFIG =
      EnrichConfig.of(Map.of("bootstrap.servers", "localhost:9", EnrichConfig.HORIZON_DAYS, "10"));
  private static final Instant ARRIVED = Instant.parse("2024-12-09T00:00:00Z");
  private static final String HOMS = "سيطرت فصائل المعارضة على مدينة حمص.";
  private static final String PALMYRA = " وانسحبت قوات النظام السوري من مدينة تدمر.";
  private static final String INSIDE = " ودخلت فصائل المعارضة مدينة تدمر.";

  private final TopologyTestDriver driver =
      new TopologyTestDriver(EnrichTopology.build(CONFIG, EXTRACTOR), settings(), ARRIVED);
  private final TestInputTopic<String, byte[]> raw =
      driver.createInputTopic(
          Topics.RAW.topicName(), new StringSerializer(), new ByteArraySerializer());
  private final TestOutputTopic<String, EnrichedArticle> enriched =
      output(Topics.ENRICHED, WireSerdes.enrichedArticle());
  private final TestOutputTopic<String, Claim> claims = output(Topics.CLAIMS, WireSerdes.claim());
  private final TestOutputTopic<String, Rejection> rejected =
      output(Topics.REJECTED, WireSerdes.rejection());

  /** Under exactly-once the driver forgets what was sent beside a record that was not processed. */
  private static Properties settings() {
    Properties properties = CONFIG.properties();
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return properties;
  }

  private <V> TestOutputTopic<String, V> output(Topics topic, Serde<V> values) {
    return driver.createOutputTopic(
        topic.topicName(), Serdes.String().deserializer(), values.deserializer());
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private static ObjectNode article(String id, String body, int updatedHour) {
    ObjectNode article = Json.mapper().createObjectNode();
    article.put("id", id).put("outlet", "عنب بلدي").put("headline", "").put("body", body);
    article.put("publishedAt", "2024-12-07T10:00:00Z").put("language", "ar");
    return article.put("updatedAt", "2024-12-07T%02d:00:00Z".formatted(updatedHour));
  }

  private void send(ObjectNode article, Instant at) {
    byte[] bytes = article.toString().getBytes(StandardCharsets.UTF_8);
    raw.pipeInput(article.get("id").textValue(), bytes, at);
  }

  private void send(String body, int updatedHour) {
    send(article("a1", body, updatedHour), ARRIVED);
  }

  private List<String> told() {
    return claims.readRecordsToList().stream()
        .map(
            record ->
                (record.value().withdrawn() ? "-" : "+")
                    + record.key()
                    + " "
                    + record.value().kind()
                    + " "
                    + header(record, "sitrep_batch"))
        .toList();
  }

  private static String header(TestRecord<String, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Test
  void a_later_version_takes_back_what_it_no_longer_says_and_repeats_nothing() {
    send(HOMS + PALMYRA, 11);
    List<Claim> first = claims.readValuesToList();
    assertThat(first).hasSize(2);
    enriched.readValue();
    send(HOMS, 12);
    TestRecord<String, Claim> back = claims.readRecord();
    assertThat(claims.isEmpty()).isTrue();
    Claim palmyra = first.getLast();
    assertThat(back.key()).isEqualTo("sy-tadmur");
    assertThat(back.value()).isEqualTo(palmyra.takenBackBy(Instant.parse("2024-12-07T12:00:00Z")));
    assertThat(header(back, "ce_type")).isEqualTo("org.sitrep.withdrawn-claim.v1");
    assertThat(header(back, "sitrep_batch")).isEqualTo("1/1");
    assertThat(enriched.readValue().claims()).containsExactly(first.getFirst());
    assertThat(rejected.isEmpty()).isTrue();
  }

  @Test
  void what_one_version_changes_on_one_place_is_one_batch() {
    send(HOMS + PALMYRA, 11);
    told();
    send(HOMS + INSIDE, 12);
    assertThat(told()).containsExactly("+sy-tadmur ENTERED 1/2", "-sy-tadmur WITHDREW 2/2");
  }

  @Test
  void the_same_version_and_one_before_it_are_passed_over_with_their_reason() {
    send(HOMS, 12);
    told();
    enriched.readValue();
    send(HOMS, 12);
    send(HOMS + PALMYRA, 11);
    assertThat(told()).isEmpty();
    assertThat(enriched.isEmpty()).isTrue();
    List<Rejection> passed = rejected.readValuesToList();
    assertThat(passed)
        .extracting(Rejection::reason)
        .containsExactly(RejectionReason.REPEATED, RejectionReason.SUPERSEDED);
    assertThat(passed).allSatisfy(each -> assertThat(each.articleId()).hasToString("a1"));
  }

  @Test
  void an_article_taken_back_says_nothing_until_a_later_version_says_it_again() {
    send(HOMS + PALMYRA, 11);
    told();
    enriched.readValue();
    send(article("a1", "", 13).put("withdrawn", true), ARRIVED);
    assertThat(told()).containsExactly("-sy-homs CAPTURED 1/1", "-sy-tadmur WITHDREW 1/1");
    EnrichedArticle gone = enriched.readValue();
    assertThat(gone.withdrawn()).isTrue();
    assertThat(gone.claims()).isEmpty();
    assertThat(gone.entities()).isEmpty();
    send(HOMS, 12);
    assertThat(told()).isEmpty();
    send(HOMS, 14);
    assertThat(told()).containsExactly("+sy-homs CAPTURED 1/1");
  }

  @Test
  void versions_of_one_instant_follow_each_other() {
    List<String> bodies = List.of(HOMS, HOMS + PALMYRA, HOMS + INSIDE, INSIDE);
    List<Instant> versions = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      send(article("a1", bodies.get(i), 11), ARRIVED.plusSeconds(i));
      claims.readValuesToList().forEach(claim -> versions.add(claim.version()));
    }
    assertThat(versions).isSorted().contains(Instant.parse("2024-12-07T11:00:00.000000003Z"));
  }

  @Test
  void articles_that_have_not_come_for_longer_than_the_horizon_are_forgotten() {
    send(article("old", HOMS, 11), ARRIVED);
    for (int day = 1; day <= 9; day++) {
      send(article("kept", HOMS, 11), ARRIVED.plus(Duration.ofDays(day)));
    }
    assertThat(remembered()).containsExactly("kept", "old");
    send(article("new", HOMS, 11), ARRIVED.plus(Duration.ofDays(10)));
    assertThat(remembered()).containsExactly("kept", "new", "old");
    send(article("new", HOMS, 11), ARRIVED.plus(Duration.ofDays(11)));
    assertThat(remembered()).containsExactly("kept", "new");
    assertThat(daysRemembered()).isEqualTo(2);
  }

  @Test
  void one_record_of_a_wrong_time_forgets_nothing() {
    send(article("a", HOMS, 11), ARRIVED);
    send(article("future", HOMS, 11), ARRIVED.plus(Duration.ofDays(4000)));
    send(article("past", HOMS, 11), Instant.EPOCH);
    send(article("b", HOMS, 11), ARRIVED.plus(Duration.ofDays(2)));
    assertThat(remembered()).containsExactly("a", "b", "future");
    rejected.readValuesToList();
    send(article("a", HOMS, 11), ARRIVED.plus(Duration.ofDays(2)));
    assertThat(rejected.readValue().reason()).isEqualTo(RejectionReason.REPEATED);
  }

  private List<String> remembered() {
    List<String> ids = new ArrayList<>();
    try (KeyValueIterator<String, Object> all =
        driver.<String, Object>getKeyValueStore(ArticleMemory.ARTICLES).all()) {
      all.forEachRemaining(entry -> ids.add(entry.key));
    }
    return ids;
  }

  /** Beside the entry that tells the day itself. */
  private int daysRemembered() {
    int count = -1;
    try (KeyValueIterator<String, Object> all =
        driver.<String, Object>getKeyValueStore(ArticleMemory.DAYS).all()) {
      while (all.hasNext()) {
        all.next();
        count++;
      }
    }
    return count;
  }
}
