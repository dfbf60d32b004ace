package org.sitrep.enrich.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.text.Token;
import org.sitrep.enrich.time.TimeMention;
import org.sitrep.enrich.time.TimeMention.Bearing;
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

  /** What lies longer back than this is not the time of what another clause tells. */
  private static final Duration OLD = Duration.ofDays(14);

  /** How near a time stands to the place or the words that it is surely the time of, in tokens. */
  private static final int NEAR = 3;

  /** How far behind "two days after" the deed begins that it is counted from, in tokens. */
  private static final int NEXT = 5;

  private final Reading reading;
  private final InOrder<TimeMention> times;
  private final Instant publishedAt;

  EventTimes(Reading reading, InOrder<TimeMention> times, Instant publishedAt) {
    this.reading = reading;
    this.times = times;
    this.publishedAt = publishedAt;
  }

  /**
   * The time that the sentence of a match gives to it, or null where it gives none.
   *
   * @param place the place it is claimed of
   * @param from first token of the claim's words
   * @param to last token
   */
  @Nullable EventTime stated(Match match, PlaceMention place, int from, int to) {
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    TimeMention best = null;
    int least = Integer.MAX_VALUE;
    for (TimeMention time : times.in(sentence)) {
      boolean ours = time.to() < sentence.to() && !ofOtherClause(time, match, place, to);
      int distance = ours ? distance(time, match.trigger(), place, from, to) : least;
      if (distance < least) {
        least = distance;
        best = time;
      }
    }
    return best == null ? null : best.value();
  }

  /**
   * "Took X from those who had held it since 2012", "X, which fell in 2014, was taken": a day long
   * ago in a clause that describes is its own.
   */
  private boolean ofOtherClause(TimeMention time, Match match, PlaceMention place, int to) {
    WordHit trigger = match.trigger();
    boolean old = time.value().to().isBefore(publishedAt.minus(OLD));
    boolean behind = time.from() > to;
    boolean inserted = time.from() > place.to() && time.to() < trigger.from();
    if (!old || time.bearing() == Bearing.OF_NEXT || (!behind && !inserted)) {
      return false;
    }
    return behind
        ? clauseBetween(to + 1, time.from())
        : verbBetween(place.to() + 1, time.from(), trigger, true) != null;
  }

  /** Whether a clause of its own begins between two tokens. */
  private boolean clauseBetween(int from, int to) {
    for (int token = from; token < to; token++) {
      for (WordHit hit : reading.at(token)) {
        boolean had = !reading.pack().verbBeforeSubject() && hit.is("pluperfect");
        boolean opens = hit.is("relative") || hit.is("clause-start") || had;
        boolean word = hit.prefix().isEmpty() && hit.to() < to - 1;
        if (opens && word) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The day of the last time named before, where that is the day of the report or the one before: a
   * story goes on in the day it has named, until it turns to the background.
   */
  EventTime told(Match match) {
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    boolean item = isItem(sentence);
    for (int index = times.indexFrom(sentence.from()) - 1; index >= 0; index--) {
      TimeMention time = times.get(index);
      Sentence other = reading.sentenceOf(time.from());
      boolean near = sentence.index() - other.index() <= STORY;
      if (!near || (item && other.line() != sentence.line())) {
        break;
      }
      if (time.bearing() == Bearing.ON) {
        return isToday(time.value()) ? day(time.value()) : report();
      }
    }
    return report();
  }

  /** A line that opens with a mark is an item of a list and tells a story of its own. */
  private boolean isItem(Sentence sentence) {
    List<Sentence> sentences = reading.document().sentences();
    int index = sentence.index();
    int least = Math.max(0, index - STORY);
    while (index > least && sentences.get(index - 1).line() == sentence.line()) {
      index--;
    }
    Token first = reading.document().token(sentences.get(index).from());
    return first.type() == Token.Type.MARK && !first.isMark("\"") && !first.isMark("(");
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

  private int distance(TimeMention time, WordHit trigger, PlaceMention place, int from, int to) {
    if (time.bearing() == Bearing.OF_NEXT) {
      return tellsOf(time, trigger) ? -1 : Integer.MAX_VALUE;
    }
    boolean behind = time.from() > place.to();
    int toPlace = behind ? time.from() - place.to() : place.from() - time.to();
    if (time.from() >= from && time.to() <= to) {
      // In a list each place has its own time: Idlib on 28 March, then Ariha in May.
      boolean ofOther = !behind && joined(time.to() + 1, place.from());
      int toTrigger = Math.max(time.from() - trigger.to(), 1);
      return ofOther ? toPlace + NEAR : Math.min(toPlace, toTrigger);
    }
    if (behind && toPlace <= NEAR && !joined(place.to() + 1, time.from())) {
      return toPlace;
    }
    boolean leading = time.from() - reading.sentenceOf(time.from()).from() <= 2;
    if (leading) {
      return NEAR + Math.min(LEADING, from - time.to());
    }
    boolean before = time.to() < from;
    int gap = before ? from - time.to() : time.from() - to;
    int low = before ? time.to() + 1 : to + 1;
    int high = before ? from : time.from();
    WordHit verb = verbBetween(low, high, trigger, !before);
    boolean since = time.bearing() == Bearing.SINCE && trigger.aspect() == Aspect.PAST;
    return NEAR + gap + (verb == null ? 0 : OTHER_VERB) + (since ? OTHER_VERB : 0);
  }

  /** "Two days after": the time of the deed right behind it, where that is a noun or may be. */
  private boolean tellsOf(TimeMention time, WordHit trigger) {
    int gap = trigger.from() - time.to();
    boolean noun = trigger.aspect() == Aspect.NOUN || !reading.pack().verbBeforeSubject();
    return noun
        && gap > 0
        && gap <= NEXT
        && verbBetween(time.to() + 1, trigger.from(), trigger, false) == null;
  }

  private boolean joined(int from, int to) {
    for (int token = from; token < to; token++) {
      Token word = reading.document().token(token);
      if (word.type() == Token.Type.MARK || reading.at(token, "list-and") != null) {
        return true;
      }
    }
    return to < reading.document().tokens().size() && reading.pack().conjunction(prefix(to));
  }

  private String prefix(int token) {
    return reading.at(token).stream().map(WordHit::prefix).findFirst().orElse("");
  }

  private @Nullable WordHit verbBetween(int low, int high, WordHit trigger, boolean behind) {
    for (int token = low; token < high; token++) {
      for (WordHit hit : reading.at(token)) {
        boolean finite = hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT;
        boolean leads = hit.is("light") && !reading.pack().conjunction(hit.prefix());
        boolean light = leads || hit.is("say") || hit.is("say-on") || hit.is("had");
        boolean clause = behind && hit.is("relative");
        if (clause || hit.is("barrier") || (finite && !light && hit.from() != trigger.from())) {
          return hit;
        }
      }
    }
    return null;
  }
}
