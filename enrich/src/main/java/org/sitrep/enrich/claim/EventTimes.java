package org.sitrep.enrich.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.time.TimeMention;
import org.sitrep.model.EventTime;
import org.sitrep.model.TimePrecision;

/** Gives a claim the time that stands nearest to it in its sentence. */
final class EventTimes {
  /** What another verb in between adds to a distance, in tokens. */
  private static final int OTHER_VERB = 12;

  /** How many sentences a named day reaches forward. */
  private static final int STORY = 20;

  /** How long before publication a day is still the day of the story. */
  private static final Duration RECENT = Duration.ofDays(2);

  /** How far away a time at the head of a sentence is taken to be at most: it frames the whole. */
  private static final int LEADING = 10;

  private final Reading reading;
  private final InOrder<TimeMention> times;
  private final Instant publishedAt;

  EventTimes(Reading reading, InOrder<TimeMention> times, Instant publishedAt) {
    this.reading = reading;
    this.times = times;
    this.publishedAt = publishedAt;
  }

  /**
   * The time of what a match says.
   *
   * @param from first token of the claim's words
   * @param to last token
   */
  EventTime of(Match match, int from, int to) {
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    TimeMention best = null;
    int least = Integer.MAX_VALUE;
    for (TimeMention time : times.in(sentence)) {
      int distance = time.to() < sentence.to() ? distance(time, from, to, match.trigger()) : least;
      if (distance < least) {
        least = distance;
        best = time;
      }
    }
    return best == null ? told(sentence) : best.value();
  }

  /**
   * The day of the last time named before, where that is the day of the report or the one before: a
   * story goes on in the day it has named, until it turns to the background.
   */
  private EventTime told(Sentence sentence) {
    int index = times.indexFrom(sentence.from()) - 1;
    TimeMention last = index < 0 ? null : times.get(index);
    boolean near =
        last != null
            && sentence.index() - reading.document().token(last.from()).sentence() <= STORY;
    return last == null || !near || !isToday(last.value()) ? report() : day(last.value());
  }

  private boolean isToday(EventTime time) {
    boolean exact =
        switch (time.precision()) {
          case HOUR, PART_OF_DAY, DAY -> true;
          case WEEK, MONTH, REPORT -> false;
        };
    return exact
        && !time.from().isAfter(publishedAt)
        && time.from().isAfter(publishedAt.minus(RECENT));
  }

  private static EventTime day(EventTime time) {
    Instant from = time.from().truncatedTo(ChronoUnit.DAYS);
    return new EventTime(from, from.plus(1, ChronoUnit.DAYS).minusSeconds(1), TimePrecision.DAY);
  }

  /** Only the time of the report is known. */
  EventTime report() {
    return new EventTime(publishedAt, publishedAt, TimePrecision.REPORT);
  }

  private int distance(TimeMention time, int from, int to, WordHit trigger) {
    if (time.from() >= from && time.to() <= to) {
      return 0;
    }
    boolean leading = time.from() - reading.sentenceOf(time.from()).from() <= 2;
    if (leading) {
      return Math.min(LEADING, from - time.to());
    }
    boolean before = time.to() < from;
    int gap = before ? from - time.to() : time.from() - to;
    int low = before ? time.to() + 1 : to + 1;
    int high = before ? from : time.from();
    WordHit verb = verbBetween(low, high, trigger);
    return gap + (verb == null ? 0 : OTHER_VERB);
  }

  private @Nullable WordHit verbBetween(int low, int high, WordHit trigger) {
    for (int token = low; token < high; token++) {
      for (WordHit hit : reading.at(token)) {
        boolean finite = hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT;
        boolean leads = hit.is("light") && !reading.pack().conjunction(hit.prefix());
        boolean light = leads || hit.is("say") || hit.is("say-on") || hit.is("had");
        if (hit.is("barrier") || (finite && !light && hit.from() != trigger.from())) {
          return hit;
        }
      }
    }
    return null;
  }
}
