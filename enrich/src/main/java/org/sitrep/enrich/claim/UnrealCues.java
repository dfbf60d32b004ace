package org.sitrep.enrich.claim;

import java.util.List;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.text.Token;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;

/** Cues of what has not happened: purpose, plan, call, condition, consequence. */
final class UnrealCues {
  /** How far in front of the trigger a cue of purpose, call or failure may stand, in tokens. */
  private static final int NEAR = 5;

  /** How far a try reaches: what is tried may be joined to something else. */
  private static final int TRY = 8;

  /** How far an aim may stand where its subject and its time follow it: sought for a year TO. */
  private static final int AIM = 8;

  /** How far a call reaches: it names who is called between itself and what is called for. */
  private static final int CALL = 10;

  /** How far behind the match the time may stand that is still to come. */
  private static final int COMING = 4;

  /** How far in front of the trigger a condition may stand. */
  private static final int CONDITION = 9;

  /** How far behind the place the consequence may stand. */
  private static final int CONSEQUENCE = 6;

  private final CueScope scope;
  private final List<String> fired;
  private ClaimContext context = ClaimContext.CURRENT;

  UnrealCues(CueScope scope, List<String> fired) {
    this.scope = scope;
    this.fired = fired;
  }

  /** What the words make of the match. */
  ClaimContext context() {
    readUnreal();
    return context;
  }

  private void unreal(ClaimContext made, String cue) {
    context = made;
    fired.add(cue);
  }

  private void readUnreal() {
    boolean infinitive =
        scope.trigger.prefix().endsWith(scope.reading.pack().purposePrefix()) && purposeful();
    boolean meant = infinitive && !scope.reading.pack().purposePrefix().isEmpty();
    if ((meant && !resulting()) || infinitiveWord()) {
      unreal(ClaimContext.PLANNED, "purpose");
    } else if (scope.governs("try", scope.reading.pack().verbBeforeSubject() ? AIM : TRY)
        || scope.governs("call", joined() ? CueScope.CLAUSE : CALL)
        || future()) {
      unreal(ClaimContext.PLANNED, "try, call or future");
    }
    WordHit condition = scope.lastWithin("if", CONDITION);
    if ((condition != null && !sayBetween(condition)) || perhaps() || almost()) {
      unreal(ClaimContext.HYPOTHETICAL, "if");
    }
    if (impliedByConsequence() || leavesTo()) {
      unreal(ClaimContext.HYPOTHETICAL, "consequence");
    }
    boolean named = !scope.reading.pack().verbBeforeSubject() && operationName();
    if (named || (scope.mayBeNoun() && (meansSomething() || operationName()))) {
      unreal(ClaimContext.HYPOTHETICAL, "consequence or operation");
    }
  }

  /** "Took the hill, TO BE at the edge of X"; "was forced TO withdraw": that is what came of it. */
  private boolean resulting() {
    int before = scope.reading.previous(scope.trigger.from());
    return scope.trigger.is("become")
        || (before >= scope.start && scope.reading.at(before, "light") != null);
  }

  /**
   * "To capture", "to be retaken", unless a word such as "managed" leads it; "to have captured"
   * only where it is hoped or planned.
   */
  private boolean infinitiveWord() {
    int before = scope.reading.previous(scope.trigger.from());
    boolean perfect = false;
    while (before >= 0 && (leadsOn(before) || scope.reading.at(before, "auxiliary") != null)) {
      perfect |= !leadsOn(before);
      before = scope.reading.previous(before);
    }
    boolean passive = before != scope.reading.previous(scope.trigger.from());
    Aspect aspect = scope.trigger.aspect();
    boolean verb = (aspect != Aspect.FIXED && aspect != Aspect.PARTICIPLE) || passive;
    if (before < 0 || !verb || scope.reading.at(before, "infinitive") == null) {
      return false;
    }
    int leading = Math.max(scope.start, before - 3);
    if (perfect) {
      return scope.reading.last("try", leading, before) != null;
    }
    WordHit able = scope.reading.last("able", leading, before);
    return able == null || scope.reading.next(able.to()) != before;
  }

  private boolean leadsOn(int token) {
    return scope.reading.at(token, "adverb") != null;
  }

  private boolean purposeful() {
    return scope.trigger.aspect() == Aspect.NOUN || scope.trigger.aspect() == Aspect.PRESENT;
  }

  private boolean future() {
    return (scope.trigger.aspect() == Aspect.PRESENT
            && scope.reading.pack().futurePrefix(scope.trigger.prefix()))
        || (scope.governed()
            && scope.within("future", scope.reading.pack().verbBeforeSubject() ? 2 : 3))
        || ledByFuture()
        || awaited()
        || coming();
  }

