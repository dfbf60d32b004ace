package org.sitrep.enrich.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.time.TimeExpression.DayDate;
import org.sitrep.enrich.time.TimeExpression.MonthDate;
import org.sitrep.enrich.time.TimeExpression.Shift;

/**
 * Finds the day an article speaks from, as its sentences tell it: the latest day they name. Writers
 * leave out the year of what is new and give it for what is old, so dates count in that order.
 */
final class DatedSentences {
  private static final int RECENT_DAYS = 7;
  private static final int RECENT_YEARS = 3;
  private static final int TOP_SENTENCES = 4;
  private static final int TOP_TOKENS = 12;
  private static final int DATELINE_TOKENS = 6;
  private static final Set<String> DATELINE_ENDS = Set.of("(", "-", "–", "—", ":");
  private static final int SLACK_DAYS = 3;
  private static final int DAYS_OF_WEEK = 7;

  private final Document document;
  private final List<Found> found;
  private final LocalDate arrival;

  /** The latest year that a caption gives to each month. */
  private final Map<Integer, Integer> captions = new HashMap<>();

  private DatedSentences(Document document, List<Found> found, LocalDate arrival) {
    this.document = document;
    this.found = found;
    this.arrival = arrival;
    for (Found each : found) {
      MonthDate month = each.expression() instanceof DayDate day ? day.date() : null;
      if (month != null
          && month.day() == 0
          && month.year() > 0
          && month.year() <= arrival.getYear()) {
        captions.merge(month.month(), month.year(), Math::max);
      }
    }
  }

  /** The latest day told, not after arrival; none where no sentence dates the article. */
  static Optional<LocalDate> latest(Document document, List<Found> found, LocalDate arrival) {
    return new DatedSentences(document, found, arrival).latest();
  }

  private Optional<LocalDate> latest() {
    Optional<LocalDate> today =
        newest(found.stream().flatMap(f -> spokenFrom(f).stream()).toList());
    if (today.isPresent()) {
      return today;
    }
    List<LocalDate> told = new ArrayList<>();
    List<MonthDate> bare = new ArrayList<>();
    for (Found each : found) {
      if (each.expression() instanceof DayDate day && day.date() != null && tells(day.date())) {
        if (day.date().year() > 0) {
          agreed(day).filter(date -> isPresent(each, day, date)).ifPresent(told::add);
        } else if (day.weekday() != null || captionYear(day.date()) > 0) {
          withYear(day).ifPresent(told::add);
        } else {
          bare.add(day.date());
        }
      }
    }
    told.addAll(near(bare, newest(told)));
    return newest(told).map(this::onToday);
  }

  /** Dates without weekday and year count where they are near another day told, or arrival. */
  private List<LocalDate> near(List<MonthDate> bare, Optional<LocalDate> told) {
    LocalDate limit = told.map(date -> date.plusDays(SLACK_DAYS)).orElse(arrival);
    return bare.stream()
        .map(date -> CalendarYears.date(date, null, limit.isBefore(arrival) ? limit : arrival))
        .flatMap(Optional::stream)
        .filter(date -> told.isPresent() || isRecent(date))
        .toList();
  }

  /** The day of publication that "today, 6 December" and "yesterday, 5 December" give away. */
  private Optional<LocalDate> spokenFrom(Found each) {
    if (!(each.expression() instanceof DayDate day) || day.date() == null) {
      return Optional.empty();
    }
    Integer offset = day.offset();
    return offset == null || offset > 0 || day.date().day() == 0
        ? Optional.empty()
        : withYear(day).map(date -> date.minusDays(offset));
  }

  /** The date where its weekday does not gainsay it. */
  private Optional<LocalDate> agreed(DayDate day) {
    return day.date() == null
        ? Optional.empty()
        : CalendarYears.date(day.date(), day.weekday(), arrival)
            .filter(d -> day.weekday() == null || d.getDayOfWeek() == day.weekday().day());
  }

  /** A date with its year tells the present where it is new, or opens the article. */
  private boolean isPresent(Found each, DayDate day, LocalDate date) {
    int sentence = document.sentenceOf(each.from()).index();
    boolean opens =
        each.from() - document.sentenceOf(each.from()).from() < TOP_TOKENS
            && date.isAfter(arrival.minusYears(RECENT_YEARS));
    return isRecent(date)
        || isDateline(each, day)
        || (sentence < TOP_SENTENCES && (day.weekday() != null || opens));
  }

  /** "KHARTOUM, 22 March 2025 (Wire) -": a date near the head of the body, closed by a mark. */
  private boolean isDateline(Found each, DayDate day) {
    Sentence sentence = document.sentenceOf(each.from());
    int next = each.to() + 1;
    return day.isFull()
        && sentence.index() < TOP_SENTENCES
        && !document.isHeadline(sentence)
        && each.from() - sentence.from() < DATELINE_TOKENS
        && next < sentence.to()
        && DATELINE_ENDS.contains(document.token(next).form());
  }

  /** Whether a date tells the present; "last November" and "15 January next" do not. */
  private static boolean tells(MonthDate date) {
    return date.day() > 0 && (date.shift() == Shift.NONE || date.shift() == Shift.THIS);
  }

  private Optional<LocalDate> withYear(DayDate day) {
    int year = day.date() == null ? 0 : captionYear(day.date());
    Optional<LocalDate> captioned =
        day.date() == null || year == 0
            ? Optional.empty()
            : CalendarYears.date(day.date(), year)
                .filter(d -> day.weekday() == null || d.getDayOfWeek() == day.weekday().day());
    return captioned.or(() -> agreed(day));
  }

  /** The year a caption gives to the same month: "December 2024"; 0 where there is none. */
  private int captionYear(MonthDate date) {
    return captions.getOrDefault(date.month(), 0);
  }

  private boolean isRecent(LocalDate date) {
    return date.isAfter(arrival.minusDays(RECENT_DAYS));
  }

  private Optional<LocalDate> newest(List<LocalDate> dates) {
    return dates.stream().filter(date -> !date.isAfter(arrival)).max(Comparator.naturalOrder());
  }

  /** "Today, Friday" moves the day named last on to its Friday. */
  private LocalDate onToday(LocalDate told) {
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
