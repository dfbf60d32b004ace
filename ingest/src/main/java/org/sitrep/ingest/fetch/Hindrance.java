package org.sitrep.ingest.fetch;

/** Why something was not fetched. */
public enum Hindrance {
  /** No address of http or https, or a redirect to one. */
  ADDRESS,
  /** The host has no public address, and others are not allowed. */
  PRIVATE_ADDRESS,
  /** robots.txt does not want it. */
  ROBOTS,
  /** Too many redirects, or in a circle. */
  REDIRECTS,
  /** Larger than is read. */
  TOO_LARGE,
  /** Not there within the time. */
  TOO_SLOW,
  /** The server answers with a status that gives nothing. */
  STATUS,
  /** What came is no HTTP, or compressed in a way that was not offered or is broken. */
  GARBLED,
  /** Nobody who is trusted vouches for the server, or TLS with it fails. */
  UNTRUSTED,
  /** No such host, no connection, or one that broke. */
  UNREACHABLE
}
