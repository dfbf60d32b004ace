package org.sitrep.enrich.time;

import java.util.Locale;
import java.util.Optional;

/** The kinds of words a language tells the time with; a section of its file each. */
enum WordClass {
  /** Joined to the front of a word: and, in, the. */
  PROCLITIC,
  /** Joined to its end: 's. */
  ENCLITIC,
  /** Joined to the front of a number that is a rank: ال11. */
  ARTICLE,
  /** Joined to the end of a number that is a rank: 11th. */
  ORDINAL_SUFFIX,
  /** Names that contain a word of time and mean none. */
  NAME,
  /**
   * Value: what is a name after this noun; dates without a year (the square of 7 April), weekdays
   * as well, or always, with a year too (the first week of December).
   */
  NAME_BEFORE,
  /** The same before a noun: the October 6 bridge. */
  NAME_AFTER,
  /** Value: 1 to 12; {@code !} wants a day or a year beside it, {@code !!} a year. */
  MONTH,
  /** Like {@link #MONTH}, of the Hijri calendar. */
  HIJRI_MONTH,
  /** Words after which a month without day and year is one. */
  MONTH_LEAD,
  /** Between a day and its month: of. */
  OF_MONTH,
  /** After a month: of the year spoken of. Value: years from that year. */
  YEAR_AGAIN,
  /** After a day: of the month spoken of. */
  MONTH_AGAIN,
  /** Value: 1 early, 2 middle, 3 late in a month or a year. */
  THIRD,
  /** Value: first and last month. */
  SEASON,
  /** Value: the first year of ten. */
  DECADE,
  /** Behind a year: it and the nine that follow (the 1990s). */
  DECADE_SUFFIX,
  /** Value: {@code event} where four digits are a year only before an event. */
  YEAR_LEAD,
  /** What a year stands before: the 2014 siege. */
  EVENT,
  /** Marks of an era after a year. */
  ERA,
  /** Value: 1 Monday to 7 Sunday. */
  WEEKDAY,
  /** Value: first and last weekday. */
  WEEKEND,
  /** Said before a weekday or a date without a meaning of its own: the day of. */
  DAY_NOUN,
  /** What may stand between the parts of one date. */
  JOINT,
  /** Value: first and last minute; said before its day. */
  PART_BEFORE,
  /** Value: first and last minute; said after its day. */
  PART_AFTER,
  /** Value: first and last minute; said without any day: at dawn. */
  PART_ALONE,
  /** Value: days from publication; with {@code !} only with a part of the day: this morning. */
  RELATIVE_DAY,
  /**
   * Value: days from publication to the day whose evening begins the night; with {@code !} from the
   * day its sentence speaks of.
   */
  NIGHT,
  /** The moment of publication. */
  NOW,
  /** Value: hour, day, week, month or year, then 1, 2 or {@code *} for many, then {@code the}. */
  UNIT,
  /** Value: the number a word names; 0 for some. */
  NUMBER,
  /** Value: the rank a word names. */
  ORDINAL,
  /** About, more than: said before a number without changing it much. */
  ABOUT,
  /** A few, several; its count is 0. */
  FEW,
  /** Before a length of time: so long ago. */
  AGO_BEFORE,
  /** After a length of time: so long ago. */
  AGO_AFTER,
  /** After "so long before": before something else, not before publication. */
  AGO_OTHER,
  /** Before a time from which something lasts. */
  SINCE,
  /** After a length of time: so long after what the next words tell. */
  AFTER_OTHER,
  /** Before a length of time: so long after what was told before. */
  LATER_BEFORE,
  /** After a length of time: so long after what was told before. */
  LATER_AFTER,
  /** After a length of time: so long before what was told before. */
  EARLIER_AFTER,
  /** The one before the last one. */
  BEFORE_LAST,
  /** The one before this one: last. */
  LAST,
  /** Up to now: the past, recent. */
  RECENT,
  /** The one that runs: this. */
  THIS,
  /** The one to come: next. */
  NEXT,
  /** Said of what is yet to come, in a sentence. */
  FUTURE,
  /** Before the first of two dates that bound a range: from, between. */
  RANGE_LEAD,
  /** Between two numbers or years of one range. */
  RANGE,
  /** Value: days from the last day named, then the part of the day where it is said. */
  NEIGHBOUR_DAY,
  /** Value: ranks or numbers, whichever may follow; then it is the day of an operation. */
  NTH_BEFORE,
  /** After a rank: the day of an operation. */
  NTH_AFTER,
  /** Whose days are counted: operation, offensive. */
  OPERATION,
  /** How it began. */
  LAUNCH,
  /** Value: strong where a number alone may follow, weak where only 10:30 may. */
  CLOCK_LEAD,
  /** Value: minutes past (or, negative, to) the hour. */
  CLOCK_MINUTES,
  /** Value: am or pm; with {@code !} only after 10:30, not after 10. */
  HALF_OF_DAY,
  /** Value: a time zone. */
  TIME_ZONE,
  /** Before or after the date of first publication. */
  PUBLISHED,
  /** Before or after the date of the last change. */
  UPDATED;

