package org.sitrep.cli.contract;

import java.util.Optional;

/** A broker that the contract is tried on. */
public interface TriedBroker extends AutoCloseable {
  /** Where clients find it, {@code host:port}. */
  String bootstrap();

  /** A way to it that can be cut, if there is one. */
  Optional<Way> way();

  /** Whether it lives on when the tests have ended, and must be left as it was. */
  boolean livesOn();

  @Override
  void close();

  /**
   * Starts or finds one.
   *
   * @param name {@code embedded}; {@code containers}, or {@code containers:IMAGE} for another image
   *     than Apache Kafka's; or {@code HOST:PORT} of any broker that speaks Kafka's protocol
   * @throws NoEngine where containers are asked for and nothing runs them
   */
  static TriedBroker named(String name) {
    String[] parts = name.split(":", 2);
    if (name.equals("embedded")) {
      return EmbeddedTried.start();
    }
    if (parts[0].equals("containers")) {
      return ContainerTried.start(parts.length == 1 ? ContainerTried.IMAGE : parts[1]);
    }
    return new GivenTried(name);
  }
}
