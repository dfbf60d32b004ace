package org.sitrep.enrich.lexicon;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
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
 * @param side the side it speaks for, or null
 */
public record KnownOrigin(
    OriginId id,
    OriginKind kind,
    LocalName name,
    @Nullable OriginId owner,
    String country,
    @Nullable ZoneId zone,
    @Nullable ActorId side) {

  /** As the origin of a claim. */
  public Origin origin() {
    return new Origin(id, name.either(), kind, owner, side);
  }
}
