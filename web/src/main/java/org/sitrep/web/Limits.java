package org.sitrep.web;

import java.time.Duration;

/**
 * What one client, and all of them together, may take of a server.
 *
 * @param headerBytes the request line and all headers
 * @param bodyMemoryBytes the bodies of all calls that are under way, unpacked
 * @param connections open at one time; further ones wait to be accepted
 * @param idle how long a connection may be silent, in either direction, before it is closed
 * @param toCall how long a connection may take, from its opening or its last answer, until the
 *     headers of a call are complete, however steadily they drip
 * @param toSend how long a body may take to arrive, however steadily it drips; it is over at the
 *     latest one {@code idle} after this
 */
public record Limits(
    int headerBytes,
    long bodyMemoryBytes,
    int connections,
    Duration idle,
    Duration toCall,
    Duration toSend) {
  /** Limits for a desk's server: 16 KiB of headers, 64 MiB of bodies, 1000 connections, 30 s. */
  public static Limits standard() {
    return new Limits(
        16 * 1024,
        64L << 20,
        1000,
        Duration.ofSeconds(30),
        Duration.ofSeconds(20),
        Duration.ofSeconds(30));
  }
}
