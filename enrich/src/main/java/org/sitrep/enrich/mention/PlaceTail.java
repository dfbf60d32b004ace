package org.sitrep.enrich.mention;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.model.Extent;
import org.sitrep.model.Granularity;

/**
 * The words behind a name that belong to it: "Aleppo city", "Homs completely", "Homs airport",
 * "Homs countryside", "Homs Military Council".
 *
 * @param to last token of the mention
 * @param extent what they say of the extent
 * @param type what they make of the name, or null
 * @param kind the sort of place they say, or null
 */
record PlaceTail(
    int to, Extent extent, PlaceMention.@Nullable Type type, @Nullable Granularity kind) {
  private static final int REACH = 2;

  static PlaceTail read(Reading reading, int nameTo) {
    int to = nameTo;
    Extent extent = Extent.UNSPECIFIED;
    PlaceMention.Type type = null;
    Granularity said = null;
    OwnParts.Part part = OwnParts.behind(reading, nameTo);
    if (part != null) {
      return new PlaceTail(part.word().to(), part.extent(), part.type(), null);
    }
    int at = reading.next(nameTo);
    for (int step = 0; at >= 0 && step < REACH; step++) {
      WordHit fully = reading.at(at, "fully");
      WordHit kind = reading.atFamily(at, "anaphor-");
      WordHit behind = behind(reading, at);
      if (fully != null && fully.suffix().isEmpty()) {
        extent = Extent.FULL;
        to = fully.to();
      } else if (reading.at(at, "partly") != null) {
        extent = Extent.PARTIAL;
      } else if (reading.at(at, "describes-facility") != null) {
        to = at;
      } else if (behind != null) {
        type = type(behind);
        to = behind.to();
      } else if (kind != null && step == 0 && kind.prefix().isEmpty() && !headsName(reading, at)) {
        to = kind.to();
        said = Granularity.valueOf(kind.wordClass().attribute("granularity"));
      } else {
        break;
      }
      at = reading.next(to);
    }
    return new PlaceTail(to, extent, type, said);
  }

  /** "A district of B": the word of kind belongs to the name behind it. */
  private static boolean headsName(Reading reading, int token) {
    WordHit kind = reading.atFamily(token, "kind-");
    return kind != null && kind.to() > kind.from();
  }

  private static @Nullable WordHit behind(Reading reading, int token) {
    WordHit best = null;
    for (WordHit hit : reading.at(token)) {
      if (hit.wordClass().name().endsWith("-behind") && (best == null || hit.to() > best.to())) {
        best = hit;
      }
    }
    return best;
  }

  private static PlaceMention.Type type(WordHit behind) {
    return switch (behind.wordClass().name()) {
      case "facility-behind" -> PlaceMention.Type.FACILITY;
      case "region-behind" -> PlaceMention.Type.REGION;
      case "edge-behind" -> PlaceMention.Type.EDGE;
      default -> PlaceMention.Type.OTHER_NAME;
    };
  }
}
