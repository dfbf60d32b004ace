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

/**
 * What one voice says of a place for one day of event time: the first prints of it and the last are
 * kept, all others only counted, so that a ledger grows with voices and days, not with prints.
 *
 * @param prints the first prints and the last, in the order of their events, at least one and at
 *     most {@link #MOST_PRINTS}; those that were taken back among them
 * @param lastLeftOut when the last of the prints that are not kept was published; null without any
 */
public record Statement(List<Claim> prints, @Nullable Instant lastLeftOut) {
  /** So many prints are kept: one may be withdrawn without the statement being lost. */
  static final int MOST_PRINTS = 3;

  static final Comparator<Claim> FIRST_PRINTED =
      Comparator.comparing(Claim::publishedAt).thenComparing(Claim::id);

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Report::orderedAt).thenComparing(FIRST_PRINTED);

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

  /** The last print that stands, where its event is not that of the first. */
  Optional<Claim> last() {
    List<Claim> all = standing().toList();
    return all.size() < 2 || at(all.getFirst()).equals(at(all.getLast()))
        ? Optional.empty()
        : Optional.of(all.getLast());
  }

  private static Instant at(Claim claim) {
    return Report.orderedAt(claim);
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
    Instant day = claim.eventTime().to().truncatedTo(ChronoUnit.DAYS);
    return claim.eventTime().precision() + "@" + day;
  }

  /** What comes of one more print. */
  record Printed(Statement statement, @Nullable Claim leftOut) {}

  /** The statement with one more print; of too many the one before the last is left out. */
  Printed with(Claim claim) {
    List<Claim> all = new ArrayList<>(prints);
    all.removeIf(print -> print.id().equals(claim.id()));
    all.add(claim);
    all.sort(ORDER);
    Claim leftOut = all.size() > MOST_PRINTS ? all.remove(MOST_PRINTS - 1) : null;
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
