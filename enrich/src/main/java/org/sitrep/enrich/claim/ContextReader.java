package org.sitrep.enrich.claim;

import java.time.Duration;
import java.time.Instant;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.time.PublicationTime;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.ClaimKind;
import org.sitrep.model.EventTime;
import org.sitrep.model.PublishedAtBasis;
import org.sitrep.model.TimePrecision;

/** Tells what is news from what is background, by the words and by the date. */
final class ContextReader {
  /** What happened longer ago than this before publication is background. */
  private static final Duration BACKGROUND = Duration.ofDays(30);

  /** The same where a pluperfect says that it had happened before. */
  private static final Duration STORY = Duration.ofDays(7);

  private final Reading reading;
  private final Instant published;

  /** Whether nothing but its arrival tells when the article was published. */
  private final boolean undated;

  ContextReader(Reading reading, PublicationTime.Published published) {
    this.reading = reading;
    this.published = published.at();
    this.undated = published.basis() == PublishedAtBasis.ARRIVAL;
  }

  /** Current or historical, where the words do not make it a plan or a supposition. */
  ClaimContext context(Match match, Cues cues, EventTime time, ClaimKind kind) {
    if (cues.context() != ClaimContext.CURRENT) {
      return cues.context();
    }
    boolean dated = time.precision() != TimePrecision.REPORT;
    boolean old =
        dated
            && isOld(time, cues)
            && kind != ClaimKind.HELD
            && !(kind == ClaimKind.BESIEGED && lasts(match, cues));
    boolean over = cues.pluperfect() || (cues.past() && dated && isOld(time, cues));
    boolean wasHeld = kind == ClaimKind.HELD && (cues.before() || over);
    boolean unknown = !dated && cues.pluperfect();
    return old || unknown || wasHeld || cues.backThen()
        ? ClaimContext.HISTORICAL
        : ClaimContext.CURRENT;
  }

  /**
   * The instant that tells on which side somebody is: who holds a place since then holds it now.
   */
  Instant sided(Match match, Cues cues, EventTime time, ClaimKind kind) {
    boolean state = kind == ClaimKind.HELD || kind == ClaimKind.BESIEGED;
    boolean now = context(match, cues, time, kind) == ClaimContext.CURRENT;
    return state && now && !undated && lasts(match, cues) ? published : time.from();
  }

  private boolean isOld(EventTime time, Cues cues) {
    // "In July", said in August, is over, however near its end; so are "the past months".
    boolean month = time.precision() == TimePrecision.MONTH;
    Duration since = cues.pluperfect() ? STORY : BACKGROUND;
    return (month ? time.from() : time.to()).isBefore(published.minus(since));
  }

  /** "Is held", "controls", "under siege": a state of the day on which it is told. */
  static boolean goesOn(Match match, Cues cues, ClaimKind kind) {
    Aspect aspect = match.trigger().aspect();
    boolean state = kind == ClaimKind.HELD || kind == ClaimKind.BESIEGED;
    boolean verb = aspect == Aspect.PAST || aspect == Aspect.PASSIVE || aspect == Aspect.NOUN;
    return state && !verb && !cues.past() && !cues.before() && !cues.pluperfect();
  }

  /** "Has been besieging", "have besieged since": what began long ago and goes on. */
  boolean lasts(Match match, Cues cues) {
    Aspect aspect = match.trigger().aspect();
    return (!reading.pack().verbBeforeSubject() && !cues.past())
        || aspect == Aspect.PRESENT
        || aspect == Aspect.FIXED
        || aspect == Aspect.PARTICIPLE;
  }
}
