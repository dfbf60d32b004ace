package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.text.Token;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.Stance;

/** Reads the cues around a match: denial, not yet, failure, purpose, condition, hearsay. */
final class CueReader {
  /** How far in front of the trigger a cue of purpose, call or failure may stand, in tokens. */
  private static final int NEAR = 5;

  /** How far a call reaches: it names who is called between itself and what is called for. */
  private static final int CALL = 10;

  /** How far in front of the trigger a negation may stand. */
  private static final int NEGATION = 4;

  /** How far in front of the trigger a condition may stand. */
  private static final int CONDITION = 9;

  /** How near to the end of its sentence a claim that comes last stands. */
  private static final int CLAIM_TAIL = 5;

  /** How far behind the place the consequence may stand. */
  private static final int CONSEQUENCE = 6;

  private final Reading reading;

  CueReader(Reading reading) {
    this.reading = reading;
  }

  /** The cues of a match. */
  Cues read(Match match) {
    return new Scope(match).read();
  }

  /** One match and the clause it stands in. */
  private final class Scope {
    final Match match;
    final WordHit trigger;
    final int start;
    final int at;
    final int end;
    final List<String> fired = new ArrayList<>();
    Stance stance = Stance.ASSERTED;
    ClaimContext context = ClaimContext.CURRENT;

    Scope(Match match) {
      this.match = match;
      this.trigger = match.trigger();
      Sentence sentence = reading.sentenceOf(trigger.from());
      // Where the subject stands first, so do its negation and its auxiliaries.
      this.at =
          reading.pack().verbBeforeSubject()
              ? Math.min(trigger.from(), match.from())
              : trigger.from();
      WordHit barrier = reading.last("barrier", sentence.from(), at);
      this.start = barrier == null ? sentence.from() : barrier.to() + 1;
      this.end = sentence.to();
    }

    Cues read() {
      readHearsay();
      readUnreal();
      readDenial();
      boolean still =
          within("still", 6)
              || reading.first("still", at, match.to() + 1) != null
              || reading.first("only", trigger.to() + 1, match.to() + 1) != null;
      boolean before = within("had", 3) || reading.first("had", at, trigger.from()) != null;
      boolean backThen =
          (reading.first("back-then", start, end) != null && trigger.aspect() != Aspect.PRESENT)
              || longAfter();
      return new Cues(stance, context, still, before, backThen, fired);
    }

    /** "Ten months after the capture of". */
    private boolean longAfter() {
      int link = reading.previous(trigger.from());
      WordHit unit = lastWithin("long-span", 3);
      return trigger.aspect() == Aspect.NOUN
          && unit != null
          && link > unit.to()
          && reading.at(link, "link") != null
          && reading.first("after", Math.max(start, unit.from() - 2), unit.from()) != null;
    }

    private void readHearsay() {
      if (within("claim-verb", Integer.MAX_VALUE) || claimedBehind()) {
        stance = Stance.CLAIMED;
        fired.add("claim-verb");
      }
      if (within("rumour", NEAR)) {
        stance = Stance.UNCONFIRMED;
        fired.add("rumour");
      }
    }

    /** "…, the ministry claimed". */
    private boolean claimedBehind() {
      return !reading.pack().verbBeforeSubject()
          && reading.last("claim-verb", Math.max(at, end - CLAIM_TAIL), end) != null;
    }

    private void readUnreal() {
      boolean infinitive =
          trigger.prefix().endsWith(reading.pack().purposePrefix()) && purposeful();
      if ((infinitive && !reading.pack().purposePrefix().isEmpty()) || infinitiveWord()) {
        unreal(ClaimContext.PLANNED, "purpose");
      } else if (governs("try", NEAR) || governs("call", CALL) || future()) {
        unreal(ClaimContext.PLANNED, "try, call or future");
      }
      WordHit condition = lastWithin("if", CONDITION);
      if ((condition != null && !sayBetween(condition)) || perhaps()) {
        unreal(ClaimContext.HYPOTHETICAL, "if");
      }
      if (impliedByConsequence()) {
        unreal(ClaimContext.HYPOTHETICAL, "consequence");
      }
      boolean named = !reading.pack().verbBeforeSubject() && operationName();
      if (named || (mayBeNoun() && (meansSomething() || operationName()))) {
        unreal(ClaimContext.HYPOTHETICAL, "consequence or operation");
      }
    }

