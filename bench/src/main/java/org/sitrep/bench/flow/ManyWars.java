package org.sitrep.bench.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sitrep.bench.simulator.Regimes;
import org.sitrep.bench.simulator.SimulatedWar;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimId;
import org.sitrep.model.PlaceId;
import org.sitrep.model.PlaceRef;
import org.sitrep.model.TextSignature;

/**
 * The claims of simulated wars of every kind, each fought again and again at places of its own, in
 * the order of publication; every text has a signature as long as those of articles.
 */
final class ManyWars {
  private static final int HASHES = 1 << TextSignature.BITS;

  private final Map<String, String> signatures = new HashMap<>();

  /** So many claims. */
  List<Claim> claims(int count) {
    List<SimulatedWar> wars = Regimes.all().stream().map(war -> SimulatedWar.of(war, 0)).toList();
    List<Claim> claims = new ArrayList<>();
    for (int theatre = 0; claims.size() < count; theatre++) {
      for (SimulatedWar war : wars) {
        String name = "-" + theatre + "-" + war.regime().name().replace(' ', '-');
        war.claims().forEach(claim -> claims.add(of(name, claim)));
      }
    }
    claims.sort(Comparator.comparing(Claim::publishedAt).thenComparing(Claim::id));
    return List.copyOf(claims.subList(0, count));
  }

  private Claim of(String war, Claim claim) {
    PlaceRef place = claim.place();
    return new Claim(
        new ClaimId(claim.id() + war),
        new ArticleId(claim.articleId() + war),
        claim.outlet(),
        claim.language(),
        claim.publishedAt(),
        new PlaceRef(
            new PlaceId(place.id() + war),
            place.name(),
            place.surface(),
            place.granularity(),
            place.resolved(),
            in(place.within(), war),
            place.country(),
            in(place.admin1(), war),
            place.lat(),
            place.lon()),
        claim.kind(),
        claim.actor(),
        claim.side(),
        claim.extent(),
        claim.stance(),
        claim.context(),
        claim.eventTime(),
        claim.origin(),
        claim.quote(),
        signatures.computeIfAbsent(
            claim.textSignature() + war, text -> signature(new Random(text.hashCode()))),
        claim.rule());
  }

  private static @Nullable PlaceId in(@Nullable PlaceId wide, String war) {
    return wide == null ? null : new PlaceId(wide + war);
  }

  /** That of a long text that has no words in common with any other. */
  static String signature(Random random) {
    int[] hashes = random.ints(TextSignature.MOST, 0, HASHES).toArray();
    return TextSignature.of(hashes).toString();
  }
}
