package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.contract.Contract;
import org.sitrep.cli.contract.Ground;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.model.Rejection;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.Json;

/** Dead letters on a broker: seen with their reasons, and written back once, as they came. */
@Contract
@Timeout(120)
@TestMethodOrder(OrderAnnotation.class)
class DeadLettersCommandTest {
  private static final byte[] KEY = {(byte) 0xC3, 'k', 0};
  private static final byte[] VALUE = {'{', (byte) 0xFF, 27, '[', '2', 'J', 0};
  private static final String LETTERS = "news.dead-letters";
  private static final String HANDED_ON = "sitrep-aggregate-claims-by-area-repartition";

  private static String prefix = "";
  private static Connection connection = new Connection("", Map.of());

  @BeforeAll
  static void setAside(Ground ground) throws Exception {
    prefix = ground.prefix();
    connection = ground.connection();
    try (Admin admin = connection.admin()) {
      TopicCreation.ensure(admin, new TopicShape(prefix, 2, 1));
    }
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            connection.client(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
      send(producer, letter("news.raw", "bad \u001b[31mbytes", 1_000, KEY, VALUE));
      send(producer, letter(HANDED_ON, "no claim", 2_000, "area".getBytes(UTF_8), VALUE));
      Rejection rejection =
          new Rejection("enrich", RejectionReason.EMPTY, "no words", prefix + "news.raw/0/7", null);
      send(
          producer,
          new ProducerRecord<>(
              prefix + "news.rejected",
              0,
              3_000L,
              null,
              Json.mapper().writeValueAsBytes(rejection)));
    }
  }

  @Test
  @Order(1)
  void the_list_tells_where_from_and_why_and_is_safe_to_print() throws Exception {
    CommandLineRun run = sitrep("list");
    assertThat(run.err()).isEmpty();
    assertThat(run.rows()).hasSize(2);
    assertThat(run.rows().getFirst())
        .contains(
            "1970-01-01T00:00:01Z",
            "1@0",
            prefix + "news.raw/0/41",
            "SerializationException",
            "bad");
    assertThat(run.out()).doesNotContain("\u001b", "\u0000");
    JsonNode last = Json.mapper().readTree(sitrep("list", "--json", "--limit", "1").out());
    assertThat(last.path("at").asText()).isEqualTo("1@1");
    assertThat(last.path("reason").asText()).endsWith(".SerializationException");
    assertThat(last.path("value").asText()).startsWith("{");
  }

  @Test
  @Order(2)
  void rejections_are_listed_with_reason_and_source() {
    CommandLineRun run = sitrepOn("news.rejected", "list");
    assertThat(run.rows())
        .singleElement()
        .asString()
        .contains(prefix + "news.raw/0/7", "EMPTY: no words");
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
    assertThat(run.err()).isEqualTo("sitrep: not on " + prefix + LETTERS + ": 0@99\n");
  }

  private static ProducerRecord<byte[], byte[]> letter(
      String from, String message, long time, byte[] key, byte[] value) {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(prefix + LETTERS, 1, time, key, value);
    Map.of(
            "__streams.errors.exception", "org.apache.kafka.common.errors.SerializationException",
            "__streams.errors.message", message,
            "__streams.errors.topic", prefix + from,
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
    return sitrepOn(LETTERS, arguments);
  }

  private static CommandLineRun sitrepOn(String topic, String... arguments) {
    List<String> all = new ArrayList<>(List.of("dead-letters"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--topic", prefix + topic, "--bootstrap", connection.bootstrap()));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static ConsumerRecord<byte[], byte[]> only(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = read(topic);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    CommittedRecords.read(connection, prefix + topic, all::add);
    return all;
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
