package org.sitrep.monitor;

/**
 * How far a run has come.
 *
 * @param published articles handed to the flow
 * @param read articles that came out of it, in whatever way
 * @param claims claims found in them
 * @param rejected articles or files that no stage could use, dead letters included
 */
public record Progress(int published, int read, int claims, int rejected) {
  /** One line, such as {@code articles 5 of 5, claims 61, rejected 0}. */
  public String line() {
    return "articles "
        + read
        + " of "
        + published
        + ", claims "
        + claims
        + ", rejected "
        + rejected;
  }
}
