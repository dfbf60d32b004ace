package org.sitrep.ingest.push;

import java.time.Duration;
import org.sitrep.web.ServerSettings;

/**
 * How articles are taken over HTTP.
 *
 * @param largestBody in bytes, unpacked
 * @param waiting how many calls may wait to be written; further ones are turned away
 * @param remembered for how long ids and keys are known again, in whole hours
 */
public record PushSettings(
    ServerSettings server, int largestBody, int waiting, Duration remembered) {}
