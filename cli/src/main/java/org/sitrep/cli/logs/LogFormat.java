package org.sitrep.cli.logs;

import java.util.Locale;

/** How what a process says on standard error is written. */
public enum LogFormat {
  /** Sentences, for people. */
  TEXT,
  /** One JSON object a line, for programs. */
  JSON;

  /** As a user writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