  /** The classes with which an expression may begin; what begins with a number needs no word. */
  static final long OPENING =
      bits(
          NAME,
          ARTICLE,
          MONTH,
          HIJRI_MONTH,
          THIRD,
          SEASON,
          DECADE,
          YEAR_LEAD,
          WEEKDAY,
          WEEKEND,
          DAY_NOUN,
          PART_BEFORE,
          PART_ALONE,
          RELATIVE_DAY,
          NIGHT,
          NOW,
          UNIT,
          NUMBER,
          ORDINAL,
          ABOUT,
          FEW,
          AGO_BEFORE,
          LATER_BEFORE,
          LAST,
          RECENT,
          THIS,
          NEXT,
          NEIGHBOUR_DAY,
          NTH_BEFORE,
          CLOCK_LEAD);

  /** Of those, what may open a day: a class opens one unless it is known to open none. */
  static final long DAY =
      OPENING
          & ~bits(
              NAME,
              ARTICLE,
              UNIT,
              NUMBER,
              ABOUT,
              FEW,
              AGO_BEFORE,
              RECENT,
              NEIGHBOUR_DAY,
              NTH_BEFORE,
              YEAR_LEAD,
              NIGHT,
              NOW);

  /** What may open a count of days. */
  static final long COUNT =
      OPENING
          & ~bits(
              NAME,
              MONTH,
              HIJRI_MONTH,
              THIRD,
              YEAR_LEAD,
              WEEKDAY,
              DAY_NOUN,
              RELATIVE_DAY,
              NIGHT,
              NOW,
              UNIT,
              NUMBER,
              ABOUT,
              FEW,
              AGO_BEFORE,
              LAST,
              RECENT,
              THIS,
              NEXT,
              CLOCK_LEAD);

  /** What may open a length of time. */
  static final long LENGTH =
      OPENING
          & ~bits(
              NAME,
              ARTICLE,
              MONTH,
              HIJRI_MONTH,
              YEAR_LEAD,
              WEEKDAY,
              DAY_NOUN,
              PART_BEFORE,
              RELATIVE_DAY,
              NIGHT,
              NOW,
              ORDINAL,
              NEIGHBOUR_DAY,
              NTH_BEFORE,
              CLOCK_LEAD);

  /** This class as one bit of a set of classes; never stored, so the order may change. */
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }

  private static long bits(WordClass... classes) {
    long bits = 0;
    for (WordClass wordClass : classes) {
      bits |= wordClass.bit();
    }
    return bits;
  }

  /** As it is written in a file: {@code part-before}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<WordClass> labelled(String label) {
    for (WordClass wordClass : values()) {
      if (wordClass.label().equals(label)) {
        return Optional.of(wordClass);
      }
    }
    return Optional.empty();
  }
}
