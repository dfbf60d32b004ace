package org.sitrep.cli.stages;

import java.util.Locale;

/** The stages that a process can run. */
public enum StageName {
  ENRICH,
  AGGREGATE;

  /** As a user writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The application id, which is the name of the group on the broker. */
  public String group(String topicPrefix) {
    return topicPrefix + "sitrep-" + word();
  }
}
