package org.sitrep.cli.contract;

import java.util.Map;
import java.util.Optional;
import org.sitrep.cli.Connection;

/**
 * Where one class of tests runs.
 *
 * @param prefix stands in front of every topic and group of theirs: others may use the broker too
 */
public record Ground(TriedBroker broker, String prefix) {
  /** How to reach the broker. */
  public Connection connection() {
    return new Connection(bootstrap(), Map.of());
  }

  /** The address of the broker, {@code host:port}. */
  public String bootstrap() {
    return broker.bootstrap();
  }

  /** A way to the broker that can be cut; empty where clients would go past it. */
  public Optional<Way> way() {
    return broker.way();
  }
}
