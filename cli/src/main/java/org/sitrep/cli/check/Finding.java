package org.sitrep.cli.check;

import java.util.Locale;

/**
 * One thing that was looked at.
 *
 * @param what in a sentence
 */
public record Finding(Level level, CheckPart part, String what) {
  /** How it is. */
  public enum Level {
    /** As it should be. */
    OK,
    /** Nothing is wrong with it, but whoever runs a service should know. */
    NOTE,
    /** It must be mended. */
    FAULT;

    /** As a user reads it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Finding ok(CheckPart part, String what) {
    return new Finding(Level.OK, part, what);
  }

  public static Finding note(CheckPart part, String what) {
    return new Finding(Level.NOTE, part, what);
  }

  public static Finding fault(CheckPart part, String what) {
    return new Finding(Level.FAULT, part, what);
  }
}