    /** "To capture", "to be retaken", unless a word such as "managed" leads it. */
    private boolean infinitiveWord() {
      int before = reading.previous(trigger.from());
      while (before >= 0 && reading.at(before, "adverb") != null) {
        before = reading.previous(before);
      }
      boolean passive = before != reading.previous(trigger.from());
      boolean verb = trigger.aspect() != Aspect.FIXED || passive;
      if (before < 0 || !verb || reading.at(before, "infinitive") == null) {
        return false;
      }
      WordHit able = reading.last("able", Math.max(start, before - 3), before);
      return able == null || reading.next(able.to()) != before;
    }

    /** A finite past is no infinitive, so nothing that wants an infinitive governs it. */
    private boolean governed() {
      return trigger.aspect() != Aspect.PAST || (reading.pack().verbBeforeSubject() && mayBeNoun());
    }

    private boolean purposeful() {
      return trigger.aspect() == Aspect.NOUN || trigger.aspect() == Aspect.PRESENT;
    }

    private void unreal(ClaimContext made, String cue) {
      context = made;
      fired.add(cue);
    }

    private boolean future() {
      return (trigger.aspect() == Aspect.PRESENT && trigger.prefix().endsWith("س"))
          || (governed() && within("future", reading.pack().verbBeforeSubject() ? 2 : 3));
    }

    /** Arabic writes some verbal nouns like their past: تقدم is "advance" and "advanced". */
    private boolean mayBeNoun() {
      return reading.at(trigger.from()).stream()
          .anyMatch(
              hit -> hit.aspect() == Aspect.NOUN && hit.wordClass().equals(trigger.wordClass()));
    }

    /** A cue right in front of the trigger, with no other finite verb in between. */
    private boolean governs(String cue, int reach) {
      WordHit hit = lastWithin(cue, reach);
      if (hit == null || !governed()) {
        return false;
      }
      for (int token = hit.to() + 1; token < at; token++) {
        for (WordHit between : reading.at(token)) {
          boolean finite = between.aspect() == Aspect.PAST || between.aspect() == Aspect.PRESENT;
          if ((finite && !between.is("light")) || between.is("say") || between.is("relative")) {
            return false;
          }
        }
      }
      return true;
    }

    private boolean sayBetween(WordHit cue) {
      return reading.first("say", cue.to() + 1, at) != null;
    }

    private boolean perhaps() {
      return trigger.aspect() == Aspect.PRESENT && within("perhaps", 1);
    }

    /** "Taking X would cut the road": a verbal noun as the subject of a consequence. */
    private boolean meansSomething() {
      if (leadingVerb()) {
        return false;
      }
      int last = Math.min(end, match.to() + 1 + CONSEQUENCE);
      WordHit consequence = reading.first("mean", match.to() + 1, last);
      return consequence != null && commaFree(match.to() + 1, consequence.from());
    }

    /**
     * "…, which would leave X holding only Y": what follows from a consequence, unless it is now.
     */
    private boolean impliedByConsequence() {
      WordHit consequence = lastWithin("mean", Integer.MAX_VALUE);
      return consequence != null
          && consequence.aspect() == Aspect.PRESENT
          && reading.first("still", consequence.from(), Math.min(end, match.to() + 1)) == null
          && reading.first("say", consequence.to() + 1, at) == null;
    }

