package org.sitrep.cli.rebuild;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sitrep.cli.Connection;

/** A connection without the settings by which a rebuild would join the live application. */
final class OwnGroups {
  private static final Set<String> LIVE =
      Set.of(
          "application.id",
          "application.server",
          "client.id",
          "group.id",
          "group.instance.id",
          "group.protocol",
          "state.dir",
          "transactional.id");

  private OwnGroups() {}

  static Connection of(Connection broker) {
    Map<String, String> settings = new HashMap<>(broker.settings());
    settings.keySet().removeAll(LIVE);
    return new Connection(broker.bootstrap(), settings);
  }
}
