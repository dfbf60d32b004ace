package org.sitrep.cli.stages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.sitrep.aggregate.stream.AggregateConfig;
import org.sitrep.aggregate.stream.AggregateTopology;
import org.sitrep.aggregate.stream.RowQuery;
import org.sitrep.cli.Connection;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.stream.EnrichConfig;
import org.sitrep.enrich.stream.EnrichTopology;

/** The stages of the flow in this process, exactly once. */
public final class Stages implements AutoCloseable {
  private static final String BROKERS = "bootstrap.servers";
  private static final String PREFIX = "topic.prefix";
  private static final String INPUT_PREFIX = "input.prefix";

  private final List<Stage> running;

  private Stages(List<Stage> running) {
    this.running = List.copyOf(running);
  }

  /**
   * Starts them, those that need no extractor first.
   *
   * @param extractor on its way, while all else that a stage needs is made ready
   * @param state where their stores are kept
   * @throws org.sitrep.cli.Failure where one cannot start; none runs then
   */
  public static Stages start(
      Connection connection, Setup setup, CompletableFuture<Extractor> extractor, Path state) {
    return start(connection, setup, extractor, state, StageMeasures.NONE);
  }

  /** The same, measured. */
  public static Stages start(
      Connection connection,
      Setup setup,
      CompletableFuture<Extractor> extractor,
      Path state,
      StageMeasures measures) {
    List<Stage> running = new ArrayList<>();
    boolean all = false;
    try {
      setup.stages().entrySet().stream()
          .sorted(Map.Entry.<StageName, Map<String, String>>comparingByKey().reversed())
          .map(
              each ->
                  start(
                      each.getKey(),
                      settings(each.getKey(), each.getValue(), connection, setup, state),
                      extractor,
                      measures))
          .forEach(running::add);
      all = true;
    } finally {
      if (!all) {
        running.forEach(Stage::close);
      }
    }
    return new Stages(running);
  }

  /**
   * Does nothing while all live.
   *
   * @throws org.sitrep.cli.Failure once one has died
   */
  public void requireAlive() {
    running.forEach(Stage::requireAlive);
  }

  /** Those that run here. */
  public List<Stage> running() {
    return running;
  }

  /**
   * Asks the stores of the stage that makes the table; empty where it does not run here.
   *
   * @param here what that stage was given as {@code application.server}
   */
  public Optional<RowQuery> rows(String here) {
    return running.stream()
        .filter(stage -> stage.name().equals(StageName.AGGREGATE.word()))
        .findFirst()
        .map(stage -> stage.rows(here));
  }

  @Override
  public void close() {
    CompletableFuture.allOf(
            running.stream()
                .map(stage -> CompletableFuture.runAsync(stage::close))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private static Stage start(
      StageName name,
      Settings settings,
      CompletableFuture<Extractor> extractor,
      StageMeasures measures) {
    Properties all = new Properties();
    Topology topology =
        switch (name) {
          case ENRICH -> {
            EnrichConfig config = EnrichConfig.of(settings.given());
            all.putAll(config.properties());
            yield EnrichTopology.build(config, Waiting.on(extractor), measures.enrich());
          }
          case AGGREGATE -> {
            AggregateConfig config = AggregateConfig.of(settings.given());
            all.putAll(config.properties());
            yield AggregateTopology.build(config, measures.table());
          }
        };
    all.putAll(settings.own());
    return Stage.start(name.word(), topology, all, measures);
  }

  private static Settings settings(
      StageName name, Map<String, String> own, Connection connection, Setup setup, Path state) {
    Map<String, String> given =
        Map.of(
            BROKERS,
            connection.bootstrap(),
            PREFIX,
            setup.topicPrefix(),
            INPUT_PREFIX,
            setup.inputPrefixes().getOrDefault(name, setup.topicPrefix()));
    Map<String, Object> all = new HashMap<>(own);
    all.put("state.dir", state.toString());
    all.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, TracedPoison.class.getName());
    all.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, TracedFault.class.getName());
    all.putAll(connection.client(Map.of()));
    return new Settings(given, all);
  }

  /**
   * The settings of a stage.
   *
   * @param given those that it reads itself
   * @param own those of Kafka Streams that stand over its own
   */
  private record Settings(Map<String, String> given, Map<String, Object> own) {}
}
