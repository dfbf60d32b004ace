package org.sitrep.monitor;

import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Extent;

/** States in plain words. */
public final class StatusWords {
  private StatusWords() {}

  /** The state of a row, marked where it comes from a wider place or holds only in part. */
  public static String of(CityStatus row) {
    String part = row.extent() == Extent.PARTIAL ? ", in part" : "";
    return of(row.status()) + part + (row.inherited() ? " (area)" : "");
  }

  static String of(ControlStatus status) {
    return switch (status) {
      case CONTROLLED -> "held";
      case CONTESTED -> "contested";
      case BESIEGED -> "besieged";
      case DISPUTED -> "disputed";
      case VACATED -> "vacated";
      case CLAIMED -> "claimed only";
      case UNKNOWN -> "unknown";
    };
  }
}
