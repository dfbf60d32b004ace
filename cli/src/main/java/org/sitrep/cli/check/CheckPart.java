package org.sitrep.cli.check;

import java.util.Locale;

/** What can be looked at. */
public enum CheckPart {
  /** The data files that articles are read with. */
  FILES,
  /** The settings, and the files they name. */
  SETTINGS,
  /** This machine: its ports, and the folder of the data. */
  MACHINE,
  /** The brokers, what they offer, and their clock. */
  BROKER,
  /** The topics as they are on the broker. */
  TOPICS,
  /** What the broker lets this service do. */
  PERMISSIONS;

  /** Whether it needs a broker that answers. */
  public boolean asksBroker() {
    return compareTo(BROKER) >= 0;
  }

  /** As a user writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
