package org.sitrep.enrich.claim;

import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.Sentence;

/** One match and the clause it stands in: where its cues are looked for. */
final class CueScope {
  /** As far as the clause reaches. */
  static final int CLAUSE = Integer.MAX_VALUE;

  /** How far in front of its verb a relative stands, in tokens. */
  private static final int RELATIVE = 5;

  final Reading reading;
  final Match match;
  final WordHit trigger;

  /** First token of the clause. */
  final int start;

  /** The token in front of which cues stand. */
  final int at;

  /** One past the last token of the sentence. */
  final int end;

  CueScope(Reading reading, Match match) {
    this.reading = reading;
    this.match = match;
    this.trigger = match.trigger();
    Sentence sentence = reading.sentenceOf(trigger.from());
    // Where the subject stands first, so do its negation and its auxiliaries.
    WordHit relative = relative(sentence.from());
    this.at =
        reading.pack().verbBeforeSubject() && relative == null
            ? Math.min(trigger.from(), match.from())
            : trigger.from();
    WordHit barrier = reading.last("barrier", sentence.from(), at);
    int opened = barrier == null ? sentence.from() : barrier.to() + 1;
    this.start = relative == null ? opened : Math.max(opened, relative.to() + 1);
    this.end = sentence.to();
  }

  /**
   * "Plans to reach X, WHICH G holds": what is said of a place is so, whatever is planned for it.
   */
  private @Nullable WordHit relative(int from) {
    WordHit relative =
        reading.last("relative", Math.max(from, trigger.from() - RELATIVE), trigger.from());
    return relative == null || verbBetween(relative.to() + 1, trigger.from()) ? null : relative;
  }

  boolean within(String cue, int reach) {
    return lastWithin(cue, reach) != null;
  }

  @Nullable WordHit lastWithin(String cue, int reach) {
    int from = reach == CLAUSE ? start : Math.max(start, at - reach);
    return reading.last(cue, from, at);
  }

  /** A cue right in front of the trigger, with no other finite verb in between. */
  boolean governs(String cue, int reach) {
    WordHit hit = lastWithin(cue, reach);
    if (hit == null || !governed()) {
      return false;
    }
    return !verbBetween(hit.to() + 1);
  }

  /** Whether another finite verb or a clause of its own stands from a token up to the trigger. */
  boolean verbBetween(int from) {
    return verbBetween(from, at);
  }

  private boolean verbBetween(int from, int to) {
    for (int token = from; token < to; token++) {
      for (WordHit between : reading.at(token)) {
        boolean finite = between.aspect() == Aspect.PAST || between.aspect() == Aspect.PRESENT;
        if ((finite && !between.is("light")) || between.is("say") || between.is("relative")) {
          return true;
        }
      }
    }
    return false;
  }

  /** A finite past is no infinitive, so nothing that wants an infinitive governs it. */
  boolean governed() {
    return trigger.aspect() != Aspect.PAST || (reading.pack().verbBeforeSubject() && mayBeNoun());
  }

  /**
   * Arabic writes some verbal nouns like their past: تقدم is "advance" and "advanced". A class of
   * verbal nouns that no verb leads to says so in its name.
   */
  boolean mayBeNoun() {
    boolean named = trigger.wordClass().name().contains("noun");
    if (named && trigger.aspect() == Aspect.FIXED) {
      return true;
    }
    return reading.at(trigger.from()).stream()
        .anyMatch(
            hit -> hit.aspect() == Aspect.NOUN && hit.wordClass().equals(trigger.wordClass()));
  }
}
