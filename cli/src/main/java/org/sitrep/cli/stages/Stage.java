package org.sitrep.cli.stages;

import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.sitrep.aggregate.stream.RowQuery;
import org.sitrep.cli.Failure;

/** One stage of the flow, running in this process until it is closed or dies. */
public final class Stage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final KafkaStreams streams;
  private final AtomicReference<String> death = new AtomicReference<>();
  private final Runnable unwatch;

  private Stage(String name, KafkaStreams streams, Runnable unwatch) {
    this.name = name;
    this.streams = streams;
    this.unwatch = unwatch;
  }

  static Stage start(String name, Topology topology, Properties settings, StageMeasures measures) {
    KafkaStreams streams;
    try {
      streams = new KafkaStreams(topology, settings);
    } catch (RuntimeException wrong) {
      throw new Failure("the stage " + name + " cannot start: " + Failure.rootOf(wrong), wrong);
    }
    Stage stage = new Stage(name, streams, measures.watch(name, streams));
    Replacement replacement = new Replacement();
    streams.setUncaughtExceptionHandler(
        thrown -> {
          if (replacement.allows(thrown, System.nanoTime())) {
            return StreamThreadExceptionResponse.REPLACE_THREAD;
          }
          stage.death.compareAndSet(null, Failure.rootOf(thrown));
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.start();
    return stage;
  }

  /**
   * Does nothing while the stage lives.
   *
   * @throws Failure once it has died
   */
  public void requireAlive() {
    String reason = death.get();
    if (reason != null || streams.state() == KafkaStreams.State.ERROR) {
      throw new Failure(
          "the stage " + name + " died: " + (reason == null ? "no reason is known" : reason));
    }
  }

  /** Whether it has died. */
  public boolean isDead() {
    return death.get() != null || streams.state() == KafkaStreams.State.ERROR;
  }

  /** Its name, as a user writes it. */
  public String name() {
    return name;
  }

  /** Whether it knows its share of the partitions and none of its stores is being restored. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** The partitions that are read here; empty while it is not running. */
  public Set<TopicPartition> partitions() {
    return isRunning()
        ? streams.metadataForLocalThreads().stream()
            .flatMap(thread -> thread.activeTasks().stream())
            .flatMap(task -> task.topicPartitions().stream())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  RowQuery rows(String here) {
    return new RowQuery(streams, here);
  }

  /** Stops and leaves its group, so that the next run need not wait until it is given up. */
  @Override
  public void close() {
    unwatch.run();
    streams.close(
        CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(PATIENCE));
  }
}