  /** "Spoke of entering X IN THE COMING HOURS": a noun or a present with what is still to come. */
  private boolean coming() {
    int last = Math.min(scope.end, scope.match.to() + 1 + COMING);
    return scope.trigger.aspect() != Aspect.PAST
        && scope.trigger.aspect() != Aspect.PASSIVE
        && scope.reading.first("coming", scope.match.to() + 1, last) != null;
  }

  /** "Called on them to lift the siege AND withdraw": what is joined is called for too. */
  private boolean joined() {
    return scope.trigger.aspect() == Aspect.NOUN
        && scope.reading.pack().conjunction(scope.trigger.prefix());
  }

  /** "Until the town is free": what a fight is to go on for. */
  private boolean awaited() {
    int before = scope.reading.previous(scope.trigger.from());
    return scope.trigger.aspect() == Aspect.NOUN
        && before >= scope.start
        && scope.reading.at(before, "until") != null;
  }

  /** "They will have to withdraw": the verb that leads a verbal noun is in the future. */
  private boolean ledByFuture() {
    WordHit light = scope.lastWithin("light", NEAR);
    return light != null
        && scope.trigger.aspect() == Aspect.NOUN
        && scope.reading.pack().futurePrefix(light.prefix());
  }

  private boolean sayBetween(WordHit cue) {
    return scope.reading.first("say", cue.to() + 1, scope.at) != null;
  }

  private boolean perhaps() {
    return scope.trigger.aspect() == Aspect.PRESENT && scope.within("perhaps", 1);
  }

  /** "Nearly lost the town"; who nearly ringed a town besieges it all the same. */
  private boolean almost() {
    return scope.match.rule().kind() != ClaimKind.BESIEGED && scope.within("almost", 2);
  }

  /** "Taking X would cut the road": a verbal noun as the subject of a consequence. */
  private boolean meansSomething() {
    if (leadingVerb()) {
      return false;
    }
    int last = Math.min(scope.end, scope.match.to() + 1 + CONSEQUENCE);
    WordHit consequence = scope.reading.first("mean", scope.match.to() + 1, last);
    return consequence != null && commaFree(scope.match.to() + 1, consequence.from());
  }

  /** "…, which would leave X holding only Y": what follows from a consequence, unless it is now. */
  private boolean impliedByConsequence() {
    WordHit consequence = scope.lastWithin("mean", CueScope.CLAUSE);
    return consequence != null
        && consequence.aspect() == Aspect.PRESENT
        && !isItsVerb(consequence)
        && scope.reading.first(
                "still", consequence.from(), Math.min(scope.end, scope.match.to() + 1))
            == null
        && scope.reading.first("say", consequence.to() + 1, scope.at) == null;
  }

  /** "Leaves TO the army a way out in X": written as "remains" is, with another case behind it. */
  private boolean leavesTo() {
    ActorMention whom = scope.match.actor();
    String to = scope.reading.pack().purposePrefix();
    return whom != null
        && !to.isEmpty()
        && whom.prefix().equals(to)
        && scope.reading.at(scope.trigger.from(), "mean") != null;
  }

  /** "X forms the stronghold of G": the place is the subject of the verb and what it says. */
  private boolean isItsVerb(WordHit consequence) {
    int place = scope.match.place().from();
    int next = scope.reading.next(consequence.to());
    int before = scope.reading.previous(consequence.from());
    return scope.match.rule().kind() == ClaimKind.HELD
        && scope.reading.pack().verbBeforeSubject()
        && (next == place || before == scope.match.place().to() || before < 0);
  }

  private boolean leadingVerb() {
    for (int token = scope.start; token < scope.at; token++) {
      for (WordHit hit : scope.reading.at(token)) {
        boolean say =
            hit.is("say")
                && scope.reading.pack().verbBeforeSubject()
                && scope.reading.first("complement", hit.to() + 1, scope.at) == null;
        if (say || hit.is("light")) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean commaFree(int from, int to) {
    for (int token = from; token < to; token++) {
      Token mark = scope.reading.document().token(token);
      if (mark.isMark("،") || mark.isMark(",")) {
        return false;
      }
    }
    return true;
  }

  private boolean operationName() {
    int before = scope.reading.previous(scope.trigger.from());
    WordHit name =
        scope.reading.last(
            "operation-name", Math.max(scope.start, before - 3), scope.trigger.from());
    return name != null && name.to() == before;
  }
}
