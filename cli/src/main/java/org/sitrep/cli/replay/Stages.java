package org.sitrep.cli.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.sitrep.aggregate.stream.AggregateConfig;
import org.sitrep.aggregate.stream.AggregateTopology;
import org.sitrep.cli.Connection;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.stream.EnrichConfig;
import org.sitrep.enrich.stream.EnrichTopology;

/** Both stages of the flow in this process, exactly once, committing often. */
final class Stages implements AutoCloseable {
  private static final Map<String, Object> SETTINGS =
      Map.of(
          "processing.guarantee",
          "exactly_once_v2",
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

  private final List<Stage> stages;

  private Stages(List<Stage> stages) {
    this.stages = stages;
  }

  /**
   * Starts both, at the same time.
   *
   * @param extractor on its way, while all else that a stage needs is made ready
   * @param state where their stores are kept
   */
  static Stages start(Connection connection, CompletableFuture<Extractor> extractor, Path state) {
    CompletableFuture<Stage> enrich =
        extractor.thenApplyAsync(ready -> enrich(connection, ready, state));
    Stage aggregate = aggregate(connection, state);
    return new Stages(List.of(Waiting.on(enrich), aggregate));
  }

  void requireAlive() {
    stages.forEach(Stage::requireAlive);
  }

  @Override
  public void close() {
    CompletableFuture.allOf(
            stages.stream()
                .map(stage -> CompletableFuture.runAsync(stage::close))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private static Stage enrich(Connection connection, Extractor extractor, Path state) {
    EnrichConfig config = EnrichConfig.of(Map.of("bootstrap.servers", connection.bootstrap()));
    return Stage.start(
        "enrich",
        EnrichTopology.build(config, extractor),
        settings(config.properties(), connection, state));
  }

  private static Stage aggregate(Connection connection, Path state) {
    AggregateConfig config =
        AggregateConfig.of(Map.of("bootstrap.servers", connection.bootstrap()));
    return Stage.start(
        "aggregate",
        AggregateTopology.build(config),
        settings(config.properties(), connection, state));
  }

  private static Properties settings(Map<?, ?> own, Connection connection, Path state) {
    Properties all = new Properties();
    all.putAll(own);
    all.putAll(SETTINGS);
    all.put("state.dir", state.toString());
    all.putAll(connection.client(Map.of()));
    return all;
  }
}
