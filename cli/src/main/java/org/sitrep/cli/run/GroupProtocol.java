package org.sitrep.cli.run;

import java.util.Locale;

/** How the instances of a stage share its partitions. */
public enum GroupProtocol {
  /** The instances agree among themselves. */
  CLASSIC,
  /** The broker decides (KIP-1071). */
  STREAMS;

  /** The value of {@code group.protocol}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
