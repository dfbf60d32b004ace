package org.sitrep.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.sitrep.cli.Failure;
import org.sitrep.web.Limits;
import org.sitrep.web.ServerSettings;

/**
 * Where an instance answers questions for rows of its own stores.
 *
 * @param bind {@code queries.bind}, an address of this machine; beyond loopback a token is needed
 * @param port {@code queries.port}, 1 to 65535; 0 where it answers none, the default
 * @param advertised {@code queries.advertised}, {@code host:port} under which the other instances
 *     send callers here; empty for the address itself
 * @param tokenFile {@code queries.token-file}, the same for all instances; empty for none
 */
public record QueryConfig(String bind, int port, String advertised, String tokenFile) {
  static QueryConfig of(Section section) {
    QueryConfig config =
        new QueryConfig(
            section.text("bind", "127.0.0.1", "\\S+"),
            section.number("port", 0, 0, 65_535),
            section.text("advertised", "", "[^\\s/:]+:[0-9]{1,5}"),
            section.text("token-file", "", ".+"));
    section.refuseUnknown();
    return config;
  }

  /** Whether it answers at all. */
  public boolean answers() {
    return port > 0;
  }

  /** Where the other instances send callers, {@code host:port}. */
  public String endpoint() {
    return advertised.isEmpty() ? bind + ":" + port : advertised;
  }

  ServerSettings server() {
    Set<String> hosts = advertised.isEmpty() ? Set.of() : Set.of(advertised);
    try {
      return new ServerSettings(bind, port, token(tokenFile), hosts, Limits.standard());
    } catch (IllegalArgumentException wrong) {
      throw new Failure("queries: " + wrong.getMessage(), wrong);
    }
  }

  /** The token in a file, without the line end behind it; empty where no file is named. */
  public static Optional<String> token(String file) {
    try {
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(Files.readString(Path.of(file)).strip());
    } catch (IOException unreadable) {
      throw new Failure("the token file " + file + " cannot be read: " + unreadable, unreadable);
    }
  }
}
