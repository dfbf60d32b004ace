package org.sitrep.monitor.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a program for each alert, which reads it from its standard input: nothing that a report
 * says gets into a command line. Taken is what ends with 0 within half a minute.
 */
public final class ProgramCall implements Sending {
  private static final long PATIENCE_SECONDS = 30;

  private final List<String> command;

  /**
   * Starts this program.
   *
   * @param command the program and its arguments, without a shell
   */
  public ProgramCall(List<String> command) {
    this.command = List.copyOf(command);
  }

  @Override
  public Outcome send(Alert alert) throws InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException none) {
      return new Outcome.Later(String.valueOf(none.getMessage()));
    }
    try (OutputStream in = process.getOutputStream()) {
      in.write(alert.json());
    } catch (IOException unread) {
      // A program need not read what it is told; how it ends is what counts.
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return new Outcome.Later("not done after " + PATIENCE_SECONDS + " s");
    }
    int exit = process.exitValue();
    return exit == 0 ? new Outcome.Taken() : new Outcome.Later("exit code " + exit);
  }
}
