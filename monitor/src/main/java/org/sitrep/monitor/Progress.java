package org.sitrep.monitor;

/**
 * How far a run has come.
 *
 * @param published articles handed to the flow
 * @param read articles that came out of it, in whatever way
 * @param claims claims found in them
 * @param rejected articles or files that no stage could use, dead letters included
 * @param repeated articles passed over, since the same version or a later one had come before
 */
public record Progress(int published, int read, int claims, int rejected, int repeated) {
  /** One line, such as {@code articles 5 of 5, claims 61, rejected 0, repeated 2}. */
  public String line() {
    return "articles "
        + read
        + " of "
        + published
        + ", claims "
        + claims
        + ", rejected "
        + rejected
        + (repeated == 0 ? "" : ", repeated " + repeated);
  }
}