    private boolean leadingVerb() {
      for (int token = start; token < at; token++) {
        for (WordHit hit : reading.at(token)) {
          boolean say =
              hit.is("say")
                  && reading.pack().verbBeforeSubject()
                  && reading.first("complement", hit.to() + 1, at) == null;
          if (say || hit.is("light")) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean commaFree(int from, int to) {
      for (int token = from; token < to; token++) {
        Token mark = reading.document().token(token);
        if (mark.isMark("،") || mark.isMark(",")) {
          return false;
        }
      }
      return true;
    }

    private boolean operationName() {
      int before = reading.previous(trigger.from());
      WordHit name = reading.last("operation-name", Math.max(start, before - 3), trigger.from());
      return name != null && name.to() == before;
    }

    private void readDenial() {
      WordHit denial = lastWithin("denial", Integer.MAX_VALUE);
      boolean overridden = denial != null && assertedBetween(denial);
      if (denial != null && !overridden) {
        deny(Stance.DENIED, "denial");
      } else if (governs("fail", NEAR) || reading.first("fail-after", at, end) != null) {
        deny(Stance.DENIED, "failure");
        // The attempt was made and came to nothing.
        context = context == ClaimContext.PLANNED ? ClaimContext.CURRENT : context;
      } else {
        readNegation();
      }
    }

    private void deny(Stance made, String cue) {
      stance = made;
      fired.add(cue);
    }

    /** "Denied … and confirmed that": a new verb of saying ends the denial. */
    private boolean assertedBetween(WordHit denial) {
      for (int token = denial.to() + 1; token < at; token++) {
        WordHit say = reading.at(token, "say");
        if (say != null && joined(say) && reading.at(token, "denial") == null) {
          return true;
        }
      }
      return false;
    }

    private boolean joined(WordHit say) {
      int before = reading.previous(say.from());
      return reading.pack().conjunction(say.prefix())
          || (before >= 0 && reading.at(before, "list-and") != null);
    }

    private void readNegation() {
      if (reading.first("only", trigger.to() + 1, match.to() + 1) != null) {
        return;
      }
      for (int token = trigger.from() - 1; token >= Math.max(start, at - 1 - NEGATION); token--) {
        WordHit not = reading.at(token, "not");
        if (not == null
            || !plain(not)
            || reading.at(token, "still") != null
            || not.to() >= trigger.from()) {
          continue;
        }
        if (!negates(not)) {
          return;
        }
        boolean yet = reading.first("yet", not.to() + 1, end) != null;
        boolean announced = reading.first("say", not.to() + 1, trigger.from()) != null;
        deny(yet && announced ? Stance.UNCONFIRMED : Stance.DENIED, yet ? "not yet" : "not");
        return;
      }
    }

    /** A negation reaches the trigger if it stands right before it or before its leading verb. */
    private boolean negates(WordHit not) {
      int next = reading.next(not.to());
      while (next >= 0 && next < trigger.from() && reading.at(next, "adverb") != null) {
        next = reading.next(next);
      }
      if (next < 0) {
        return false;
      }
      if (next == trigger.from()) {
        return true;
      }
      boolean verb = reading.at(next).stream().anyMatch(hit -> hit.aspect() == Aspect.PRESENT);
      if (verb && next < trigger.from() && trigger.aspect() == Aspect.FIXED) {
        return true;
      }
      boolean leads = reading.at(next, "light") != null || reading.at(next, "say") != null;
      return (leads && trigger.aspect() == Aspect.NOUN) || reading.at(next, "had") != null;
    }

    /** A negation carries no clitic but "and": كما and بلا are other words. */
    private boolean plain(WordHit not) {
      return not.prefix().isEmpty() || reading.pack().conjunction(not.prefix());
    }

    private boolean within(String cue, int reach) {
      return lastWithin(cue, reach) != null;
    }

    private @Nullable WordHit lastWithin(String cue, int reach) {
      int from = reach == Integer.MAX_VALUE ? start : Math.max(start, at - reach);
      return reading.last(cue, from, at);
    }
  }
}
