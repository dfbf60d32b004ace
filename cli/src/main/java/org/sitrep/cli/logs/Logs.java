package org.sitrep.cli.logs;

import java.io.PrintStream;
import java.util.function.UnaryOperator;
import org.slf4j.event.Level;

/**
 * What this process says on standard error beside its data: our own sentences, and what Kafka, the
 * stages and the servers log. For people slf4j's simple backend writes the latter; for programs
 * {@link JsonLogs} does.
 */
public final class Logs {
  /** Under which the trace of what is worked on stands in the diagnostic context. */
  public static final String TRACE_ID = "trace_id";

  private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";
  private static final String BACKEND = "slf4j.provider";

  private static final String QUIET = "slf4j.internal.verbosity";

  private static volatile LogFormat format = LogFormat.TEXT;
  private static volatile Level threshold = Level.WARN;
  private static volatile PrintStream err = System.err;
  private static volatile UnaryOperator<String> mask = text -> text;

  private Logs() {}

  /**
   * Says where logs go. To be called before any logger is made: a backend is chosen once.
   *
   * @param stream such as standard error
   * @param verbose whether what goes well is logged too
   * @param secrets takes the secrets out of a text
   */
  public static void begin(PrintStream stream, boolean verbose, UnaryOperator<String> secrets) {
    err = stream;
    mask = secrets;
    if (verbose) {
      System.setProperty(LEVEL, "info");
      threshold = Level.INFO;
    }
  }

  /** Has all that follows written so; loggers that were made before stay as they are. */
  public static void use(LogFormat chosen) {
    format = chosen;
    if (chosen == LogFormat.JSON) {
      System.setProperty(BACKEND, JsonLogs.class.getName());
      // Else slf4j says in words of its own that it takes the backend it was told to.
      System.setProperty(QUIET, "WARN");
    } else {
      System.clearProperty(BACKEND);
    }
  }

  /** How it is written now. */
  public static LogFormat format() {
    return format;
  }

  static boolean isLogged(Level level) {
    return level.toInt() >= threshold.toInt();
  }

  static void write(LogLine line) {
    err.println(line.json(mask));
    err.flush();
  }
}
