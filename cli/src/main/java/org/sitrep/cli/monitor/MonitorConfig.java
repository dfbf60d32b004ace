package org.sitrep.cli.monitor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.cli.Failure;
import org.sitrep.web.Limits;
import org.sitrep.web.ServerSettings;

/**
 * Where the table is served.
 *
 * @param bind {@code monitor.bind}, an address of this machine; beyond loopback a token is needed
 * @param port {@code monitor.port}, 8080 by default; 0 where it is not served
 * @param chosen whether the settings name the port: then it must be free
 * @param hosts {@code monitor.hosts}, names it may be called by beside its address
 */
public record MonitorConfig(
    String bind, int port, boolean chosen, String tokenFile, List<String> hosts) {
  /** The port where nothing says otherwise. */
  public static final int USUAL_PORT = 8080;

  public MonitorConfig {
    hosts = List.copyOf(hosts);
  }

  /** For this machine alone, at a port of the user's choice; 0 for any that is free. */
  public static ServerSettings onLoopback(int port) {
    return new ServerSettings("127.0.0.1", port, Optional.empty(), Set.of(), Limits.standard());
  }

  /** Whether it is served at all. */
  public boolean serves() {
    return port > 0;
  }

  /**
   * The settings of its server.
   *
   * @throws Failure in one sentence where others could call it without a token
   */
  public ServerSettings server(Optional<String> token) {
    try {
      return new ServerSettings(bind, port, token, Set.copyOf(hosts), Limits.standard());
    } catch (IllegalArgumentException wrong) {
      throw new Failure("monitor: " + wrong.getMessage(), wrong);
    }
  }
}
