package org.sitrep.bench.calibration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.aggregate.core.Table;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Side;

/** The table of this project. */
final class OurTable implements Judge {
  @Override
  public String name() {
    return "Sitrep";
  }

  @Override
  public Map<PlaceId, Shown> table(List<Claim> known, Instant at) {
    Map<PlaceId, Shown> table = new HashMap<>();
    for (CityStatus row : Table.assess(known, at)) {
      table.put(row.place().id(), shown(row));
    }
    return table;
  }

  static Shown shown(CityStatus row) {
    Side controller = row.controller();
    return new Shown(row.status(), controller == null ? null : controller.id(), row.confidence());
  }
}
