package org.sitrep.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a server listens and whom it answers.
 *
 * @param bind an address or name of this machine
 * @param port 0 for any that is free
 * @param token what callers must show as {@code Authorization: Bearer …}; empty for everybody,
 *     which only a loopback address may
 * @param hosts authorities ({@code name} or {@code name:port}) under which it may be called beside
 *     those of its own address, exactly as the {@code Host} header has them
 */
public record ServerSettings(
    String bind, int port, Optional<String> token, Set<String> hosts, Limits limits) {
  /** A token shorter than this can be guessed. */
  static final int SHORTEST_TOKEN = 16;

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException in one sentence: an address that is none, a port out of range,
   *     a token that is too short, or none where others than this machine can call
   */
  public ServerSettings {
    hosts = Set.copyOf(hosts);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("[port] " + port + ", expected 0 to 65535");
    }
    if (token.isPresent() && !token.get().matches("[A-Za-z0-9._~+/-]{" + SHORTEST_TOKEN + ",}=*")) {
      throw new IllegalArgumentException(
          "[token] expected at least "
              + SHORTEST_TOKEN
              + " letters, digits or - . _ ~ + / (its value is not shown)");
    }
    if (token.isEmpty() && !address(bind).isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "[bind] "
              + bind
              + " can be reached from other machines, expected a token beside it, or 127.0.0.1");
    }
  }

  /** For this machine alone, without a token, at a port that is free. */
  public static ServerSettings ofLoopback() {
    return new ServerSettings("127.0.0.1", 0, Optional.empty(), Set.of(), Limits.standard());
  }

  InetAddress address() {
    return address(bind);
  }

  private static InetAddress address(String bind) {
    try {
      return InetAddress.getByName(bind);
    } catch (UnknownHostException unknown) {
      throw new IllegalArgumentException(
          "[bind] " + bind + ", expected an address of this machine", unknown);
    }
  }

  /** Shows no token. */
  @Override
  public String toString() {
    return bind + ":" + port + (token.isPresent() ? " with a token" : "");
  }
}
