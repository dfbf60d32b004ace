package org.sitrep.aggregate.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ActorId;
import org.sitrep.model.Claim;
import org.sitrep.model.EventTime;
import org.sitrep.model.Stance;
import org.sitrep.model.TimePrecision;

/**
 * One current claim as evidence: what it means, who says it, and when it can have happened.
 *
 * @param from the earliest instant it can mean
 * @param to the latest instant it can mean, never after its publication
 * @param anchor the instant that orders it
 * @param lastAnchor the anchor of its last repetition by the same voice on the same day
 * @param lastSaid when the last repetition was published
 */
record Report(
    Claim claim,
    Effect effect,
    @Nullable ActorId side,
    Voice voice,
    Instant from,
    Instant to,
    Instant anchor,
    Instant lastAnchor,
    Instant lastSaid) {
  static final Comparator<Report> ORDER =
      Comparator.comparing(Report::anchor)
          .thenComparing(report -> report.claim().publishedAt())
          .thenComparing(report -> report.claim().id());

  static Report of(Claim claim, Voice voice) {
    return of(claim, voice, Effect.of(claim));
  }

  static Report of(Claim claim, Voice voice, Effect effect) {
    EventTime time = claim.eventTime();
    boolean unknown = time.precision() == TimePrecision.REPORT;
    Instant to = earlier(time.to(), claim.publishedAt());
    Instant from =
        unknown ? to.minus(Weights.REPORT_WINDOW_HOURS.hours()) : earlier(time.from(), to);
    ActorId side = claim.side() == null ? null : claim.side().id();
    Instant anchor = orderedAt(claim, effect, from, to);
    Instant said = claim.publishedAt();
    return new Report(claim, effect, side, voice, from, to, anchor, anchor, said);
  }

  /** The same report, known to have been said again. */
  Report saidAgain(Instant anchorOfLast, Instant said) {
    return new Report(
        claim,
        effect,
        side,
        voice,
        from,
        to,
        anchor,
        later(lastAnchor, anchorOfLast),
        later(lastSaid, said));
  }

  /** The instant that orders what a claim tells. */
  static Instant orderedAt(Claim claim) {
    EventTime time = claim.eventTime();
    Instant to = earlier(time.to(), claim.publishedAt());
    return orderedAt(claim, Effect.of(claim), earlier(time.from(), to), to);
  }

  private static Instant orderedAt(Claim claim, Effect effect, Instant from, Instant to) {
    return switch (claim.eventTime().precision()) {
      case HOUR, PART_OF_DAY, REPORT -> to;
      case DAY -> effect == Effect.HOLDS ? from : to;
      case WEEK, MONTH ->
          effect == Effect.HOLDS ? from : from.plus(Duration.between(from, to).dividedBy(2));
    };
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  boolean denial() {
    return claim.stance() == Stance.DENIED;
  }

  boolean unconfirmed() {
    return claim.stance() == Stance.UNCONFIRMED;
  }

  boolean exact() {
    TimePrecision precision = claim.eventTime().precision();
    return precision == TimePrecision.HOUR || precision == TimePrecision.PART_OF_DAY;
  }

  /** Whether the time is a stretch of days. */
  boolean vague() {
    TimePrecision precision = claim.eventTime().precision();
    return precision == TimePrecision.WEEK || precision == TimePrecision.MONTH;
  }

  boolean timeUnknown() {
    return claim.eventTime().precision() == TimePrecision.REPORT;
  }

  boolean overlaps(Instant otherFrom, Instant otherTo) {
    return !from.isAfter(otherTo) && !to.isBefore(otherFrom);
  }
}
