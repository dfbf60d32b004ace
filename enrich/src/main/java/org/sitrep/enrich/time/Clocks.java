package org.sitrep.enrich.time;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.time.TimeExpression.Clock;
import org.sitrep.enrich.time.TimeExpression.Part;

/** A reader of times on the clock: 23:47, 10:30 a.m. GMT, الساعة الثانية إلا عشر دقائق فجرا. */
final class Clocks {
  private static final LocalTime NOON = LocalTime.NOON;

  private Clocks() {}

  /**
   * The time that begins at a token.
   *
   * @param part the part of the day said before, null where none
   * @param dated whether it stands beside a date, where 23:47 alone is a time and no score
   */
  static Optional<Piece<Clock>> read(Line line, int at, @Nullable Part part, boolean dated) {
    Optional<Piece<Clock>> military = fourFigures(line, at);
    if (military.isPresent()) {
      return military;
    }
    Optional<Hit> lead = line.at(WordClass.CLOCK_LEAD, at);
    int here = lead.map(Hit::end).orElse(at);
    boolean strong =
        lead.filter(hit -> hit.value().equals("strong") || isSpoken(line, hit.end())).isPresent();
    OptionalInt hour = hour(line, here, strong, dated);
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    here = hourEnd(line, here);
    boolean colon = minutesFollow(line, here);
    int minutes = 0;
    if (colon) {
      minutes = line.plainNumber(here + 1).orElse(0);
      here = seconds(line, here + 2);
    } else {
      Optional<Hit> words = line.exactly(WordClass.CLOCK_MINUTES, here);
      minutes = words.map(Hit::number).orElse(0);
      here = words.map(Hit::end).orElse(here);
    }
    Optional<Hit> half =
        line.exactly(WordClass.HALF_OF_DAY, here)
            .filter(hit -> colon || !hit.value().endsWith("!"));
    Optional<Hit> said =
        strong || colon ? line.exactly(WordClass.PART_AFTER, here) : Optional.empty();
    here = half.or(() -> said).map(Hit::end).orElse(here);
    Optional<Hit> zone = line.exactly(WordClass.TIME_ZONE, here);
    here = zone.map(Hit::end).orElse(here);
    boolean heads = at == line.from() && line.isWord(here);
    boolean marked = heads || lead.isPresent() || dated || zone.isPresent() || said.isPresent();
    if (!strong && half.isEmpty() && !(colon && marked)) {
      return Optional.empty();
    }
    Part spoken = said.map(hit -> PartsOfDay.part(hit.value())).orElse(part);
    int onClock = onClock(hour.getAsInt(), half.map(Hit::value).orElse(""), spoken);
    LocalTime time = LocalTime.of(onClock, 0).plusMinutes(minutes);
    ZoneId zoneId = zone.map(hit -> ZoneId.of(hit.value())).orElse(null);
    return Optional.of(new Piece<>(new Clock(time, zoneId), here));
  }

  /** 0300 GMT, 1430 بتوقيت غرينتش. */
  private static Optional<Piece<Clock>> fourFigures(Line line, int at) {
    if (!line.has(at) || line.form(at).length() != 4 || line.plainNumber(at).isEmpty()) {
      return Optional.empty();
    }
    int number = line.plainNumber(at).getAsInt();
    Optional<Hit> zone = line.exactly(WordClass.TIME_ZONE, at + 1);
    return zone.filter(hit -> number / 100 < 24 && number % 100 < 60)
        .map(
            hit ->
                new Piece<>(
                    new Clock(LocalTime.of(number / 100, number % 100), ZoneId.of(hit.value())),
                    hit.end()));
  }

  /** The same clock where the part of the day is said after it: الساعة السابعة من ليلة البارحة. */
  static Clock during(Clock clock, @Nullable Part part) {
    LocalTime time = clock.time().withHour(onClock(clock.time().getHour(), "", part));
    return new Clock(time, clock.zone());
  }

  /** An hour in words with its part of the day: السابعة مساء. */
  private static boolean isSpoken(Line line, int at) {
    return line.exactly(WordClass.ORDINAL, at)
        .filter(
            hit ->
                line.exactly(WordClass.PART_AFTER, line.skip(hit.end(), WordClass.CLOCK_MINUTES))
                    .isPresent())
        .isPresent();
  }

  private static OptionalInt hour(Line line, int at, boolean strong, boolean dated) {
    OptionalInt number = line.plainNumber(at);
    if (number.isEmpty() && dated && line.has(at) && isHour(line.form(at))) {
      number = OptionalInt.of(Integer.parseInt(line.form(at).substring(1)));
    }
    if (number.isEmpty() && strong) {
      number =
          line.exactly(WordClass.ORDINAL, at)
              .filter(hit -> hit.number() <= 12)
              .map(hit -> OptionalInt.of(hit.number()))
              .orElse(number);
    }
    return number.isPresent() && number.getAsInt() < 24 ? number : OptionalInt.empty();
  }

  /** The hour of a time stamp, behind its T. */
  private static boolean isHour(String form) {
    return form.length() == 3
        && form.charAt(0) == 't'
        && Figures.isDigit(form.charAt(1))
        && Figures.isDigit(form.charAt(2));
  }

  private static int hourEnd(Line line, int at) {
    return line.plainNumber(at).isPresent()
        ? at + 1
        : line.exactly(WordClass.ORDINAL, at).map(Hit::end).orElse(at + 1);
  }

  private static boolean minutesFollow(Line line, int at) {
    return line.isMark(at, ":")
        && line.has(at + 1)
        && line.form(at + 1).length() == 2
        && line.plainNumber(at + 1).orElse(60) < 60;
  }

  private static int seconds(Line line, int at) {
    return minutesFollow(line, at) ? at + 2 : at;
  }

  /** The hour of 24 that is meant. A part of the day does not change what is past noon already. */
  private static int onClock(int hour, String half, @Nullable Part part) {
    if (!half.isEmpty()) {
      return hour > 12 ? hour : hour % 12 + (half.startsWith("pm") ? 12 : 0);
    }
    if (part == null || hour > 12) {
      return hour;
    }
    boolean late = !part.from().isBefore(NOON);
    boolean smallHours = late && part.from().getHour() >= 18 && hour % 12 < 5;
    if (late && part.from().getHour() == 12 && hour >= 10) {
      return hour;
    }
    return late && !smallHours ? hour % 12 + 12 : hour % 12;
  }
}
