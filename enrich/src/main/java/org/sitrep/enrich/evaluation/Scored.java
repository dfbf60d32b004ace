package org.sitrep.enrich.evaluation;

import java.util.List;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;

/**
 * One article scored.
 *
 * @param matched what was found
 * @param missed what was not
 * @param stages where each of these was lost
 * @param extra what nobody annotated
 */
public record Scored(
    GoldArticle gold,
    String language,
    List<Pair> matched,
    List<GoldClaim> missed,
    List<MissStage> stages,
    List<Claim> extra) {
  public Scored {
    matched = List.copyOf(matched);
    missed = List.copyOf(missed);
    stages = List.copyOf(stages);
    extra = List.copyOf(extra);
  }

  /** A gold claim and the claim that was read for it. */
  public record Pair(GoldClaim gold, Claim claim) {
    /**
     * Whether the claim has the day, or the month, that the annotator reads; true where none is.
     */
    public boolean dateAgrees() {
      String stated = gold.time();
      return stated == null || Attributes.sameDay(stated, claim);
    }

    /** Whether both put it in the present or both in the background. */
    public boolean contextAgrees() {
      return gold.context() == claim.context();
    }
  }

  /** Whether a claim of a context is scored: plans and what-ifs are not. */
  static boolean counts(ClaimContext context) {
    return context == ClaimContext.CURRENT || context == ClaimContext.HISTORICAL;
  }
}
