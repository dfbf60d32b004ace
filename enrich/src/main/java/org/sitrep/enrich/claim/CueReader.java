package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.Stance;

/** Reads the cues around one match: hearsay, what is unreal, what is denied, what goes on. */
final class CueReader {
  /** How far in front of the trigger a rumour may stand, in tokens. */
  private static final int NEAR = 5;

  /** How near to the end of its sentence a claim that comes last stands. */
  private static final int CLAIM_TAIL = 5;

  /** How far in front of a time "since" stands. */
  private static final int SINCE = 4;

  /** How far in front of its verb "had" may stand, with its subject in between, in tokens. */
  private static final int HAD = 9;

  private final CueScope scope;

  private CueReader(CueScope scope) {
    this.scope = scope;
  }

  /** The cues of a match. */
  static Cues read(Reading reading, Match match) {
    return new CueReader(new CueScope(reading, match)).read();
  }

  private Cues read() {
    List<String> fired = new ArrayList<>();
    Stance heard = hearsay(fired);
    ClaimContext unreal = new UnrealCues(scope, fired).context();
    DenialCues denial = new DenialCues(scope, heard, fired);
    boolean attempted = denial.failed() && unreal == ClaimContext.PLANNED;
    ClaimContext context = attempted ? ClaimContext.CURRENT : unreal;
    return new Cues(
        denial.stance(),
        context,
        still(),
        before(),
        pluperfect(),
        past(),
        backThen(),
        denial.negated(),
        attempted || denial.failing(),
        fired);
  }

  private boolean still() {
    int end = scope.match.to() + 1;
    return scope.within("still", 6)
        || scope.reading.first("still", scope.at, end) != null
        || scope.reading.first("only", scope.trigger.to() + 1, end) != null;
  }

  private boolean before() {
    return scope.within("had", 3)
        || scope.reading.first("had", scope.at, scope.trigger.from()) != null;
  }

  /** "Had taken", unless somebody says so: then it is only the past of "has taken". */
  private boolean pluperfect() {
    WordHit had = scope.lastWithin("pluperfect", HAD);
    if (had == null || scope.trigger.aspect() == Aspect.PRESENT) {
      return false;
    }
    // "Not an hour passed until it had taken the town" goes on telling.
    boolean narrated = scope.reading.last("until", scope.start, had.from()) != null;
    boolean said = scope.lastWithin("say", CueScope.CLAUSE) != null || claimedBehind("say");
    boolean reported = !scope.reading.pack().verbBeforeSubject() && said;
    return !reported && !narrated && !scope.verbBetween(had.to() + 1);
  }

  /** "Was held by X in May", "X ran the town": over, if its date is long ago. */
  private boolean past() {
    if (scope.reading.pack().verbBeforeSubject()
        || scope.reading.first("since", scope.start, scope.end) != null) {
      return false;
    }
    boolean perfect = scope.within("perfect", 3);
    return scope.within("was", 3) || (scope.trigger.aspect() == Aspect.PAST && !perfect);
  }

  private boolean backThen() {
    WordHit at = scope.reading.first("back-then", scope.start, scope.end);
    boolean then = at != null && !lastsSince(at);
    return (then && scope.trigger.aspect() != Aspect.PRESENT) || longAfter();
  }

  /** "Since May last year": it began then and goes on. */
  private boolean lastsSince(WordHit then) {
    return scope.reading.last("since", Math.max(scope.start, then.from() - SINCE), then.from())
        != null;
  }

  private Stance hearsay(List<String> fired) {
    Stance stance = Stance.ASSERTED;
    if (scope.within("claim-verb", CueScope.CLAUSE) || claimedBehind("claim-verb")) {
      stance = Stance.CLAIMED;
      fired.add("claim-verb");
    }
    if (scope.within("rumour", NEAR)) {
      stance = Stance.UNCONFIRMED;
      fired.add("rumour");
    }
    return stance;
  }

  /** "…, the ministry claimed". */
  private boolean claimedBehind(String verb) {
    return !scope.reading.pack().verbBeforeSubject()
        && scope.reading.last(verb, Math.max(scope.at, scope.end - CLAIM_TAIL), scope.end) != null;
  }

  /** "Ten months after the capture of". */
  private boolean longAfter() {
    int link = scope.reading.previous(scope.trigger.from());
    WordHit unit = scope.lastWithin("long-span", 3);
    return scope.trigger.aspect() == Aspect.NOUN
        && unit != null
        && link > unit.to()
        && scope.reading.at(link, "prep") != null
        && scope.reading.first("after", Math.max(scope.start, unit.from() - 2), unit.from())
            != null;
  }
}
