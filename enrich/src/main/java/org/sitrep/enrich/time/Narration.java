package org.sitrep.enrich.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.time.TimeExpression.After;
import org.sitrep.enrich.time.TimeExpression.Ago;
import org.sitrep.enrich.time.TimeExpression.DayDate;
import org.sitrep.enrich.time.TimeExpression.Later;
import org.sitrep.enrich.time.TimeExpression.NeighbourDay;
import org.sitrep.enrich.time.TimeExpression.Night;
import org.sitrep.enrich.time.TimeExpression.NoTime;
import org.sitrep.enrich.time.TimeExpression.Now;
import org.sitrep.enrich.time.TimeExpression.OperationDays;
import org.sitrep.enrich.time.TimeExpression.Part;
import org.sitrep.enrich.time.TimeExpression.Recent;
import org.sitrep.enrich.time.TimeExpression.Span;
import org.sitrep.enrich.time.TimeExpression.Unit;
import org.sitrep.enrich.time.TimeExpression.WeekDays;
import org.sitrep.enrich.time.TimeExpression.WholeUnit;
import org.sitrep.enrich.time.TimeExpression.Years;
import org.sitrep.model.EventTime;
import org.sitrep.model.TimePrecision;

/** A text being read from its beginning, which remembers the last day it spoke of. */
final class Narration {
  private static final int LONGEST_WEEK = 8;
  private static final Duration PATIENCE = Duration.ofHours(6);

  private final Document document;
  private final Anchor anchor;
  private final DayResolver days;
  private final LengthResolver lengths;
  private final Optional<LocalDate> operationStart;
  private final ToldYear told = new ToldYear();
  private @Nullable LocalDate lastDay;
  private int lastSentence = -1;

  Narration(
      Document document, Anchor anchor, DayOfWeek weekStart, Optional<LocalDate> operationStart) {
    this.document = document;
    this.anchor = anchor;
    this.days = new DayResolver(anchor, weekStart);
    this.lengths = new LengthResolver(anchor, weekStart);
    this.operationStart = operationStart;
  }

  /** The time of the next expression; none where it counts from a day nobody named. */
  Optional<EventTime> time(Found found) {
    int sentence = document.token(found.from()).sentence();
    Optional<EventTime> time =
        switch (found.expression()) {
          case DayDate day -> day(day, sentence);
          case NeighbourDay neighbour -> neighbour(neighbour, sentence);
          case Later later -> later(later, sentence);
          case After after -> after(after, sentence);
          case Span span -> span(span, sentence);
          case WeekDays weekend -> Optional.of(lengths.time(weekend));
          case OperationDays counted ->
              operationStart.map(start -> counted(counted, start, sentence));
          case Ago ago -> Optional.of(ago(ago, sentence));
          case Recent recent -> Optional.of(lengths.time(recent));
          case WholeUnit whole -> Optional.of(lengths.time(whole));
          case Years years -> Optional.of(years(years));
          case Night night -> Optional.of(night(night, sentence));
          case Now now -> Optional.of(now());
          case NoTime none -> Optional.empty();
        };
    return time.map(this::notAfterPublication);
  }

  private Optional<EventTime> day(DayDate said, int sentence) {
    DayDate day = told.settle(said, anchor.today());
    boolean partAlone = day.part() != null && day.clock() == null;
    boolean near = sentence - lastSentence <= (partAlone ? 1 : 0);
    Optional<LocalDate> date = days.day(day, near ? lastDay : null);
    boolean wholeMonth = day.date() != null && day.date().day() == 0;
    if (date.isPresent() && !wholeMonth) {
      remember(date.get(), sentence);
    }
    date.ifPresent(told::in);
    return date.map(first -> days.time(day, first));
  }

  private Optional<EventTime> neighbour(NeighbourDay neighbour, int sentence) {
    if (lastDay == null) {
      return Optional.empty();
    }
    EventTime day = remember(lastDay.plusDays(neighbour.days()), sentence);
    Part part = neighbour.part();
    return Optional.of(part == null ? day : NamedDays.part(lastDay, part, false));
  }

