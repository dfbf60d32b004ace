package org.sitrep.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.frame.Evidence;
import org.sitrep.enrich.frame.LooseReader;
import org.sitrep.enrich.frame.Weighing;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.model.Claim;

/** Makes claims of the looser reading where the rules of the language read none. */
final class LooseClaims {
  private final Reading reading;
  private final ClaimAssembly assembly;
  private final List<Light> light = new ArrayList<>();

  /** A reading for which too little speaks. */
  record Light(Sentence sentence, String account) {}

  LooseClaims(Reading reading, ClaimAssembly assembly) {
    this.reading = reading;
    this.assembly = assembly;
  }

  /**
   * The claims of a sentence for which enough speaks.
   *
   * @param strict what the rules read in the article
   * @param matches what they matched in the sentence
   */
  List<Draft> of(
      Sentence sentence,
      List<LooseReader.Candidate> candidates,
      List<Match> matches,
      List<Draft> strict) {
    List<Draft> found = new ArrayList<>();
    for (LooseReader.Candidate candidate : candidates) {
      Match match = candidate.match();
      boolean read =
          matches.stream().anyMatch(other -> other.words().contains(match.trigger().from()));
      if (!read) {
        for (Draft draft : assembly.claims(match)) {
          Weighing weighing = weighed(draft, match, candidate.weighing());
          if (weighing.points() < Evidence.ENOUGH) {
            light.add(new Light(sentence, match.rule().name() + " weighs " + weighing.text()));
          } else if (!told(draft, sentence, strict)) {
            found.add(draft.weighed(weighing.text()));
          }
        }
      }
    }
    return found;
  }

  /** The readings of which none came because too little spoke for them. */
  List<Light> light() {
    return List.copyOf(light);
  }

  private Weighing weighed(Draft draft, Match match, Weighing weighing) {
    ActorMention actor = assembly.actor(match);
    Weighing sum = weighing.copy();
    if (draft.claim().side() == null) {
      sum.with(Evidence.NOBODY);
    } else {
      boolean near = actor != null && isIn(actor, match);
      sum.with(near ? Evidence.ACTOR_NEAR : Evidence.ACTOR_FAR);
    }
    return assembly.severalSides() ? sum.with(Evidence.TWO_SIDES) : sum;
  }

  private boolean isIn(@Nullable ActorMention actor, Match match) {
    return actor != null
        && reading.sentenceOf(actor.from()).index()
            == reading.sentenceOf(match.trigger().from()).index();
  }

  /** Whether a rule has said it, or something else of the place in the same sentence. */
  private boolean told(Draft draft, Sentence sentence, List<Draft> strict) {
    Claim claim = draft.claim();
    for (Draft other : strict) {
      boolean place = other.claim().place().id().equals(claim.place().id());
      boolean here = reading.sentenceOf(other.match().trigger().from()).index() == sentence.index();
      if (place && (here || other.claim().kind() == claim.kind())) {
        return true;
      }
    }
    return false;
  }
}
