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
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;

/**
 * What one voice says of a place for one day of event time or, once the horizon has passed it, for
 * one stretch of days: the first prints of it and the last are kept, all others only counted, so
 * that a ledger grows with voices and days, not with prints.
 *
 * @param prints the first prints and the last, in the order of their events, at least one and at
 *     most {@link #MOST_PRINTS}; those that were taken back among them
 * @param lastLeftOut when the last of the prints that are not kept was published; null without any
 * @param settled whether the horizon has passed it
 */
public record Statement(List<Claim> prints, @Nullable Instant lastLeftOut, boolean settled) {
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
    return new Statement(List.of(claim), null, false);
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

  /**
   * Whether it tells of what lasts and is told of day after day, so that what lies between the
   * first and the last day tells nothing more; a capture or a withdrawal happens once a time it is
   * told.
   */
  boolean lasts() {
    Claim claim = prints.getFirst();
    return claim.context() != ClaimContext.CURRENT
        || (claim.kind() != ClaimKind.CAPTURED && claim.kind() != ClaimKind.WITHDREW);
  }

  /** Whether the horizon, the first day of which is given, is to settle it. */
  boolean isPassed(Instant edge) {
    return !settled && lasts() && day().isBefore(edge);
  }

  /** The same, settled. */
  Statement asSettled() {
    return new Statement(prints, lastLeftOut, true);
  }

  /** The UTC day it tells of; one of them, if it is settled. */
  private Instant day() {
    return prints.getFirst().eventTime().to().truncatedTo(ChronoUnit.DAYS);
  }

  /** Its key in stores: what makes two claims on one place the same statement. */
  String key() {
    Claim claim = prints.getFirst();
    String slot = settled ? "settled" + stretch() : day().toString();
    return claim.eventTime().precision() + "@" + slot + "|" + word(claim);
  }

  /** The stretch of days, each as long as the horizon, in which it is settled. */
  private long stretch() {
    long length = Weights.HORIZON_HOURS.hours().toSeconds();
    return Math.floorDiv(day().getEpochSecond(), length);
  }

  private static String word(Claim claim) {
    return String.join(
        "|",
        Voice.of(claim.origin()).key(),
        claim.kind().name(),
        claim.side() == null ? "" : claim.side().id().value(),
        claim.extent().name(),
        claim.stance().name(),
        claim.context().name());
  }

  /** What comes of two statements, and the prints that are not kept any more. */
  record Joined(Statement statement, List<Claim> leftOut) {}

  /** Both as one; of too many prints those before the last are left out. */
  Joined with(Statement other) {
    List<Claim> all = new ArrayList<>(prints);
    all.removeIf(print -> other.prints.stream().anyMatch(each -> each.id().equals(print.id())));
    all.addAll(other.prints);
    all.sort(ORDER);
    List<Claim> leftOut = new ArrayList<>();
    while (all.size() > MOST_PRINTS) {
      leftOut.add(all.remove(MOST_PRINTS - 1));
    }
    Instant said =
        Stream.concat(
                leftOut.stream().map(Claim::publishedAt),
                Stream.of(lastLeftOut, other.lastLeftOut).flatMap(Stream::ofNullable))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Joined(new Statement(all, said, settled), leftOut);
  }

  /** The statement without a print; empty where it was the only one. */
  Optional<Statement> without(Claim claim) {
    List<Claim> rest = prints.stream().filter(print -> !print.id().equals(claim.id())).toList();
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new Statement(rest, lastLeftOut, settled));
  }
}
