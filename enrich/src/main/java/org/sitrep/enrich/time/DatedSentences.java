package org.sitrep.enrich.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.time.TimeExpression.DayDate;
import org.sitrep.enrich.time.TimeExpression.MonthDate;
import org.sitrep.enrich.time.TimeExpression.Shift;

/**
 * Finds the day an article speaks from, as its sentences tell it: the latest day they name. Writers
 * leave out the year of what is new and give it for what is old, so dates count in that order.
 */
final class DatedSentences {
  private static final int RECENT_DAYS = 60;
  private static final int TOP_LINES = 4;
  private static final int SLACK_DAYS = 3;
  private static final int DAYS_OF_WEEK = 7;

  private final Document document;
  private final List<Found> found;
  private final LocalDate arrival;

  private DatedSentences(Document document, List<Found> found, LocalDate arrival) {
    this.document = document;
    this.found = found;
    this.arrival = arrival;
  }

  /** The latest day told, not after arrival; none where no sentence dates the article. */
  static Optional<LocalDate> latest(Document document, List<Found> found, LocalDate arrival) {
    return new DatedSentences(document, found, arrival).latest();
  }

  private Optional<LocalDate> latest() {
    List<LocalDate> sure = new ArrayList<>();
    List<MonthDate> bare = new ArrayList<>();
    for (Found each : found) {
      if (each.expression() instanceof DayDate day && day.date() != null && tells(day.date())) {
        if (day.date().year() > 0) {
          CalendarYears.date(day.date(), null, arrival)
              .filter(date -> isRecent(date) || isAtTop(each))
              .ifPresent(sure::add);
        } else if (day.weekday() != null || captionYear(day.date()) > 0) {
          withYear(day).ifPresent(sure::add);
        } else {
          bare.add(day.date());
        }
      }
    }
    Optional<LocalDate> reference = newest(sure);
    LocalDate limit = reference.map(date -> date.plusDays(SLACK_DAYS)).orElse(arrival);
    for (MonthDate date : bare) {
      CalendarYears.date(date, null, limit.isBefore(arrival) ? limit : arrival)
          .filter(day -> reference.isPresent() || isRecent(day))
          .ifPresent(sure::add);
    }
    return newest(sure).map(this::today);
  }

  /** Whether a date tells the present; "last November" and "15 January next" do not. */
  private static boolean tells(MonthDate date) {
    return date.day() > 0 && (date.shift() == Shift.NONE || date.shift() == Shift.THIS);
  }

  private Optional<LocalDate> withYear(DayDate day) {
    MonthDate date = day.date();
    if (date == null) {
      return Optional.empty();
    }
    int year = captionYear(date);
    Optional<LocalDate> captioned =
        year == 0
            ? Optional.empty()
            : CalendarYears.date(date, year)
                .filter(d -> day.weekday() == null || d.getDayOfWeek() == day.weekday().day());
    return captioned
        .or(() -> CalendarYears.date(date, day.weekday(), arrival))
        .filter(d -> day.weekday() == null || d.getDayOfWeek() == day.weekday().day());
  }

  /** The year a caption gives to the same month: "December 2024"; 0 where there is none. */
  private int captionYear(MonthDate date) {
    return found.stream()
        .map(Found::expression)
        .filter(DayDate.class::isInstance)
        .map(DayDate.class::cast)
        .map(DayDate::date)
        .filter(other -> other != null && other.day() == 0 && other.month() == date.month())
        .mapToInt(other -> other == null ? 0 : other.year())
        .filter(year -> year > 0 && year <= arrival.getYear())
        .max()
        .orElse(0);
  }

  private boolean isRecent(LocalDate date) {
    return date.isAfter(arrival.minusDays(RECENT_DAYS));
  }

  private boolean isAtTop(Found each) {
    return document.sentenceOf(each.from()).index() < TOP_LINES;
  }

  private Optional<LocalDate> newest(List<LocalDate> dates) {
    return dates.stream().filter(date -> !date.isAfter(arrival)).max(Comparator.naturalOrder());
  }

  /** "Today, Friday" moves the day named last on to its Friday. */
  private LocalDate today(LocalDate told) {
    return found.stream()
        .map(Found::expression)
        .filter(DayDate.class::isInstance)
        .map(DayDate.class::cast)
        .filter(day -> day.date() == null && day.offset() != null && day.offset() == 0)
        .map(DayDate::weekday)
        .filter(weekday -> weekday != null)
        .map(weekday -> told.with(TemporalAdjusters.nextOrSame(weekday.day())))
        .filter(date -> !date.isAfter(arrival) && date.isBefore(told.plusDays(DAYS_OF_WEEK)))
        .findFirst()
        .orElse(told);
  }
}
