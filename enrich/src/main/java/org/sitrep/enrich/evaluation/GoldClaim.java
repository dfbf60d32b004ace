package org.sitrep.enrich.evaluation;

import org.jspecify.annotations.Nullable;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Granularity;
import org.sitrep.model.Stance;

/**
 * A claim as an annotator reads it.
 *
 * @param place the English name
 * @param side the id of the side, or null where the text names none
 * @param time the ISO day, or month, that the text states; null where it states none
 * @param quote exact words of the article
 * @param optional true where it may be found or not
 */
public record GoldClaim(
    String place,
    Granularity granularity,
    ClaimKind kind,
    @Nullable String side,
    @Nullable String time,
    Stance stance,
    ClaimContext context,
    String quote,
    boolean optional) {

  /** Whether finding it counts: it speaks of something that is said to have happened. */
  public boolean isScored() {
    return Scored.counts(context);
  }
}
