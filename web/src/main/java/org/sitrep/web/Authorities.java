package org.sitrep.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names under which a server may be called. A page of another name that has been led to this
 * address (DNS rebinding) still sends its own name, and is refused. Where it listens on all
 * addresses, which takes a token, loopback names may bear any port: a container engine forwards
 * another one there, by which callers name it.
 */
final class Authorities {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern LOOPBACK_AT_ANY_PORT =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");
  private static final int HTTP_PORT = 80;

  private final Set<String> names = new HashSet<>();
  private final boolean forwarded;

  /**
   * Those of a server.
   *
   * @param port where it listens in fact
   */
  Authorities(ServerSettings settings, int port) {
    settings.hosts().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    LOOPBACK.forEach(name -> add(name, port));
    forwarded = settings.address().isAnyLocalAddress();
    if (!forwarded) {
      String address = settings.address().getHostAddress();
      add(address.contains(":") ? "[" + address + "]" : address, port);
      add(settings.bind().toLowerCase(Locale.ROOT), port);
    }
  }

  /** What is wrong with the call's {@code Host} and {@code Origin}, if anything. */
  Optional<Problem> problem(List<String> hosts, List<String> origins) {
    String host = hosts.size() == 1 ? hosts.getFirst().toLowerCase(Locale.ROOT) : "";
    if (!names.contains(host) && !(forwarded && LOOPBACK_AT_ANY_PORT.matcher(host).matches())) {
      return Optional.of(
          Problem.of(
              421,
              "Called under another name",
              "[Host] not one of this server's; names beside its address are set as hosts"));
    }
    if (origins.isEmpty() || (origins.size() == 1 && isOurs(origins.getFirst(), host))) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(403, "Called by a page of another origin", "[Origin] expected this server's"));
  }

  private boolean isOurs(String origin, String host) {
    String lower = origin.toLowerCase(Locale.ROOT);
    return List.of("http://", "https://").stream()
        .filter(lower::startsWith)
        .map(scheme -> lower.substring(scheme.length()))
        .anyMatch(name -> names.contains(name) || name.equals(host));
  }

  private void add(String name, int port) {
    names.add(name + ":" + port);
    if (port == HTTP_PORT) {
      names.add(name);
    }
  }
}
