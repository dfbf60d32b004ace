package org.sitrep.enrich.mention;

import org.sitrep.enrich.language.WordHit;
import org.sitrep.model.Extent;

/**
 * The words behind a name that belong to it: "Aleppo city", "Homs completely", "Homs airport".
 *
 * @param to last token of the mention
 * @param extent what they say of the extent
 * @param facility whether they make it a facility
 */
record PlaceTail(int to, Extent extent, boolean facility) {
  private static final int REACH = 2;

  static PlaceTail read(Reading reading, int nameTo) {
    int to = nameTo;
    Extent extent = Extent.UNSPECIFIED;
    boolean facility = false;
    int at = reading.next(nameTo);
    for (int step = 0; at >= 0 && step < REACH; step++) {
      WordHit fully = reading.at(at, "fully");
      WordHit kind = reading.atFamily(at, "anaphor-");
      WordHit behind = reading.at(at, "facility-behind");
      if (fully != null && fully.suffix().isEmpty()) {
        extent = Extent.FULL;
        to = fully.to();
      } else if (reading.at(at, "partly") != null) {
        extent = Extent.PARTIAL;
      } else if (behind != null) {
        facility = true;
        to = behind.to();
      } else if (kind != null && step == 0 && kind.prefix().isEmpty()) {
        to = kind.to();
      } else {
        break;
      }
      at = reading.next(to);
    }
    return new PlaceTail(to, extent, facility);
  }
}
