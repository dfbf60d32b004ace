package org.sitrep.enrich.evaluation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Entity;
import org.sitrep.model.EntityType;

/** Tells at which stage a claim was lost, by what else was read in its words. */
final class MissReader {
  private final PlaceAgreement places;
  private final EnrichedArticle enriched;
  private final String text;

  MissReader(PlaceAgreement places, EnrichedArticle enriched, String text) {
    this.places = places;
    this.enriched = enriched;
    this.text = text;
  }

  MissStage stage(GoldClaim gold) {
    Span quote = Span.of(text, gold.quote());
    MissStage read = ofClaims(gold, quote);
    if (read != null) {
      return read;
    }
    List<Entity> named = enriched.entities().stream().filter(MissReader::isPlace).toList();
    boolean here =
        named.stream()
            .filter(entity -> quote.overlaps(entity.start(), entity.end()))
            .anyMatch(entity -> places.names(gold, entity));
    if (!here) {
      boolean elsewhere = named.stream().anyMatch(entity -> places.names(gold, entity));
      return elsewhere ? MissStage.PLACE_ELSEWHERE : MissStage.PLACE_UNKNOWN;
    }
    boolean acted =
        enriched.entities().stream()
            .filter(entity -> entity.type() == EntityType.ACTOR)
            .anyMatch(entity -> quote.overlaps(entity.start(), entity.end()));
    return acted || gold.side() == null ? MissStage.NO_EVENT : MissStage.NO_ACTOR;
  }

  /** What the claims that were read tell, or null where none is near. */
  private @Nullable MissStage ofClaims(GoldClaim gold, Span quote) {
    boolean side = false;
    boolean kind = false;
    boolean place = false;
    boolean unreal = false;
    for (Claim claim : enriched.claims()) {
      boolean words = quote.overlaps(claim.quote().start(), claim.quote().end());
      boolean here = places.degree(gold, claim, quote) > PlaceAgreement.SAME_WORDS;
      boolean same = claim.kind() == gold.kind();
      boolean sided = Scorer.side(claim).equals(Objects.requireNonNullElse(gold.side(), ""));
      boolean counts = Scored.counts(claim.context());
      side |= counts && same && here;
      kind |= counts && words && here;
      place |= counts && words && same && sided;
      unreal |= !counts && words && here;
    }
    if (side) {
      return MissStage.OTHER_SIDE;
    }
    if (kind || place) {
      return kind ? MissStage.OTHER_KIND : MissStage.OTHER_PLACE;
    }
    return unreal ? MissStage.UNREAL : null;
  }

  private static boolean isPlace(Entity entity) {
    return entity.type() == EntityType.PLACE || entity.type() == EntityType.FACILITY;
  }
}
