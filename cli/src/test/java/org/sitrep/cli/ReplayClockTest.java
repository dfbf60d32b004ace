package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.cli.replay.CommittedRecords;

/** A replay as a clock, into a service that runs. */
@Timeout(300)
class ReplayClockTest {
  @TempDir static Path root;
  private static @Nullable EmbeddedBroker broker;
  private static @Nullable ChildJvm service;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(root.resolve("broker"));
    service =
        ChildJvm.sitrep(
            "run", "--bootstrap", broker.bootstrap(), "--data", root.resolve("data").toString());
    service.awaitLine("ready, every partition");
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(service).close();
    Objects.requireNonNull(broker).close();
  }

  @Test
  void folders_are_merged_by_time_with_their_gaps_and_what_is_sent_is_marked() throws Exception {
    Path one = Files.createDirectory(root.resolve("one"));
    Path two = Files.createDirectory(root.resolve("two"));
    article(one, "a", "2024-12-07T10:00:00Z", "Rebel forces captured Homs, officials said.");
    article(two, "b", "2024-12-07T10:01:00Z", "Rebel forces captured Hama, officials said.");
    article(one, "c", "2024-12-07T10:03:00Z", "Rebel forces captured Daraa, officials said.");
    article(two, "before", "2024-12-06T23:59:00Z", "Rebel forces captured Aleppo.");
    article(two, "after", "2024-12-07T10:04:00Z", "Rebel forces captured Aleppo.");
    CommandLineRun run =
        CommandLineRun.of(
            "",
            Map.of(),
            "replay",
            one.toString(),
            two.toString(),
            "--broker",
            address(),
            "--speed",
            "60",
            "--from",
            "2024-12-07",
            "--to",
            "2024-12-07T10:04:00Z",
            "--until-done",
            "--json");
    assertThat(run.err()).contains("articles 3 of 3");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("sy-homs", "sy-hama", "sy-daraa").doesNotContain("sy-aleppo");

    Map<Long, String> sent = new TreeMap<>();
    List<String> marks = new ArrayList<>();
    CommittedRecords.read(
        connection(),
        "news.raw",
        record -> {
          sent.put(record.timestamp(), new String(record.key(), UTF_8));
          marks.add(mark(record));
        });
    assertThat(sent.values()).containsExactly("a", "b", "c");
    List<Long> times = List.copyOf(sent.keySet());
    assertThat(Duration.ofMillis(times.get(1) - times.get(0))).isBetween(ms(400), ms(5_000));
    assertThat(Duration.ofMillis(times.get(2) - times.get(1))).isBetween(ms(1_000), ms(8_000));
    assertThat(marks).doesNotContainNull().allMatch(marks.getFirst()::equals);
    for (String topic : List.of("news.enriched", "news.claims")) {
      List<String> carried = new ArrayList<>();
      CommittedRecords.read(connection(), topic, record -> carried.add(mark(record)));
      assertThat(carried).as(topic).isNotEmpty().allMatch(marks.getFirst()::equals);
    }
  }

  @Test
  void a_pace_that_makes_no_sense_is_wrong_usage() {
    String seeds = Path.of("..", "seeds").toString();
    List<List<String>> wrong =
        List.of(
            List.of("--speed", "0"),
            List.of("--speed", "fast"),
            List.of("--speed", "2", "--rate", "2"),
            List.of("--speed", "2", "--order", "name"),
            List.of("--rate", "-1"),
            List.of("--from", "yesterday"),
            List.of("--from", "2024-12-07", "--to", "2024-12-07"));
    for (List<String> options : wrong) {
      List<String> all = new ArrayList<>(List.of("replay", seeds));
      all.addAll(options);
      CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
      assertThat(run.exit()).as("%s", options).isEqualTo(2);
      assertThat(run.err()).hasLineCount(1).contains(options.getFirst());
    }
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  private static void article(Path folder, String id, String at, String body) throws Exception {
    String json =
        "{\"id\":\"%s\",\"outlet\":\"Desk\",\"headline\":\"%s\",\"body\":\"%s\",\"publishedAt\":\"%s\"}"
            .formatted(id, body, body, at);
    Files.writeString(folder.resolve(id + ".json"), json);
  }

  private static @Nullable String mark(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader("sitrep_replay");
    return header == null ? null : new String(header.value(), UTF_8);
  }

  private static String address() {
    return Objects.requireNonNull(broker).bootstrap();
  }

  private static Connection connection() {
    return new Connection(address(), Map.of());
  }
}
