package org.sitrep.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;

/** Two processes are given one list of feeds, and share it whatever becomes of either. */
@Timeout(600)
class FeedsSharedTest {
  private static final int FEEDS = 8;
  private static final int MORE = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void two_processes_on_one_list_of_feeds_neither_repeat_nor_skip() throws IOException {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
        FeedServer feeds = new FeedServer(FEEDS)) {
      Connection connection = new Connection(broker.bootstrap(), Map.of());
      try (Admin admin = connection.admin()) {
        TopicCreation.ensure(admin, new TopicShape("", 4, 1));
      }
      Path settings =
          Files.writeString(folder.resolve("sitrep.yaml"), FeedsKilledTest.settings(feeds, FEEDS));
      try (ChildJvm first = start(broker, settings, "one")) {
        first.awaitLine("reads 8 of 8 feeds here");
        feeds.release(MORE);
        try (ChildJvm second = start(broker, settings, "two")) {
          // The list falls apart into two, while the first polls.
          second.awaitLine("feeds here");
          feeds.release(MORE);
          awaitAll(feeds, connection, first, second);
          feeds.release(MORE);
          assertThat(second.terminate()).isZero();
        }
        feeds.release(MORE);
        awaitAll(feeds, connection, first, first);
        try (ChildJvm second = start(broker, settings, "two")) {
          second.awaitLine("feeds here");
          first.kill();
          feeds.release(MORE);
          awaitAll(feeds, connection, second, second);
          awaitPolls(feeds, second);
          assertThat(FeedsKilledTest.published(connection))
              .isEqualTo(feeds.released().stream().collect(Collectors.toMap(url -> url, url -> 1)));
        }
      }
    }
  }

  private ChildJvm start(EmbeddedBroker broker, Path settings, String name) {
    return FeedsKilledTest.start(broker, settings, name, folder);
  }

  private static void awaitAll(
      FeedServer feeds, Connection connection, ChildJvm one, ChildJvm other) {
    Set<String> all = feeds.released();
    Conditions.await(
        PATIENCE,
        () -> FeedsKilledTest.published(connection).keySet().containsAll(all),
        () ->
            "missing "
                + FeedsKilledTest.missing(all, FeedsKilledTest.published(connection))
                + "\n"
                + one.text()
                + "\n"
                + other.text());
  }

  /** Each feed is asked again, so that what would be repeated is. */
  private static void awaitPolls(FeedServer feeds, ChildJvm process) {
    int polls = feeds.polls();
    Conditions.await(
        PATIENCE, () -> feeds.polls() > polls + 2 * FEEDS, () -> "no polls:\n" + process.text());
  }
}
