package org.sitrep.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.aggregate.core.Table;
import org.sitrep.cli.Connection;
import org.sitrep.cli.contract.Contract;
import org.sitrep.cli.contract.Ground;
import org.sitrep.cli.contract.Pipeline;
import org.sitrep.cli.deadletter.Refused;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.Json;
import org.sitrep.model.wire.RawArticleReader;
import org.sitrep.monitor.JsonLines;

/** Poison among good records: each is answered for, none stops the flow or moves the table. */
@Contract
@Timeout(240)
class PoisonTest {
  private static final int GOOD_TO_ONE_POISON = 100;
  private static final long PATIENCE_SECONDS = 90;
  private static final Instant LATEST = Instant.parse("2024-12-07T00:00:00Z");
  private static final List<String> CITIES =
      List.of(
          "Homs",
          "Hama",
          "Palmyra",
          "Daraa",
          "Aleppo",
          "Idlib",
          "Raqqa",
          "Mosul",
          "Tikrit",
          "Ramadi",
          "Fallujah",
          "Kirkuk",
          "Taiz",
          "Aden",
          "Mukalla",
          "Khartoum",
          "Omdurman",
          "Kharkiv",
          "Kherson",
          "Mariupol");

  @TempDir Path folder;
  private final Extractor extractor = Extractor.standard();

  @Test
  void every_kind_is_answered_for_once_and_the_table_is_that_of_the_good_records(Ground ground)
      throws Exception {
    String first = article(0);
    String claim = Json.mapper().writeValueAsString(claims(List.of(first)).getFirst());
    List<Poison> poison = Poison.kinds(first, claim);
    List<String> good = articles(GOOD_TO_ONE_POISON * most(poison));
    String expected = JsonLines.of(Table.assess(claims(good), LATEST));
    String prefix = ground.prefix();
    Connection connection = ground.connection();
    try (Pipeline pipeline = Pipeline.start(connection, prefix, 1, folder)) {
      Map<String, Poison> sent = send(connection, prefix, good, poison);
      long due = poison.stream().mapToInt(Poison::answers).sum();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      List<Refused> answers = List.of();
      String table = "";
      while (System.nanoTime() < deadline && (answers.size() < due || !table.equals(expected))) {
        pipeline.requireAlive();
        answers = answers(connection, prefix);
        table = answers.size() < due ? "" : pipeline.table(LATEST);
      }
      // All has been read once the table is there, so an answer too many is there as well.
      answers = answers(connection, prefix);
      assertThat(named(sent, answers)).isEqualTo(owed(poison));
      assertThat(answers).noneMatch(each -> each.detail().isBlank() || each.reason().isBlank());
      assertThat(table).isEqualTo(expected);
    }
  }

  private static String article(int number) {
    String city = CITIES.get(number % CITIES.size());
    String said =
        number % 3 == 0 ? "Rebels captured the city of " : "The army still holds the city of ";
    return """
    {"id":"good-%d","outlet":"outlet %d","language":"en","headline":"","body":"%s%s.",\
    "publishedAt":"2024-12-0%dT00:00:00Z"}\
    """
        .formatted(number, number % 50, said, city, 7 - number % 5);
  }

  private static List<String> articles(int count) {
    return IntStream.range(0, count).mapToObj(PoisonTest::article).toList();
  }

  /** How many kinds there are for the topic that has most. */
  private static int most(List<Poison> poison) {
    return (int)
        Stream.of(Topics.RAW, Topics.CLAIMS)
            .mapToLong(topic -> on(topic, poison).size())
            .max()
            .orElseThrow();
  }

  private static Deque<Poison> on(Topics topic, List<Poison> poison) {
    return poison.stream()
        .filter(each -> each.topic() == topic)
        .collect(Collectors.toCollection(ArrayDeque::new));
  }

  private List<Claim> claims(List<String> articles) {
    return articles.stream()
        .map(each -> RawArticleReader.read(each.getBytes(UTF_8), Flow.ARRIVED, "good"))
        .map(outcome -> outcome.then(extractor::extract))
        .flatMap(outcome -> ((Accepted<EnrichedArticle>) outcome).value().claims().stream())
        .toList();
  }

  /** What was sent, by where it lies. */
  private static Map<String, Poison> send(
      Connection connection, String prefix, List<String> good, List<Poison> poison)
      throws Exception {
    Map<String, Poison> sent = new LinkedHashMap<>();
    List<Future<RecordMetadata>> acknowledged = new ArrayList<>();
    List<Deque<Poison>> kinds = List.of(on(Topics.RAW, poison), on(Topics.CLAIMS, poison));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            connection.client(Map.of("max.request.size", 8 << 20)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int number = 0; number < good.size(); number++) {
        acknowledged.add(
            producer.send(
                new ProducerRecord<>(
                    prefix + Topics.RAW.topicName(),
                    ("good-" + number).getBytes(UTF_8),
                    good.get(number).getBytes(UTF_8))));
        if (number % GOOD_TO_ONE_POISON == GOOD_TO_ONE_POISON / 2) {
          for (Deque<Poison> each : kinds) {
            if (!each.isEmpty()) {
              sent.put(send(producer, prefix, each.getFirst()), each.removeFirst());
            }
          }
        }
      }
    }
    for (Future<RecordMetadata> each : acknowledged) {
      each.get();
    }
    return sent;
  }

  private static String send(KafkaProducer<byte[], byte[]> producer, String prefix, Poison poison)
      throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(prefix + poison.topic().topicName(), poison.key(), poison.value());
    poison.headers().forEach(record.headers()::add);
    RecordMetadata at = producer.send(record).get();
    return at.topic() + "/" + at.partition() + "/" + at.offset();
  }

  private static List<Refused> answers(Connection connection, String prefix) {
    List<Refused> all =
        new ArrayList<>(Refused.on(connection, prefix + Topics.DEAD_LETTERS.topicName()));
    all.addAll(Refused.on(connection, prefix + Topics.REJECTED.topicName()));
    return all;
  }

  private static Map<String, Integer> named(Map<String, Poison> sent, List<Refused> answers) {
    Map<String, Integer> named = new TreeMap<>();
    sent.values().forEach(each -> named.put(name(each), 0));
    for (Refused each : answers) {
      Poison of = sent.get(each.source());
      named.merge(of == null ? each.toString() : name(of), 1, Integer::sum);
    }
    return named;
  }

  private static Map<String, Integer> owed(List<Poison> poison) {
    Map<String, Integer> owed = new TreeMap<>();
    poison.forEach(each -> owed.put(name(each), each.answers()));
    return owed;
  }

  private static String name(Poison poison) {
    return poison.topic().topicName() + ": " + poison.name();
  }
}
