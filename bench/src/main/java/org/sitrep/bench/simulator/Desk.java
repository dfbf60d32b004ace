package org.sitrep.bench.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.EventTime;
import org.sitrep.model.Extent;
import org.sitrep.model.Origin;
import org.sitrep.model.Stance;
import org.sitrep.model.TimePrecision;

/** Writes what is told into stories: when they are printed, and how exactly they are dated. */
final class Desk {
  private static final int PART_HOURS = 6;

  private final Regime.Telling telling;
  private final Chance chance;
  private final List<Story> stories = new ArrayList<>();

  Desk(Regime.Telling telling, Chance chance) {
    this.telling = telling;
    this.chance = chance;
  }

  List<Story> stories() {
    return stories;
  }

  /** How long it takes to get something into print. */
  Duration delay() {
    return chance.about(telling.delayHours(), telling.delaySpread());
  }

  /** Prints a statement after the usual delay. */
  Story print(Happening told, Stance stance, Origin origin, String outlet) {
    return add(written(told, stance, origin, outlet));
  }

  Story print(Happening told, Stance stance, Origin origin, String outlet, Instant at) {
    return add(written(told, stance, origin, outlet, at));
  }

  Story written(Happening told, Stance stance, Origin origin, String outlet) {
    return written(told, stance, origin, outlet, told.at().plus(delay()));
  }

  private Story written(Happening told, Stance stance, Origin origin, String outlet, Instant at) {
    return worded(
        new Story(
            told.place(),
            told.kind(),
            told.side(),
            Extent.UNSPECIFIED,
            stance,
            ClaimContext.CURRENT,
            dated(told.at(), at),
            at,
            origin,
            outlet,
            "text-" + stories.size()));
  }

  Story add(Story story) {
    stories.add(story);
    return story;
  }

  /** How much of the place it is about; to enter is also told as taking a part. */
  private Story worded(Story story) {
    double words = chance.between(0, 1);
    return switch (story.kind()) {
      case CAPTURED -> story.to(words < 0.25 ? Extent.FULL : Extent.UNSPECIFIED);
      case ENTERED ->
          words < 0.25
              ? story.with(ClaimKind.CAPTURED).to(Extent.PARTIAL)
              : words < 0.35 ? story.to(Extent.OUTSKIRTS) : story;
      case WITHDREW, BESIEGED, APPROACHED, HELD -> story;
    };
  }

  private EventTime dated(Instant happened, Instant printed) {
    Instant then = happened.isBefore(printed) ? happened : printed;
    double way = chance.between(0, 1) - telling.hour();
    if (way < 0) {
      return time(then, then.plus(59, ChronoUnit.MINUTES), TimePrecision.HOUR);
    }
    Instant day = then.truncatedTo(ChronoUnit.DAYS);
    way -= telling.partOfDay();
    if (way < 0) {
      long part = Duration.between(day, then).toHours() / PART_HOURS * PART_HOURS;
      Instant from = day.plus(part, ChronoUnit.HOURS);
      return time(from, end(from, PART_HOURS), TimePrecision.PART_OF_DAY);
    }
    way -= telling.day();
    if (way < 0) {
      Instant told = chance.happens(telling.misdated()) ? day.minus(1, ChronoUnit.DAYS) : day;
      return time(told, end(told, 24), TimePrecision.DAY);
    }
    return way < telling.week()
        ? time(day.minus(3, ChronoUnit.DAYS), end(day, 72), TimePrecision.WEEK)
        : time(printed, printed, TimePrecision.REPORT);
  }

  private static Instant end(Instant from, int hours) {
    return from.plus(hours, ChronoUnit.HOURS).minusSeconds(1);
  }

  private static EventTime time(Instant from, Instant to, TimePrecision precision) {
    return new EventTime(from, to, precision);
  }
}
