package org.sitrep.cli.contract;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.Toxic;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A way over Toxiproxy. A connection that was cut ends when the way is mended: what was lost on it
 * is not made up for.
 *
 * @param bootstrap where it begins, {@code host:port}
 */
record ToxicWay(Proxy proxy, String bootstrap) implements Way {
  /** Nothing gets through, and the connection stays open, until the toxic is taken away. */
  private static final long FOR_EVER = 0;

  @Override
  public void cut() {
    try {
      for (ToxicDirection each : ToxicDirection.values()) {
        proxy.toxics().timeout("cut-" + each, each, FOR_EVER);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void mend() {
    try {
      for (Toxic each : proxy.toxics().getAll()) {
        each.remove();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
