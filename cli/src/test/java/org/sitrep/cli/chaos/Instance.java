package org.sitrep.cli.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sitrep.cli.Connection;
import org.sitrep.cli.run.RunConfig;
import org.sitrep.cli.run.Service;
import org.sitrep.cli.stages.StageName;
import org.sitrep.enrich.Extractor;

/** An instance of the service inside this JVM. */
final class Instance implements AutoCloseable {
  private static final Extractor EXTRACTOR = Extractor.standard();

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Service service;
  private final CompletableFuture<Void> run;
  private boolean told;

  private Instance(Connection connection, RunConfig config, Path state) {
    service = new Service(config, EnumSet.allOf(StageName.class), "", said::add);
    run =
        CompletableFuture.runAsync(
            () -> service.run(connection, () -> EXTRACTOR, state),
            task -> Thread.ofPlatform().name("instance").start(task));
  }

  static Instance start(Connection connection, RunConfig config, Path state) {
    return new Instance(connection, config, state);
  }

  /** The settings of a trial, in a file. */
  static Path settings(Path folder, String prefix, String protocol, int standbys) {
    try {
      return Files.writeString(
          folder.resolve(prefix + "yaml"),
          """
          kafka:
            topic-prefix: %s
            partitions: %d
            group-protocol: %s
            session-timeout-ms: 6000
            standby-replicas: %d
          """
              .formatted(prefix, Trial.PARTITIONS, protocol, standbys));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Fails with its reason once it has died. */
  boolean isAlive() {
    if (run.isDone()) {
      told = true;
      run.join();
    }
    return true;
  }

  /** Whether both stages have partitions here. */
  boolean hasWork() {
    return hasWork(StageName.ENRICH) && hasWork(StageName.AGGREGATE);
  }

  /** All it has said. */
  List<String> said() {
    return List.copyOf(said);
  }

  private boolean hasWork(StageName stage) {
    return said.stream()
        .anyMatch(line -> line.matches(stage.word() + " runs [1-9][0-9]* partitions here"));
  }

  /** Stops as a user stops it; fails where it died. */
  void stop() {
    service.stop();
    run.join();
  }

  /** Stops; fails where it died, unless that was told. */
  @Override
  public void close() {
    if (!told) {
      stop();
    }
  }
}
