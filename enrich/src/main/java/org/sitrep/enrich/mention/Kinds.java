package org.sitrep.enrich.mention;

import org.sitrep.model.Granularity;

/** Which sort of place a bare name means first. */
public final class Kinds {
  private Kinds() {}

  /** Whether it is a city, a town or a village. */
  public static boolean settlement(Granularity kind) {
    return rank(kind) == 0;
  }

  /** A settlement first, an area only where nothing else bears the name. */
  static int rank(Granularity kind) {
    return switch (kind) {
      case CITY, TOWN, VILLAGE -> 0;
      case NEIGHBOURHOOD -> 1;
      case FACILITY -> 2;
      case GOVERNORATE -> 3;
      case DISTRICT, COUNTRYSIDE -> 4;
    };
  }
}
