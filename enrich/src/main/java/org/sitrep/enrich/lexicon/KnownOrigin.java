package org.sitrep.enrich.lexicon;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.LocalName;
import org.sitrep.model.Origin;
import org.sitrep.model.OriginId;
import org.sitrep.model.OriginKind;

/**
 * An agency, monitor or outlet the project knows.
 *
 * @param owner the media family, or null
 * @param country ISO 3166 code in lower case, or empty
 * @param zone the time zone its clock times are in, or null
 * @param sides the side it speaks for, and when; empty where it speaks for none
 */
public record KnownOrigin(
    OriginId id,
    OriginKind kind,
    LocalName name,
    @Nullable OriginId owner,
    String country,
    @Nullable ZoneId zone,
    List<DatedSide> sides) {
  public KnownOrigin {
    sides = List.copyOf(sides);
  }

  /** As the origin of a claim made on a day. */
  public Origin origin(LocalDate day) {
    return new Origin(id, name.either(), kind, owner, DatedSide.on(sides, day));
  }
}
