package org.sitrep.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.model.wire.WireSerdes;

/** A process that polls feeds is killed again and again: each item is published exactly once. */
@Timeout(900)
class FeedsKilledTest {
  private static final int FEEDS = 5;
  private static final int MORE = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void a_killed_poll_neither_repeats_nor_skips() throws IOException {
    int kills = Form.isLong() ? 30 : 3;
    Random random = new Random(Long.getLong("sitrep.chaos.seed", 1));
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
        FeedServer feeds = new FeedServer(FEEDS)) {
      Connection connection = new Connection(broker.bootstrap(), Map.of());
      try (Admin admin = connection.admin()) {
        TopicCreation.ensure(admin, new TopicShape("", 4, 1));
      }
      Path settings = Files.writeString(folder.resolve("sitrep.yaml"), settings(feeds, FEEDS));
      StringBuilder story = new StringBuilder("feeds:");
      for (int kill = 0; kill < kills; kill++) {
        try (ChildJvm process = start(broker, settings)) {
          process.awaitLine("feeds here");
          int before = published(connection).size();
          feeds.release(MORE);
          if (random.nextBoolean()) {
            Conditions.await(
                PATIENCE,
                () -> published(connection).size() > before,
                () -> "nothing new:\n" + process.text());
          }
          Conditions.pause(random.nextInt(1200));
          process.kill();
          story.append(" [%d then %d]".formatted(before, published(connection).size()));
        }
      }
      try (ChildJvm process = start(broker, settings)) {
        Set<String> all = feeds.released();
        Conditions.await(
            PATIENCE,
            () -> published(connection).keySet().containsAll(all),
            () -> "missing " + missing(all, published(connection)) + "\n" + process.text());
        int polls = feeds.polls();
        Conditions.await(
            PATIENCE,
            () -> feeds.polls() > polls + 2 * FEEDS,
            () -> "no polls:\n" + process.text());
        assertThat(process.terminate()).isZero();
        assertThat(published(connection))
            .isEqualTo(all.stream().collect(Collectors.toMap(url -> url, url -> 1)));
      } finally {
        Form.tell(story.toString());
      }
    }
  }

  private ChildJvm start(EmbeddedBroker broker, Path settings) {
    return start(broker, settings, "one", folder);
  }

  static ChildJvm start(EmbeddedBroker broker, Path settings, String name, Path folder) {
    return ChildJvm.sitrep(
        "run",
        "--bootstrap",
        broker.bootstrap(),
        "--config",
        settings.toString(),
        "--stages",
        "ingest",
        "--instance",
        name,
        "--data",
        folder.resolve(name).toString());
  }

  static String settings(FeedServer feeds, int count) {
    String sources =
        IntStream.range(0, count)
            .mapToObj(
                feed ->
                    """
                      - id: feed-%d
                        url: %s
                        every: 1s
                        allow-private: true
                    """
                        .formatted(feed, feeds.url(feed)))
            .collect(Collectors.joining());
    return "kafka: {session-timeout-ms: 6000}\nfetch: {host-delay-ms: 0}\nsources:\n" + sources;
  }

  static Map<String, Integer> published(Connection connection) {
    Map<String, Integer> urls = new HashMap<>();
    CommittedRecords.read(
        connection,
        "news.raw",
        record -> {
          String url =
              WireSerdes.rawArticle().deserializer().deserialize("news.raw", record.value()).url();
          urls.merge(String.valueOf(url), 1, Integer::sum);
        });
    return urls;
  }

  static List<String> missing(Set<String> all, Map<String, Integer> found) {
    return all.stream().filter(url -> !found.containsKey(url)).toList();
  }
}
