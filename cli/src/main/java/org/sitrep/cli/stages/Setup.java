package org.sitrep.cli.stages;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which stages one process runs, and how.
 *
 * @param topicPrefix stands in front of every topic and group; empty for none
 * @param inputPrefixes what stands in front of the topic that a stage reads, for those that read
 *     what others than these stages write
 * @param stages the Kafka Streams settings of each stage that runs here
 */
public record Setup(
    String topicPrefix,
    Map<StageName, String> inputPrefixes,
    Map<StageName, Map<String, String>> stages) {
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
    inputPrefixes = Map.copyOf(inputPrefixes);
    stages = Map.copyOf(stages);
  }

  /** Stages that read and write under one prefix. */
  public Setup(String topicPrefix, Map<StageName, Map<String, String>> stages) {
    this(topicPrefix, Map.of(), stages);
  }

  /**
   * Some of these stages under another prefix.
   *
   * @param inputs what stands in front of the topic that a stage reads, where that is another one
   */
  public Setup under(String prefix, Map<StageName, String> inputs, Collection<StageName> some) {
    Map<StageName, Map<String, String>> kept = new HashMap<>(stages);
    kept.keySet().retainAll(some);
    return new Setup(prefix, inputs, kept);
  }

  /** Both stages for one run, committing often. */
  public static Setup ofReplay() {
    return new Setup("", Map.of(StageName.ENRICH, QUICK, StageName.AGGREGATE, QUICK));
  }
}
