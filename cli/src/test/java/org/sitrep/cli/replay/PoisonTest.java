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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.aggregate.core.Ageing;
import org.sitrep.aggregate.core.Table;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.deadletter.Refused;
import org.sitrep.cli.stages.Setup;
import org.sitrep.cli.stages.Stages;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.Json;
import org.sitrep.model.wire.RawArticleReader;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.monitor.JsonLines;

/** Poison among good records: each is answered for, none stops the flow or moves the table. */
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
  void every_kind_is_answered_for_once_and_the_table_is_that_of_the_good_records()
      throws Exception {
    String first = article(0);
    String claim = Json.mapper().writeValueAsString(claims(List.of(first)).getFirst());
    List<Poison> poison = Poison.kinds(first, claim);
    List<String> good = articles(GOOD_TO_ONE_POISON * most(poison));
    String expected = JsonLines.of(Table.assess(claims(good), LATEST));
    try (DataFolder data = DataFolder.open(folder);
        HostedBroker broker = new HostedBroker(data, Map.of())) {
      Connection connection = new Connection(broker.start(), Map.of());
      try (Admin admin = connection.admin()) {
        TopicCreation.ensure(admin, 1);
        try (Stages stages =
            Stages.start(
                connection,
                Setup.ofReplay(),
                CompletableFuture.completedFuture(extractor),
                data.folder("streams"))) {
          Map<String, Poison> sent = send(connection, good, poison);
          long due = poison.stream().mapToInt(Poison::answers).sum();
          long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
          List<Refused> answers = List.of();
          String table = "";
          while (System.nanoTime() < deadline
              && (answers.size() < due || !table.equals(expected))) {
            stages.requireAlive();
            answers = answers(connection);
            table = answers.size() < due ? "" : table(connection);
          }
          // All has been read once the table is there, so an answer too many is there as well.
          answers = answers(connection);
          assertThat(named(sent, answers)).isEqualTo(owed(poison));
          assertThat(answers).noneMatch(each -> each.detail().isBlank() || each.reason().isBlank());
          assertThat(table).isEqualTo(expected);
        }
      }
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
      Connection connection, List<String> good, List<Poison> poison) throws Exception {
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
                    Topics.RAW.topicName(),
                    ("good-" + number).getBytes(UTF_8),
                    good.get(number).getBytes(UTF_8))));
        if (number % GOOD_TO_ONE_POISON == GOOD_TO_ONE_POISON / 2) {
          for (Deque<Poison> each : kinds) {
            if (!each.isEmpty()) {
              sent.put(send(producer, each.getFirst()), each.removeFirst());
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

  private static String send(KafkaProducer<byte[], byte[]> producer, Poison poison)
      throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(poison.topic().topicName(), poison.key(), poison.value());
    poison.headers().forEach(record.headers()::add);
    RecordMetadata at = producer.send(record).get();
    return at.topic() + "/" + at.partition() + "/" + at.offset();
  }

  private static List<Refused> answers(Connection connection) {
    List<Refused> all = new ArrayList<>(Refused.on(connection, Topics.DEAD_LETTERS.topicName()));
    all.addAll(Refused.on(connection, Topics.REJECTED.topicName()));
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

  private static String table(Connection connection) {
    String topic = Topics.CITY_STATUS.topicName();
    Map<String, CityStatus> rows = new TreeMap<>();
    CommittedRecords.read(
        connection,
        topic,
        each ->
            rows.put(
                new String(each.key(), UTF_8),
                WireSerdes.cityStatus().deserializer().deserialize(topic, each.value())));
    return JsonLines.of(rows.values().stream().map(row -> Ageing.at(row, LATEST)).toList());
  }
}
