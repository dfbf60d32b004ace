package org.sitrep.cli.chaos;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitrep.cli.Sitrep;

/** A JVM of its own with this test's class path, that can be stopped politely or not at all. */
public final class ChildJvm implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Xmx600m",
          "--enable-native-access=ALL-UNNAMED");

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final Thread listener;
  private volatile boolean killed;

  private ChildJvm(Process process) {
    this.process = process;
    this.listener = new Thread(this::listen, "listener");
    listener.start();
  }

  /** Starts the {@code sitrep} command. */
  public static ChildJvm sitrep(String... arguments) {
    return of(Sitrep.class, arguments);
  }

  /** Starts a class's main method. */
  public static ChildJvm of(Class<?> main, String... arguments) {
    return of(Map.of(), main, arguments);
  }

  /**
   * The same where variables of the environment are others than here.
   *
   * @param environment laid over that of this process
   */
  public static ChildJvm of(Map<String, String> environment, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.PIPE);
    builder.environment().putAll(environment);
    try {
      return new ChildJvm(builder.start());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Waits until it has said so; fails where it ends before, with all it has said. */
  public void awaitLine(String part) {
    Conditions.await(
        PATIENCE,
        () -> said(part) || !process.isAlive(),
        () -> "no '" + part + "' from a process that said:\n" + text());
    if (!said(part)) {
      throw new AssertionError("ended without '" + part + "', having said:\n" + text());
    }
  }

  /** Whether a line of what it has said holds this. */
  public boolean said(String part) {
    synchronized (lines) {
      return lines.stream().anyMatch(line -> line.contains(part));
    }
  }

  /** All it has said. */
  public String text() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it was ended by {@link #kill}. */
  public boolean wasKilled() {
    return killed;
  }

  /** Ends it as {@code kill -9} does: nothing of it runs any more when this returns. */
  public void kill() {
    killed = true;
    process.toHandle().destroyForcibly();
    awaitEnd();
  }

  /** Ends it as {@code kill} does, and gives its exit code. */
  public int terminate() {
    // By its handle: the process itself would close the streams that we read.
    process.toHandle().destroy();
    awaitEnd();
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("does not end, having said:\n" + text());
      }
      listener.join(PATIENCE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private void listen() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
      }
    } catch (IOException ended) {
      // What it was about to say died with it.
    }
  }

  // A launcher may keep the classes in a loader of its own, and only itself on the class path.
  private static String classPath() {
    Stream<String> own =
        ChildJvm.class.getClassLoader() instanceof URLClassLoader loader
            ? Arrays.stream(loader.getURLs()).map(url -> new File(url.getPath()).getPath())
            : Stream.of();
    return Stream.concat(own, Stream.of(System.getProperty("java.class.path")))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
