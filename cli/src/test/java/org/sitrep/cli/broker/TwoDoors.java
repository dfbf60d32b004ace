package org.sitrep.cli.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sitrep.cli.chaos.Ports;

/** An embedded broker with a second listener, which clients are told to reach by another port. */
public final class TwoDoors implements AutoCloseable {
  private final EmbeddedBroker broker;

  private TwoDoors(EmbeddedBroker broker) {
    this.broker = broker;
  }

  /** A port for the second listener. */
  public static int freePort() {
    return Ports.free(1).getFirst();
  }

  /**
   * Starts it.
   *
   * @param second the port of the second listener
   * @param told the port that it names to clients as its own
   */
  public static TwoDoors start(Path data, int second, int told) {
    List<Integer> ports = Ports.free(2);
    String first = "PLAINTEXT://" + EmbeddedBroker.HOST + ":" + ports.getFirst();
    String controller = "CONTROLLER://" + EmbeddedBroker.HOST + ":" + ports.getLast();
    String door = "SECOND://" + EmbeddedBroker.HOST + ":";
    return new TwoDoors(
        EmbeddedBroker.start(
            data,
            ports.getFirst(),
            ports.getLast(),
            Map.of(
                "listeners", first + "," + door + second + "," + controller,
                "advertised.listeners", first + "," + door + told,
                "listener.security.protocol.map",
                    "PLAINTEXT:PLAINTEXT,SECOND:PLAINTEXT,CONTROLLER:PLAINTEXT")));
  }

  /** The address of the first listener, {@code host:port}. */
  public String bootstrap() {
    return broker.bootstrap();
  }

  @Override
  public void close() {
    broker.close();
  }
}
