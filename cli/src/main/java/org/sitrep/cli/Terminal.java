package org.sitrep.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.sitrep.cli.logs.LogFormat;
import org.sitrep.cli.logs.LogLine;
import org.sitrep.cli.logs.Logs;
import org.sitrep.monitor.Colours;

/**
 * What a command talks to: data on {@code out}, everything else on {@code err}.
 *
 * @param outIsTerminal whether a person reads {@code out}, as the launcher saw it
 * @param height lines of the terminal
 */
public record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int height) {
  private static final int USUAL_HEIGHT = 24;

  /** The process's own streams, in UTF-8 whatever the locale. */
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        System.getenv(),
        Boolean.getBoolean("sitrep.out.terminal"),
        Boolean.getBoolean("sitrep.err.terminal"),
        Integer.getInteger("sitrep.terminal.height", USUAL_HEIGHT));
  }

  /** Colours as the reader of standard output can see them. */
  public Colours colours() {
    return Colours.of(outIsTerminal, environment);
  }

  /** One sentence to the user, under the name of the program. */
  public void say(String sentence) {
    say("INFO", sentence);
  }

  /** One sentence on what ends a command before it is done. */
  void fail(String sentence) {
    say("ERROR", sentence);
  }

  private void say(String level, String sentence) {
    boolean json = Logs.format() == LogFormat.JSON;
    err.println(
        json
            ? LogLine.said(Instant.now(), level, sentence).json(text -> text)
            : "sitrep: " + sentence);
    err.flush();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
