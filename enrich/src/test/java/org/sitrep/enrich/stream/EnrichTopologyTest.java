package org.sitrep.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.PublishedAtBasis;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Rejection;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.TextSignature;
import org.sitrep.model.Topics;
import org.sitrep.model.signature.TextSigning;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.model.wire.Json;
import org.sitrep.model.wire.RawArticleReader;
import org.sitrep.model.wire.SignatureHeader;
import org.sitrep.model.wire.TraceHeaders;
import org.sitrep.model.wire.WireSerdes;

class EnrichTopologyTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final EnrichConfig CONFIG =
      EnrichConfig.of(Map.of("bootstrap.servers", "localhost:9"));

  private final Topology topology = EnrichTopology.build(CONFIG, EXTRACTOR);
  private final TopologyTestDriver driver =
      new TopologyTestDriver(topology, settings(), Instant.parse("2024-12-09T00:00:00Z"));
  private final TestInputTopic<String, byte[]> raw =
      driver.createInputTopic(
          Topics.RAW.topicName(), new StringSerializer(), new ByteArraySerializer());
  private final TestOutputTopic<String, EnrichedArticle> enriched =
      output(Topics.ENRICHED, WireSerdes.enrichedArticle());
  private final TestOutputTopic<String, Claim> claims = output(Topics.CLAIMS, WireSerdes.claim());
  private final TestOutputTopic<String, Rejection> rejected =
      output(Topics.REJECTED, WireSerdes.rejection());
  private final TestOutputTopic<String, byte[]> deadLetters =
      output(Topics.DEAD_LETTERS, Serdes.ByteArray());

  /** The test driver drops dead letters under exactly-once; the whole flow tests those. */
  private static Properties settings() {
    Properties properties = CONFIG.properties();
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return properties;
  }

  private <V> TestOutputTopic<String, V> output(
      Topics topic, org.apache.kafka.common.serialization.Serde<V> values) {
    return driver.createOutputTopic(
        topic.topicName(), Serdes.String().deserializer(), values.deserializer());
  }

  @AfterEach
  void close() {
    driver.close();
  }

  private void publish(String body) {
    ObjectNode article = Json.mapper().createObjectNode();
    article.put("id", "a1").put("outlet", "عنب بلدي").put("headline", "").put("body", body);
    article.put("publishedAt", "2024-12-07T20:00:00Z");
    raw.pipeInput("a1", article.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_signature_beside_the_article_is_used_where_it_is_one() {
    String sentence =
        "سيطرت فصائل المعارضة على مدينة تدمر، وقال سكان إن السوق فتح أبوابه صباح اليوم. ";
    String more = "وعاد التيار إلى حي المحطة مساء وبقي الجسر الغربي مغلقا أمام الشاحنات حتى الغد.";
    String own = TextSigning.sign(sentence + more).orElseThrow().toString();
    String given = TextSignature.of(new int[] {1, 2, 3}).toString();
    Map<String, String> expected =
        Map.of(given, given, "bk1:AAAC", "bk1:AAAC", "bk1:", own, given + "=", own, "x", own);
    int number = 0;
    for (Map.Entry<String, String> each : expected.entrySet()) {
      publish("a" + number++, sentence + more, each.getKey());
      assertThat(claims.readValuesToList())
          .isNotEmpty()
          .allSatisfy(claim -> assertThat(claim.textSignature()).isEqualTo(each.getValue()));
    }
    publish("long", sentence + more, "bk1:" + "AAAB".repeat(1_000_000));
    assertThat(claims.readValue().textSignature()).isEqualTo(own);
  }

  private void publish(String id, String body, String signature) {
    ObjectNode article = Json.mapper().createObjectNode();
    article.put("id", id).put("outlet", "عنب بلدي").put("headline", "").put("body", body);
    article.put("publishedAt", "2024-12-07T20:00:00Z");
    Headers headers = new RecordHeaders();
    SignatureHeader.put(headers, signature);
    raw.pipeInput(
        new TestRecord<>(id, article.toString().getBytes(StandardCharsets.UTF_8), headers));
  }

  @Test
  void a_publication_after_the_record_counts_as_of_the_record_and_says_so() {
    Instant sent = Instant.parse("2024-12-08T09:00:00Z");
    String article =
        "{\"id\":\"a1\",\"headline\":\"\",\"body\":\"سيطرت فصائل المعارضة على مدينة تدمر.\",%s}"
            .formatted("\"publishedAt\":\"2099-01-01T00:00:00Z\"");
    raw.pipeInput("a1", article.getBytes(StandardCharsets.UTF_8), sent);
    EnrichedArticle read = enriched.readValue();
    assertThat(read.publishedAt()).isEqualTo(sent);
    assertThat(read.publishedAtBasis()).isEqualTo(PublishedAtBasis.ARRIVAL);
  }

  @Test
  void claims_go_out_by_place_and_say_when_the_article_is_read_to_its_end() {
    publish("سيطرت فصائل المعارضة على مدينتي تدمر والقريتين. ودخلت الفصائل مدينة تدمر.");
    assertThat(enriched.readKeyValue().key).isEqualTo("a1");
    List<TestRecord<String, Claim>> out = claims.readRecordsToList();
    assertThat(out)
        .extracting(TestRecord::key)
        .containsExactly("sy-al-qaryatayn", "sy-tadmur", "sy-tadmur");
    assertThat(out)
        .extracting(record -> header(record, "sitrep_batch"))
        .containsExactly("1/1", "1/2", "2/2");
    assertThat(out)
        .extracting(record -> header(record, "ce_id"))
        .containsExactlyElementsOf(
            out.stream().map(r -> r.value().id() + "/2024-12-07T20:00:00Z").toList());
    assertThat(rejected.isEmpty()).isTrue();
    assertThat(deadLetters.isEmpty()).isTrue();
  }

  @Test
  void all_that_comes_of_an_article_bears_its_trace_and_when_it_was_written() {
    Headers headers = new RecordHeaders();
    headers.add("traceparent", bytes("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    headers.add("tracestate", bytes("desk=7"));
    String body = "سيطرت فصائل المعارضة على مدينتي تدمر والقريتين.";
    raw.pipeInput(new TestRecord<>("a1", bytes(article("a1", body)), headers));
    raw.pipeInput(new TestRecord<>("a1", bytes(article("a1", body)), headers));
    List<TestRecord<String, ?>> out = new ArrayList<>(enriched.readRecordsToList());
    out.addAll(claims.readRecordsToList());
    out.addAll(rejected.readRecordsToList());
    assertThat(out).hasSize(4);
    assertThat(out)
        .extracting(record -> header(record, "traceparent"))
        .allMatch(parent -> parent.matches("00-4bf92f3577b34da6a3ce929d0e0e4736-\\w{16}-01"))
        .noneMatch(parent -> parent.contains("00f067aa0ba902b7"))
        .containsOnly(header(out.getFirst(), "traceparent"));
    assertThat(out).extracting(record -> header(record, "tracestate")).containsOnly("desk=7");
    assertThat(out)
        .extracting(record -> header(record, "sitrep_written"))
        .containsOnly("2024-12-09T00:00:00Z");
  }

  @Test
  void an_article_that_bears_no_trace_begins_one_that_is_the_same_whenever_it_is_read() {
    String article = article("a1", "انسحبت قوات النظام السوري من مدينة حمص.");
    Headers broken = new RecordHeaders();
    broken.add("traceparent", bytes("00-0-0-0")).add("tracestate", bytes("desk=7"));
    raw.pipeInput(new TestRecord<>("a1", bytes(article), broken));
    TestRecord<String, Claim> claim = claims.readRecord();
    RawArticle read =
        ((Outcome.Accepted<RawArticle>)
                RawArticleReader.read(bytes(article), Instant.parse("2025-01-01T00:00:00Z"), ""))
            .value();
    assertThat(TraceHeaders.read(claim.headers()))
        .contains(TraceContext.ofArticle(read.versionId()).next("enrich"));
    assertThat(claim.headers().lastHeader("tracestate")).isNull();
  }

  private static String article(String id, String body) {
    ObjectNode article = Json.mapper().createObjectNode();
    article.put("id", id).put("outlet", "عنب بلدي").put("headline", "").put("body", body);
    return article.put("publishedAt", "2024-12-07T20:00:00Z").toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_cannot_be_read_is_rejected_with_its_reason_and_the_next_article_is_read() {
    publish("Dies ist ein deutscher Text ohne jedes englische Funktionswort, zwei Zeilen lang.");
    publish("");
    publish("انسحبت قوات النظام السوري من مدينة حمص.");
    assertThat(rejected.readValuesToList())
        .extracting(Rejection::reason)
        .containsExactly(RejectionReason.UNKNOWN_LANGUAGE, RejectionReason.MISSING_TEXT);
    assertThat(claims.readValuesToList()).hasSize(1);
  }

  @Test
  void bytes_that_are_no_json_become_a_dead_letter_and_stop_nothing() {
    raw.pipeInput("poison", new byte[] {(byte) 0xff, 0x00, 0x7b});
    publish("انسحبت قوات النظام السوري من مدينة حمص.");
    assertThat(rejected.readValuesToList()).isEmpty();
    assertThat(driver.producedTopicNames()).contains(Topics.DEAD_LETTERS.topicName());
    List<TestRecord<String, byte[]>> dead = deadLetters.readRecordsToList();
    assertThat(dead).hasSize(1);
    assertThat(dead.get(0).getHeaders().lastHeader("__streams.errors.topic")).isNotNull();
    assertThat(claims.readValuesToList()).hasSize(1);
  }

  @Test
  void the_shape_of_the_topology_is_the_one_on_file() throws java.io.IOException {
    Path golden = Path.of("src/test/resources/enrich-topology.txt");
    assertThat(topology.describe().toString().strip()).isEqualTo(Files.readString(golden).strip());
  }

  private static String header(TestRecord<String, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
