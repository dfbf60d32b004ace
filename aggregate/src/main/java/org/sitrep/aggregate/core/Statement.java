package org.sitrep.aggregate.core;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Claim;
import org.sitrep.model.TimePrecision;

/**
 * What one voice says of a place for one hour of event time (one day where the time is vaguer): the
 * first prints of it are kept, all others only counted, so that a ledger grows with voices and
 * hours, not with prints.
 *
 * @param prints the first prints, in their order, at least one and at most {@link #MOST_PRINTS};
 *     those that were taken back among them
 * @param lastLeftOut when the last of the prints that are not kept was published; null without any
 */
public record Statement(List<Claim> prints, @Nullable Instant lastLeftOut) {
  /** So many prints are kept: a few may be withdrawn without the statement being lost. */
  static final int MOST_PRINTS = 4;

  static final Comparator<Claim> FIRST_PRINTED =
      Comparator.comparing(Claim::publishedAt).thenComparing(Claim::id);

  public Statement {
    prints = List.copyOf(prints);
  }

  static Statement of(Claim claim) {
    return new Statement(List.of(claim), null);
  }

  /** The first print that stands; empty where all were taken back. */
  Optional<Claim> first() {
    return standing().findFirst();
  }

  Stream<Claim> standing() {
    return prints.stream().filter(print -> !print.withdrawn());
  }

  /** When it was last said; empty where all of it was taken back. */
  Optional<Instant> lastSaid() {
    return standing()
        .map(Claim::publishedAt)
        .max(Comparator.naturalOrder())
        .map(kept -> lastLeftOut == null || lastLeftOut.isBefore(kept) ? kept : lastLeftOut);
  }

  /** What makes two claims on one place the same statement, as a key of stores. */
  static String key(Claim claim) {
    return String.join(
        "|",
        slot(claim),
        Voice.of(claim.origin()).key(),
        claim.kind().name(),
        claim.side() == null ? "" : claim.side().id().value(),
        claim.extent().name(),
        claim.stance().name(),
        claim.context().name());
  }

  private static String slot(Claim claim) {
    TimePrecision precision = claim.eventTime().precision();
    boolean fine =
        precision == TimePrecision.HOUR
            || precision == TimePrecision.PART_OF_DAY
            || precision == TimePrecision.REPORT;
    Instant to = claim.eventTime().to();
    return precision + "@" + to.truncatedTo(fine ? ChronoUnit.HOURS : ChronoUnit.DAYS);
  }

  /** What comes of one more print. */
  record Printed(Statement statement, @Nullable Claim leftOut) {}

  /** The statement with one more print; of too many the latest is left out. */
  Printed with(Claim claim) {
    List<Claim> all = new ArrayList<>(prints);
    all.removeIf(print -> print.id().equals(claim.id()));
    all.add(claim);
    all.sort(FIRST_PRINTED);
    Claim leftOut = all.size() > MOST_PRINTS ? all.removeLast() : null;
    Instant said = lastLeftOut;
    if (leftOut != null && (said == null || leftOut.publishedAt().isAfter(said))) {
      said = leftOut.publishedAt();
    }
    return new Printed(new Statement(all, said), leftOut);
  }

  /** The statement without a print; empty where it was the only one. */
  Optional<Statement> without(Claim claim) {
    List<Claim> rest = prints.stream().filter(print -> !print.id().equals(claim.id())).toList();
    return rest.isEmpty() ? Optional.empty() : Optional.of(new Statement(rest, lastLeftOut));
  }
}
