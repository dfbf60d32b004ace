package org.sitrep.cli.contract;

/** Nothing here runs containers. */
final class NoEngine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoEngine() {
    super("no container engine answers (DOCKER_HOST, or the usual socket)");
  }
}
