package org.sitrep.cli.chaos;

import java.nio.file.Path;

/** The process that runs the stages, which can be killed and started again. */
final class StagesProcess implements AutoCloseable {
  private final String bootstrap;
  private final Path settings;
  private ChildJvm process;

  /** Starts it; its name lets the next one take over at once, where the protocol can do that. */
  StagesProcess(String bootstrap, Path settings, Path data) {
    this.bootstrap = bootstrap;
    this.settings = settings;
    this.process = start(data);
  }

  /** Kills it as {@code kill -9} does. */
  void kill() {
    process.kill();
  }

  /** Starts it again. */
  void restart(Path data) {
    process = start(data);
  }

  /** Fails with all it has said where it ended by itself. */
  boolean isAlive() {
    if (!process.isAlive()) {
      throw new AssertionError("the stages ended:\n" + process.text());
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

  private ChildJvm start(Path data) {
    return ChildJvm.sitrep(
        "run",
        "--bootstrap",
        bootstrap,
        "--config",
        settings.toString(),
        "--instance",
        "one",
        "--data",
        data.toString());
  }
}
