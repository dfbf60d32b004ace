package org.sitrep.cli.operations;

import java.util.Optional;
import java.util.Set;
import org.sitrep.web.Limits;
import org.sitrep.web.ServerSettings;

/**
 * Where a process tells how it fares.
 *
 * @param bind {@code operations.bind}, an address of this machine; beyond loopback a token is
 *     needed
 * @param port {@code operations.port}, 1 to 65535; 0 where it tells nobody, the default
 * @param hosts {@code operations.hosts}: authorities under which it may be called beside its
 *     address
 * @param tokenFile {@code operations.token-file}, for the measures; health needs none
 */
public record OperationsConfig(String bind, int port, Set<String> hosts, String tokenFile) {
  public OperationsConfig {
    hosts = Set.copyOf(hosts);
  }

  /** Whether it tells anybody. */
  public boolean tells() {
    return port > 0;
  }

  ServerSettings server(Optional<String> token) {
    return new ServerSettings(bind, port, token, hosts, Limits.standard());
  }
}