  /** So long after the day of this sentence or the one before. */
  private Optional<EventTime> later(Later later, int sentence) {
    if (lastDay == null || sentence - lastSentence > 1) {
      return Optional.empty();
    }
    Optional<EventTime> time = lengths.time(later, lastDay);
    if (later.unit() == Unit.DAY) {
      time.ifPresent(t -> remember(t.from().atZone(ZoneOffset.UTC).toLocalDate(), sentence));
    }
    return time;
  }

  /** So long before the day of this sentence, or publication where it names none. */
  private Optional<EventTime> after(After after, int sentence) {
    LocalDate told = lastDay != null && sentence == lastSentence ? lastDay : anchor.today();
    return lengths.time(new Later(after.unit(), -after.count()), told);
  }

  private Optional<EventTime> span(Span span, int sentence) {
    DayDate last = told.settle(span.last(), anchor.today());
    DayDate first = told.settle(span.first(), anchor.today());
    Optional<EventTime> end = day(last, sentence);
    Optional<LocalDate> start = days.day(first, null);
    if (end.isEmpty() || start.isEmpty()) {
      return end;
    }
    LocalDate to = end.get().to().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate from = start.get();
    if (from.isAfter(to)) {
      from = first.date() == null ? from.minusWeeks(1) : from.minusYears(1);
    }
    boolean brief = !from.plusDays(LONGEST_WEEK).isBefore(to);
    return Optional.of(NamedDays.days(from, to, brief ? TimePrecision.WEEK : TimePrecision.MONTH));
  }

  private EventTime years(Years years) {
    if (years.first() != 0 && years.first() == years.last()) {
      told.in(LocalDate.of(years.first(), 1, 1));
    }
    return lengths.time(years);
  }

  private EventTime ago(Ago ago, int sentence) {
    EventTime time = lengths.time(ago);
    return ago.unit() == Unit.DAY && ago.count() > 0
        ? remember(time.from().atZone(ZoneOffset.UTC).toLocalDate(), sentence)
        : time;
  }

  private EventTime counted(OperationDays counted, LocalDate start, int sentence) {
    LocalDate first = start.plusDays(counted.first() - 1L);
    LocalDate last = start.plusDays(counted.last() - 1L);
    EventTime one = remember(last, sentence);
    return first.equals(last) ? one : NamedDays.days(first, last, TimePrecision.WEEK);
  }

  private EventTime night(Night night, int sentence) {
    LocalDate told = night.near() && sentence == lastSentence ? lastDay : null;
    return LengthResolver.time(night, told == null ? anchor.today() : told);
  }

  private EventTime remember(LocalDate day, int sentence) {
    lastDay = day;
    lastSentence = sentence;
    return NamedDays.day(day);
  }

  private EventTime now() {
    return anchor.dateOnly()
        ? NamedDays.days(anchor.today(), anchor.today(), TimePrecision.REPORT)
        : new EventTime(anchor.publishedAt(), anchor.publishedAt(), TimePrecision.REPORT);
  }

  /** Ends a time that has begun by the publication no later than there. */
  private EventTime notAfterPublication(EventTime time) {
    Instant limit = anchor.dateOnly() ? NamedDays.endOf(anchor.today()) : anchor.publishedAt();
    Instant from = time.from();
    // East of UTC a new day begins on the spot before the UTC day of its name does.
    boolean begunOnTheSpot =
        time.precision() != TimePrecision.HOUR
            && !from.isAfter(anchor.now().toInstant(ZoneOffset.UTC));
    // An evening of which the report tells has come, whatever zone its clocks were set to.
    boolean soon =
        time.precision() == TimePrecision.PART_OF_DAY
            && from.isBefore(limit.plus(PATIENCE))
            && from.atZone(ZoneOffset.UTC).toLocalDate().equals(anchor.today());
    if (from.isAfter(limit)) {
      return begunOnTheSpot || soon ? new EventTime(limit, limit, time.precision()) : time;
    }
    return time.to().isAfter(limit) ? new EventTime(from, limit, time.precision()) : time;
  }
}
