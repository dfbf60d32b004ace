package org.sitrep.enrich.claim;

import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.InOrder;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.Granularity;

/** Tells which kind of claim a match makes, if any, by tense, by place and by what is denied. */
final class KindReader {
  /** The most tokens of a heading. */
  private static final int HEADING = 12;

  /** How far into a line the place of a digest item may be named. */
  private static final int PLACE_NAMED = 5;

  private final Reading reading;
  private final Document document;
  private final InOrder<ActorMention> actors;

  KindReader(Reading reading, InOrder<ActorMention> actors) {
    this.reading = reading;
    this.document = reading.document();
    this.actors = actors;
  }

  /** Whether what is said of a place makes no claim: its edges, or what was not done there. */
  boolean saysNothing(ClaimKind kind, Cues cues, PlaceMention member, Granularity granularity) {
    boolean near = member.type() == PlaceMention.Type.EDGE && onlyNear(kind, member);
    boolean area = kind == ClaimKind.APPROACHED && granularity == Granularity.GOVERNORATE;
    return near || area || ((cues.negated() || cues.failed()) && !settles(kind));
  }

  /** Who leaves the edges of a town has not left it, and who stays there does not hold it. */
  private boolean onlyNear(ClaimKind kind, PlaceMention member) {
    boolean attacked = reading.pack().attackedBy(member.governor());
    return kind == ClaimKind.WITHDREW || (kind == ClaimKind.HELD && !attacked);
  }

  /** Who has not entered, ringed or neared a town has done nothing there; nobody denies it. */
  private static boolean settles(ClaimKind kind) {
    return kind == ClaimKind.CAPTURED || kind == ClaimKind.WITHDREW;
  }

  /** In a body, "controls" is a state; in a headline, news. Taking the edges is coming near. */
  ClaimKind kind(Match match, Cues cues, PlaceMention member) {
    Rule rule = match.rule();
    ClaimKind present = rule.present();
    boolean edge = member.type() == PlaceMention.Type.EDGE;
    if (edge && (rule.kind() == ClaimKind.CAPTURED || rule.kind() == ClaimKind.ENTERED)) {
      return ClaimKind.APPROACHED;
    }
    int before = reading.previous(match.trigger().from());
    if (rule.kind() == ClaimKind.HELD && before >= 0 && reading.at(before, "passes") != null) {
      return ClaimKind.CAPTURED;
    }
    // "Is in control of" is a participle where "controls" is a verb.
    boolean presentTense =
        match.trigger().aspect() == Aspect.PRESENT || match.trigger().aspect() == Aspect.PARTICIPLE;
    boolean title = isTitle(match);
    boolean purpose = cues.context() == ClaimContext.PLANNED;
    if (present != null && !purpose && presentTense && (cues.still() || !title)) {
      return present;
    }
    return rule.kind();
  }

  /** Whether a match stands in the headline or in a heading. */
  boolean isTitle(Match match) {
    boolean headline = document.isHeadline(reading.sentenceOf(match.trigger().from()));
    return headline || titleLike(match);
  }

  /** A short line of its own without a full stop is a heading. */
  private boolean titleLike(Match match) {
    Sentence sentence = reading.sentenceOf(match.trigger().from());
    int last = sentence.to() - 1;
    boolean stopped = document.token(last).isMark(".");
    boolean shortLine = !stopped && sentence.to() - sentence.from() <= HEADING;
    return (shortLine || subjectOpens(match, sentence)) && !relativeBefore(match);
  }

  /** "X: the army takes the town": the subject in front of a present is how headings speak. */
  private boolean subjectOpens(Match match, Sentence sentence) {
    if (!reading.pack().verbBeforeSubject() || match.trigger().aspect() != Aspect.PRESENT) {
      return false;
    }
    int start = sentence.from();
    for (int token = start;
        token < Math.min(start + PLACE_NAMED, match.trigger().from());
        token++) {
      start = document.token(token).isMark(":") ? token + 1 : start;
    }
    ActorMention subject = actors.covering(start);
    int next = subject == null ? -1 : reading.next(subject.to());
    boolean beside = next == match.trigger().from() && match.trigger().prefix().isEmpty();
    return beside && (start > sentence.from() || opensLine(sentence));
  }

  private boolean opensLine(Sentence sentence) {
    int before = sentence.index() - 1;
    return before < 0 || document.sentences().get(before).line() != sentence.line();
  }

  private boolean relativeBefore(Match match) {
    int before = reading.previous(match.trigger().from());
    return before >= 0 && reading.at(before, "relative") != null;
  }
}
