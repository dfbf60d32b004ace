package org.sitrep.enrich.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.time.TimeMention;
import org.sitrep.model.EventTime;
import org.sitrep.model.TimePrecision;

/** Gives a claim the time that stands nearest to it in its sentence. */
final class EventTimes {
  /** What another verb in between adds to a distance, in tokens. */
  private static final int OTHER_VERB = 12;

  /** How far away a time at the head of a sentence is taken to be at most: it frames the whole. */
  private static final int LEADING = 10;

  private final Reading reading;
  private final List<TimeMention> times;
  private final Instant publishedAt;

  EventTimes(Reading reading, List<TimeMention> times, Instant publishedAt) {
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
    for (TimeMention time : times) {
      if (time.from() >= sentence.from() && time.to() < sentence.to()) {
        int distance = distance(time, from, to, match.trigger());
        if (distance < least) {
          least = distance;
          best = time;
        }
      }
    }
    return best == null ? report() : best.value();
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
        boolean light = hit.is("light") || hit.is("say") || hit.is("say-on") || hit.is("had");
        if (hit.is("barrier") || (finite && !light && hit.from() != trigger.from())) {
          return hit;
        }
      }
    }
    return null;
  }
}
