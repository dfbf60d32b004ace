package org.sitrep.cli.stages;

import java.util.Map;

/**
 * Which stages one process runs, and how.
 *
 * @param topicPrefix stands in front of every topic and group; empty for none
 * @param stages the Kafka Streams settings of each stage that runs here
 */
public record Setup(String topicPrefix, Map<StageName, Map<String, String>> stages) {
  private static final Map<String, String> QUICK =
      Map.of(
          "commit.interval.ms",
          "30",
          "num.stream.threads",
          "1",
          // Stores are restored task by task, each waiting at least this long: a start is quicker.
          "poll.ms",
          "20",
          "restore.consumer.fetch.max.wait.ms",
          "20",
          // A killed run's member is given up soon, so that the next run need not wait for long.
          "consumer.session.timeout.ms",
          "10000",
          "consumer.heartbeat.interval.ms",
          "2000");

  public Setup {
    stages = Map.copyOf(stages);
  }

  /** Both stages for one run, committing often. */
  public static Setup ofReplay() {
    return new Setup("", Map.of(StageName.ENRICH, QUICK, StageName.AGGREGATE, QUICK));
  }
}
