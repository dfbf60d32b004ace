package org.sitrep.cli.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.sitrep.cli.broker.ClusterNode;

/** Three brokers, each a process, that can be killed and cut off. */
final class Cluster implements AutoCloseable {
  private final Path folder;
  private final String id = Uuid.randomUuid().toString();
  private final Links links = new Links();
  private final NodeSettings settings = new NodeSettings(links);
  private final Map<Integer, ChildJvm> running = new HashMap<>();

  private Cluster(Path folder) {
    this.folder = folder;
  }

  /** Starts all three. */
  static Cluster start(Path folder) {
    Cluster cluster = new Cluster(folder);
    for (int node = 1; node <= NodeSettings.NODES; node++) {
      cluster.launch(node);
    }
    cluster.running.values().forEach(each -> each.awaitLine(ClusterNode.UP));
    return cluster;
  }

  /** Where clients find it. */
  String bootstrap() {
    return settings.bootstrap();
  }

  /** Ends a broker as {@code kill -9} does. */
  void kill(int node) {
    Objects.requireNonNull(running.get(node)).kill();
  }

  /** Starts a killed broker again, on its folder. */
  void restart(int node) {
    launch(node);
    Objects.requireNonNull(running.get(node)).awaitLine(ClusterNode.UP);
  }

  /** Cuts all ways between a broker and the other two. */
  void cutOff(int node, boolean fromClientsToo) {
    links.cutOff(node, fromClientsToo);
  }

  /** Makes all ways whole again. */
  void mend() {
    links.mend();
  }

  /** The ways between brokers, or to them, that no records ever took. */
  List<String> unusedWays() {
    return links.unused();
  }

  /** Fails with all that a broker has said where it ended by itself. */
  boolean isAlive() {
    running.forEach(
        (node, process) -> {
          if (!process.isAlive() && !process.wasKilled()) {
            throw new AssertionError("broker " + node + " ended:\n" + process.text());
          }
        });
    return true;
  }

  @Override
  public void close() {
    running.values().forEach(ChildJvm::kill);
    links.close();
  }

  private void launch(int node) {
    Path file = folder.resolve("node-" + node + ".properties");
    try {
      Path data = Files.createDirectories(folder.resolve("node-" + node));
      Properties properties = new Properties();
      properties.putAll(settings.of(node, data));
      try (Writer writer = Files.newBufferedWriter(file)) {
        properties.store(writer, null);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    running.put(node, ChildJvm.of(ClusterNode.class, file.toString(), id));
  }
}
