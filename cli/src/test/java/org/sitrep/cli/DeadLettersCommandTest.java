package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.model.Rejection;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.Json;

/** Dead letters on a broker: seen with their reasons, and written back once, as they came. */
@Timeout(120)
@TestMethodOrder(OrderAnnotation.class)
class DeadLettersCommandTest {
  private static final byte[] KEY = {(byte) 0xC3, 'k', 0};
  private static final byte[] VALUE = {'{', (byte) 0xFF, 27, '[', '2', 'J', 0};
  private static final String HANDED_ON = "sitrep-aggregate-claims-by-area-repartition";

  @TempDir static Path folder;
  private static @Nullable DataFolder data;
  private static @Nullable HostedBroker broker;
  private static String bootstrap = "";

  @BeforeAll
  static void setAside() throws Exception {
    data = DataFolder.open(folder);
    broker = new HostedBroker(data, Map.of());
    bootstrap = broker.start();
    try (Admin admin = new Connection(bootstrap, Map.of()).admin()) {
      TopicCreation.ensure(admin, 2);
    }
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      send(producer, letter("news.raw", "bad \u001b[31mbytes", 1_000, KEY, VALUE));
      send(producer, letter(HANDED_ON, "no claim", 2_000, "area".getBytes(UTF_8), VALUE));
      Rejection rejection =
          new Rejection("enrich", RejectionReason.EMPTY, "no words", "news.raw/0/7", null);
      send(
          producer,
          new ProducerRecord<>(
              "news.rejected", 0, 3_000L, null, Json.mapper().writeValueAsBytes(rejection)));
    }
  }

  @AfterAll
  static void stop() {
    if (broker != null) {
      broker.close();
    }
    if (data != null) {
      data.close();
    }
  }

  @Test
  @Order(1)
  void the_list_tells_where_from_and_why_and_is_safe_to_print() throws Exception {
    CommandLineRun run = sitrep("list");
    assertThat(run.err()).isEmpty();
    assertThat(run.rows()).hasSize(2);
    assertThat(run.rows().getFirst())
        .contains("1970-01-01T00:00:01Z", "1@0", "news.raw/0/41", "SerializationException", "bad");
    assertThat(run.out()).doesNotContain("\u001b", "\u0000");
    JsonNode last = Json.mapper().readTree(sitrep("list", "--json", "--limit", "1").out());
    assertThat(last.path("at").asText()).isEqualTo("1@1");
    assertThat(last.path("reason").asText()).endsWith(".SerializationException");
    assertThat(last.path("value").asText()).startsWith("{");
  }

  @Test
  @Order(2)
  void rejections_are_listed_with_reason_and_source() {
    CommandLineRun run = sitrep("list", "--topic", "news.rejected");
    assertThat(run.rows()).singleElement().asString().contains("news.raw/0/7", "EMPTY: no words");
  }

  @Test
  @Order(3)
  void a_retry_writes_the_same_bytes_back_once() {
    assertThat(sitrep("retry", "1@0").rows()).containsExactly("1@0");
    ConsumerRecord<byte[], byte[]> written = only("news.raw");
    assertThat(written.key()).isEqualTo(KEY);
    assertThat(written.value()).isEqualTo(VALUE);
    assertThat(written.timestamp()).isEqualTo(1_000);
    assertThat(header(written, "sitrep_retry")).isEqualTo("1@0");
    assertThat(header(written, "ce_id")).isEqualTo("as it came");
    assertThat(written.headers())
        .noneMatch(each -> each.key().startsWith("__streams") || each.key().equals("sitrep_batch"));
  }

  @Test
  @Order(4)
  void all_are_retried_but_those_that_were_before() {
    CommandLineRun more = sitrep("retry", "--all");
    assertThat(more.exit()).isZero();
    assertThat(more.rows()).containsExactly("1@1");
    assertThat(more.err()).contains("retried before", "1@0");
    assertThat(only("news.claims").key()).isEqualTo("area".getBytes(UTF_8));
    assertThat(read("news.raw")).hasSize(1);
    assertThat(sitrep("retry", "--all", "--again").rows()).containsExactly("1@0", "1@1");
    assertThat(read("news.raw")).hasSize(2);
  }

  @Test
  @Order(5)
  void what_is_not_there_is_told_with_exit_code_one() {
    CommandLineRun run = sitrep("retry", "0@99");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("sitrep: not on news.dead-letters: 0@99\n");
  }

  private static ProducerRecord<byte[], byte[]> letter(
      String from, String message, long time, byte[] key, byte[] value) {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>("news.dead-letters", 1, time, key, value);
    Map.of(
            "__streams.errors.exception", "org.apache.kafka.common.errors.SerializationException",
            "__streams.errors.message", message,
            "__streams.errors.topic", from,
            "__streams.errors.partition", "0",
            "__streams.errors.offset", "41",
            "sitrep_batch", "1/2",
            "ce_id", "as it came")
        .forEach((name, text) -> letter.headers().add(name, text.getBytes(UTF_8)));
    return letter;
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record)
      throws Exception {
    producer.send(record).get();
  }

  private static CommandLineRun sitrep(String... arguments) {
    List<String> all = new ArrayList<>(List.of("dead-letters"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--bootstrap", bootstrap));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static ConsumerRecord<byte[], byte[]> only(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = read(topic);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    CommittedRecords.read(new Connection(bootstrap, Map.of()), topic, all::add);
    return all;
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
