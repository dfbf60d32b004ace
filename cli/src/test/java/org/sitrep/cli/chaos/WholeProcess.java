package org.sitrep.cli.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.sitrep.cli.Connection;
import org.sitrep.cli.Sitrep;
import org.sitrep.cli.broker.RunningBroker;

/** A process that runs the stages and the broker under them, on one data folder. */
final class WholeProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path settings;
  private final Path data;
  private ChildJvm process;

  WholeProcess(Path settings, Path data) {
    this.settings = settings;
    this.data = data;
    this.process = launch();
  }

  /** Kills it as {@code kill -9} does; the broker dies with the stages. */
  void kill() {
    process.kill();
    try {
      // What it left there would be taken for the address of the one that comes after it.
      Files.delete(data.resolve("broker.address"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Starts it again on its folder. */
  void restart() {
    process = launch();
  }

  /** The broker inside it, once it can be asked. */
  Connection connection() {
    Conditions.await(
        PATIENCE,
        () -> isAlive() && RunningBroker.find(data, Map.of()).isPresent(),
        () -> "no broker in a process that said:\n" + process.text());
    return new Connection(RunningBroker.find(data, Map.of()).orElseThrow(), Map.of());
  }

  /** Fails with all it has said where it ended by itself. */
  boolean isAlive() {
    if (!process.isAlive()) {
      throw new AssertionError("the service ended:\n" + process.text());
    }
    return true;
  }

  /** Ends it as a user does, and gives its exit code. */
  int terminate() {
    return process.terminate();
  }

  @Override
  public void close() {
    process.close();
  }

  private ChildJvm launch() {
    return ChildJvm.of(
        // So that no other command of this machine's user takes its broker for their own.
        Map.of("XDG_RUNTIME_DIR", data.resolve("runtime").toString()),
        Sitrep.class,
        "run",
        "--config",
        settings.toString(),
        "--data",
        data.toString());
  }
}
