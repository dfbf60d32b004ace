package org.sitrep.enrich.evaluation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.model.Claim;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.Stance;

/** What is right about the claims that were found, besides place, kind and side. */
final class Attributes {
  /** The longest stretch that still counts as the stated day when it holds it: a week. */
  private static final Duration VAGUE = Duration.ofDays(8);

  private static final int MONTH_LENGTH = 7;

  private Attributes() {}

  static Map<String, Tally> of(List<Scored> scored) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Scored article : scored) {
      for (Scored.Pair pair : article.matched()) {
        GoldClaim gold = pair.gold();
        Claim claim = pair.claim();
        boolean denied = gold.stance() == Stance.DENIED || claim.stance() == Stance.DENIED;
        if (denied) {
          count(tallies, "denied", gold.stance() == claim.stance());
        }
        count(tallies, "context", pair.contextAgrees());
        if (gold.context() == ClaimContext.HISTORICAL) {
          count(tallies, "historical not current", claim.context() != ClaimContext.CURRENT);
        }
        if (gold.time() != null) {
          count(tallies, "event date", pair.dateAgrees());
        }
      }
    }
    return tallies;
  }

  private static void count(Map<String, Tally> tallies, String name, boolean right) {
    tallies.merge(name, new Tally(right ? 1 : 0, 1, 1), Tally::plus);
  }

  /** Whether the claim's time is the stated day, or holds it and is no longer than a week. */
  static boolean sameDay(String stated, Claim claim) {
    var from = claim.eventTime().from();
    var to = claim.eventTime().to();
    LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC);
    if (stated.length() <= MONTH_LENGTH) {
      return first.toString().startsWith(stated);
    }
    LocalDate day = LocalDate.parse(stated);
    boolean holds = !day.isBefore(first) && !day.isAfter(LocalDate.ofInstant(to, ZoneOffset.UTC));
    return first.equals(day) || (holds && Duration.between(from, to).compareTo(VAGUE) <= 0);
  }
}
