package org.sitrep.cli.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.sitrep.cli.Failure;

/**
 * A Kafka broker in this process, on the loopback address, with its log in one folder; the only
 * class that knows Kafka's server internals.
 *
 * <p>A broker on a folder that already holds a log goes on with it. Nothing is fsynced a write:
 * safe against a kill, not against power loss.
 */
public final class EmbeddedBroker implements AutoCloseable {
  static final String HOST = "127.0.0.1";
  private static final String CLEAN = ".kafka_cleanshutdown";
  private static final long LEAST_FREE_BYTES = 64L << 20;

  private final KafkaRaftServer server;
  private final String bootstrap;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.bootstrap = HOST + ":" + port;
  }

  /** Starts on a free port. */
  public static EmbeddedBroker start(Path data) {
    int[] ports = freePorts();
    return start(data, ports[0], ports[1]);
  }

  /**
   * Starts on the given ports.
   *
   * @throws Failure in one sentence, where a port is taken or the folder cannot be used
   */
  static EmbeddedBroker start(Path data, int port, int controllerPort) {
    return start(data, port, controllerPort, Map.of());
  }

  /**
   * The same with settings of one's own, which stand over the usual ones.
   *
   * @throws Failure in one sentence, where a port is taken or the folder cannot be used
   */
  static EmbeddedBroker start(Path data, int port, int controllerPort, Map<String, String> own) {
    DataFolder.require(data, LEAST_FREE_BYTES);
    requireFree(port);
    requireFree(controllerPort);
    Exit.setHaltProcedure((status, message) -> haltWithSentence(data));
    Map<String, String> settings = new HashMap<>(BrokerSettings.of(data, port, controllerPort));
    settings.putAll(own);
    try {
      if (!Files.exists(data.resolve("meta.properties"))) {
        format(data);
      } else if (!Files.exists(data.resolve(CLEAN))) {
        forgetKilled(data, controllerPort);
      }
      KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
      startup(server);
      return new EmbeddedBroker(server, port);
    } catch (Exception failed) {
      throw new Failure("the embedded broker cannot start: " + Failure.rootOf(failed), failed);
    }
  }

  // Until the controller misses a killed broker, the one that comes back takes itself for its
  // leader.
  // When it is missed then, all partitions are without one for a moment, in which the coordinator
  // of
  // transactions takes them for deleted and leaves their markers out (KAFKA-20734): what was
  // aborted
  // would be read as committed. So the controller misses it first, alone, where a second is enough.
  private static void forgetKilled(Path data, int controllerPort) throws Exception {
    KafkaRaftServer controller =
        new KafkaRaftServer(
            new KafkaConfig(BrokerSettings.ofControllerAlone(data, controllerPort), false),
            Time.SYSTEM);
    startup(controller);
    try {
      BrokerCount.awaitNoneAlive();
    } finally {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }

  // Kafka's fault handlers halt the whole process without a word that a user could read.
  private static void haltWithSentence(Path data) {
    System.err.println(
        "sitrep: the embedded broker gave up, its disk may be full or broken: "
            + data
            + " (--verbose shows its log)");
    System.err.flush();
    Runtime.getRuntime().halt(1);
  }

  private static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      probe.getLocalPort();
    } catch (IOException taken) {
      throw new Failure(
          "the embedded broker cannot start: port " + port + " is already in use", taken);
    }
  }

  private static void startup(KafkaRaftServer server) {
    boolean started = false;
    try {
      server.startup();
      started = true;
    } finally {
      if (!started) {
        server.shutdown();
      }
    }
  }

  /** Makes an empty folder one that a broker starts on. */
  static void format(Path data) throws Exception {
    new Formatter()
        .setNodeId(1)
        .setClusterId(Uuid.randomUuid().toString())
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(data.toString())
        .addDirectory(data.toString())
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .run();
  }

  private static int[] freePorts() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket first = new ServerSocket(0, 1, loopback);
        ServerSocket second = new ServerSocket(0, 1, loopback)) {
      return new int[] {first.getLocalPort(), second.getLocalPort()};
    } catch (IOException none) {
      throw new Failure("no free port on " + HOST + ": " + none.getMessage(), none);
    }
  }

  /** The address for clients, {@code host:port}. */
  public String bootstrap() {
    return bootstrap;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
