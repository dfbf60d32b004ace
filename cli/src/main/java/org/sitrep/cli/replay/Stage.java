package org.sitrep.cli.replay;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.sitrep.cli.Failure;

/** One stage of the flow, running in this process until it is closed or dies. */
final class Stage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final KafkaStreams streams;
  private final AtomicReference<String> death = new AtomicReference<>();

  private Stage(String name, KafkaStreams streams) {
    this.name = name;
    this.streams = streams;
  }

  static Stage start(String name, Topology topology, Properties settings) {
    KafkaStreams streams;
    try {
      streams = new KafkaStreams(topology, settings);
    } catch (RuntimeException wrong) {
      throw new Failure("the stage " + name + " cannot start: " + Failure.rootOf(wrong), wrong);
    }
    Stage stage = new Stage(name, streams);
    streams.setUncaughtExceptionHandler(
        thrown -> {
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
  void requireAlive() {
    String reason = death.get();
    if (reason != null || streams.state() == KafkaStreams.State.ERROR) {
      throw new Failure(
          "the stage " + name + " died: " + (reason == null ? "no reason is known" : reason));
    }
  }

  /** Stops and leaves its group, so that the next run need not wait until it is given up. */
  @Override
  public void close() {
    streams.close(
        CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(PATIENCE));
  }
}
