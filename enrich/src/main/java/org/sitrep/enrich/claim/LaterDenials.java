package org.sitrep.enrich.claim;

import java.util.List;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.model.Claim;
import org.sitrep.model.Origin;
import org.sitrep.model.Quote;
import org.sitrep.model.Stance;

/** Denials that follow what they deny: "…, which the ministry denied". */
final class LaterDenials {
  private final Reading reading;
  private final Document document;
  private final Attribution attribution;

  LaterDenials(Reading reading, Attribution attribution) {
    this.reading = reading;
    this.document = reading.document();
    this.attribution = attribution;
  }

  /**
   * The denials of a sentence that deny what was said just before: "which the ministry denied".
   *
   * @param before all drafts up to and with this sentence
   */
  List<Draft> in(Sentence sentence, List<Draft> before) {
    WordHit denial = reading.first("denial-of-that", sentence.from(), sentence.to());
    if (denial == null) {
      return List.of();
    }
    List<Draft> denied = lastSaid(sentence, denial, before);
    Origin denier = attribution.denier(denial);
    Quote quote = document.quote(denial.from(), Math.min(denial.to() + 3, sentence.to() - 1));
    return denied.stream().map(draft -> denial(draft, denial, denier, quote)).toList();
  }

  /** The claims of this sentence up to the denial, else those of the sentence before. */
  private List<Draft> lastSaid(Sentence sentence, WordHit denial, List<Draft> before) {
    int denialStart = document.token(denial.from()).start();
    for (int back = 0; back <= 1; back++) {
      int index = sentence.index() - back;
      List<Draft> said =
          of(index, before).stream()
              .filter(d -> d.claim().quote().start() < denialStart)
              .filter(d -> d.claim().stance() != Stance.DENIED)
              .toList();
      if (!said.isEmpty()) {
        return said;
      }
    }
    return List.of();
  }

  /** The drafts of one of the last sentences; drafts come in the order of their sentences. */
  private List<Draft> of(int sentence, List<Draft> drafts) {
    int end = drafts.size();
    while (end > 0 && sentenceOf(drafts.get(end - 1)) > sentence) {
      end--;
    }
    int start = end;
    while (start > 0 && sentenceOf(drafts.get(start - 1)) == sentence) {
      start--;
    }
    return drafts.subList(start, end);
  }

  private int sentenceOf(Draft draft) {
    return document.sentenceIndex(draft.match().trigger().from());
  }

  private static Draft denial(Draft denied, WordHit word, Origin denier, Quote quote) {
    Claim claim = denied.claim();
    var side = claim.side();
    Claim denial =
        new Claim(
            Claim.idOf(
                claim.articleId(),
                claim.place().id(),
                claim.kind(),
                side == null ? null : side.id(),
                Stance.DENIED,
                quote.start(),
                quote.end()),
            claim.articleId(),
            claim.outlet(),
            claim.language(),
            claim.publishedAt(),
            claim.place(),
            claim.kind(),
            claim.actor(),
            side,
            claim.extent(),
            Stance.DENIED,
            claim.context(),
            claim.eventTime(),
            denier,
            quote,
            null,
            claim.rule());
    Cues cues =
        new Cues(
            Stance.DENIED,
            claim.context(),
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            List.of("denial of that"));
    Match match = denied.match();
    Match moved =
        new Match(
            match.rule(),
            word,
            match.place(),
            match.actor(),
            match.from(),
            match.to(),
            match.words());
    return new Draft(denial, moved, cues, false, false);
  }
}
