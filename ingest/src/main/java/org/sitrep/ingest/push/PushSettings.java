package org.sitrep.ingest.push;

import java.time.Duration;
import org.sitrep.ingest.InletSheet;
import org.sitrep.web.ServerSettings;

/**
 * How articles are taken over HTTP.
 *
 * @param largestBody in bytes, unpacked
 * @param waiting how many calls may wait to be written; further ones are turned away
 * @param remembered for how long ids and keys are known again, in whole hours
 * @param sheet by which it is shown
 */
public record PushSettings(
    ServerSettings server, int largestBody, int waiting, Duration remembered, InletSheet sheet) {
  /** One of a process without a name. */
  public PushSettings(ServerSettings server, int largestBody, int waiting, Duration remembered) {
    this(server, largestBody, waiting, remembered, InletSheet.of("push", server.bind(), "unnamed"));
  }
}
