package org.sitrep.cli.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitrep.cli.Failure;
import org.sitrep.ingest.InletSheet;
import org.sitrep.ingest.push.PushSettings;
import org.sitrep.web.Limits;
import org.sitrep.web.ServerSettings;

/**
 * What {@code push:} says.
 *
 * @param port where articles are taken, 0 for any that is free
 * @param bind address of this machine on which it listens
 * @param tokenFile holds the token; empty for none, which only a loopback address may
 * @param hosts names under which it may be called, beside its address
 * @param largestBody in bytes, unpacked
 * @param waitingCalls how many may wait to be written
 * @param rememberedHours how long ids and keys are known again
 */
public record PushConfig(
    int port,
    String bind,
    String tokenFile,
    List<String> hosts,
    int largestBody,
    int waitingCalls,
    int rememberedHours) {
  public PushConfig {
    hosts = List.copyOf(hosts);
  }

  /**
   * The settings of the server.
   *
   * @param process by whose name it is shown
   * @throws Failure in one sentence, where it must not start like this
   */
  PushSettings settings(String process) {
    try {
      ServerSettings server =
          new ServerSettings(bind, port, token(), Set.copyOf(hosts), Limits.standard());
      return new PushSettings(
          server,
          largestBody,
          waitingCalls,
          Duration.ofHours(rememberedHours),
          InletSheet.of("push", "http://" + bind + ":" + port, process));
    } catch (IllegalArgumentException refused) {
      throw new Failure("push cannot start: " + refused.getMessage(), refused);
    }
  }

  private Optional<String> token() {
    if (tokenFile.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(Path.of(tokenFile)).strip());
    } catch (IOException unreadable) {
      throw new Failure("push cannot start: " + tokenFile + " cannot be read", unreadable);
    }
  }
}
