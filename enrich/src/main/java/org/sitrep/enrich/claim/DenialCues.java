package org.sitrep.enrich.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.model.Stance;

/** Cues of what is said not to be so: denial, failure, not, not yet. */
final class DenialCues {
  /** How far in front of the trigger a word of failure may stand, in tokens. */
  private static final int NEAR = 5;

  /** The same where the verb comes first and who failed stands between. */
  private static final int FAIL = 8;

  /** How far in front of the trigger a negation may stand. */
  private static final int NEGATION = 4;

  private final CueScope scope;
  private final List<String> fired;
  private Stance stance;
  private boolean failed;
  private boolean failing;
  private boolean negated;

  DenialCues(CueScope scope, Stance stance, List<String> fired) {
    this.scope = scope;
    this.stance = stance;
    this.fired = fired;
    readDenial();
  }

  Stance stance() {
    return stance;
  }

  /** Whether it was tried and came to nothing. */
  boolean failed() {
    return failed;
  }

  /** Whether it was never done: failed to do it, rather than did it and was driven back. */
  boolean failing() {
    return failing;
  }

  /** Whether no more than a negation says that it is not so. */
  boolean negated() {
    return negated;
  }

  private void deny(Stance made, String cue) {
    stance = made;
    fired.add(cue);
  }

  private void readDenial() {
    WordHit denial = scope.lastWithin("denial", CueScope.CLAUSE);
    boolean overridden = denial != null && (assertedBetween(denial) || endsItsClause(denial));
    if (denial != null && !overridden) {
      deny(Stance.DENIED, "denial");
    } else if (scope.governs("fail", scope.reading.pack().verbBeforeSubject() ? FAIL : NEAR)) {
      deny(Stance.DENIED, "failure");
      failed = true;
      failing = true;
    } else if (scope.reading.first("fail-after", scope.at, clauseEnd()) != null) {
      deny(Stance.DENIED, "failure");
      failed = true;
    } else if (deniedBehind()) {
      deny(Stance.DENIED, "denial behind");
    } else {
      readNegation();
    }
  }

  /** "News of the fall of X is untrue": what is said is denied at the end of its clause. */
  private boolean deniedBehind() {
    WordHit behind = scope.reading.first("denial-after", scope.match.to() + 1, clauseEnd());
    return behind != null
        && scope.mayBeNoun()
        && scope.reading.first("barrier", scope.match.to() + 1, behind.from()) == null;
  }

  /** Where the next clause that is said begins, or the end of the sentence. */
  private int clauseEnd() {
    WordHit next =
        scope.reading.pack().verbBeforeSubject()
            ? scope.reading.first("complement", scope.match.to() + 1, scope.end)
            : null;
    return next == null ? scope.end : next.from();
  }

  /** "Said that X is untrue and that Y": what is untrue stands in front of the word. */
  private boolean endsItsClause(WordHit denial) {
    if (scope.reading.at(denial.from(), "denial-after") == null) {
      return false;
    }
    for (int token = denial.to() + 1; token < scope.at; token++) {
      WordHit that = scope.reading.at(token, "complement");
      if (that != null && scope.reading.pack().conjunction(that.prefix())) {
        return true;
      }
    }
    return false;
  }

  /** "Denied … and confirmed that": a new verb of saying ends the denial. */
  private boolean assertedBetween(WordHit denial) {
    for (int token = denial.to() + 1; token < scope.at; token++) {
      WordHit say = scope.reading.at(token, "say");
      if (say != null && joined(say) && scope.reading.at(token, "denial") == null) {
        return true;
      }
    }
    return false;
  }

  private boolean joined(WordHit say) {
    int before = scope.reading.previous(say.from());
    if (say.aspect() == Aspect.PARTICIPLE) {
      return true;
    }
    return scope.reading.pack().conjunction(say.prefix())
        || (before >= 0 && scope.reading.at(before, "list-and") != null);
  }

  private void readNegation() {
    if (scope.reading.first("only", scope.trigger.to() + 1, scope.match.to() + 1) != null) {
      return;
    }
    WordHit light = lead();
    int from = Math.min(scope.at, light == null ? scope.at : light.from());
    for (int token = scope.trigger.from() - 1;
        token >= Math.max(scope.start, from - 1 - NEGATION);
        token--) {
      WordHit not = scope.reading.at(token, "not");
      if (not == null
          || !plain(not)
          || scope.reading.at(token, "still") != null
          || not.to() >= scope.trigger.from()) {
        continue;
      }
      if (!negates(not)) {
        return;
      }
      boolean yet = scope.reading.first("yet", not.to() + 1, scope.end) != null;
      boolean announced = scope.reading.first("say", not.to() + 1, scope.trigger.from()) != null;
      negated = !(yet && announced);
      deny(yet && announced ? Stance.UNCONFIRMED : Stance.DENIED, yet ? "not yet" : "not");
      return;
    }
  }

  /** The verb that leads a verbal noun, whoever stands between: could [X] not take. */
  private @Nullable WordHit lead() {
    WordHit light =
        scope.reading.pack().verbBeforeSubject() && scope.trigger.aspect() == Aspect.NOUN
            ? scope.lastWithin("light", CueScope.CLAUSE)
            : null;
    return light == null || scope.verbBetween(light.to() + 1) ? null : light;
  }

  /** A negation reaches the trigger if it stands right before it or before its leading verb. */
  private boolean negates(WordHit not) {
    int next = scope.reading.next(not.to());
    while (next >= 0 && next < scope.trigger.from() && scope.reading.at(next, "adverb") != null) {
      next = scope.reading.next(next);
    }
    if (next < 0) {
      return false;
    }
    if (next == scope.trigger.from()) {
      return true;
    }
    boolean verb = scope.reading.at(next).stream().anyMatch(hit -> hit.aspect() == Aspect.PRESENT);
    if (verb && next < scope.trigger.from() && scope.trigger.aspect() == Aspect.FIXED) {
      return true;
    }
    boolean leads =
        scope.reading.at(next, "light") != null || scope.reading.at(next, "say") != null;
    return (leads && scope.trigger.aspect() == Aspect.NOUN)
        || scope.reading.at(next, "had") != null;
  }

  /** A negation carries no clitic but "and": كما and بلا are other words. */
  private boolean plain(WordHit not) {
    return not.prefix().isEmpty() || scope.reading.pack().conjunction(not.prefix());
  }
}
