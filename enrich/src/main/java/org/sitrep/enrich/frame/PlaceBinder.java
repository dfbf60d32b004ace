package org.sitrep.enrich.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.Kinds;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Rule;
import org.sitrep.enrich.rule.SentenceSlots;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.model.ClaimKind;

/** Finds the place of an event word in its sentence: the one for which most speaks. */
final class PlaceBinder {
  /** How many tokens may stand in front of a place that opens its sentence. */
  private static final int OPENING = 2;

  private final Reading reading;
  private final Sentence sentence;
  private final Frames frames;
  private final List<PlaceMention> places;
  private final SentenceSlots slots;
  private final Voice voice;

  PlaceBinder(
      Reading reading,
      Sentence sentence,
      List<PlaceMention> places,
      SentenceSlots slots,
      Frames frames) {
    this.reading = reading;
    this.sentence = sentence;
    this.frames = frames;
    this.places = places;
    this.slots = slots;
    this.voice = new Voice(reading, frames, slots, sentence);
  }

  /** The likeliest place, or null where none fits. */
  @Nullable Binding bind(Frames.Event event) {
    WordHit word = event.word();
    boolean passive = voice.passive(word);
    Binding best = ownObject(event, passive);
    best = best == null ? ownSubject(event, passive) : best;
    for (PlaceMention place : places) {
      Binding binding =
          place.type() == PlaceMention.Type.OTHER_NAME ? null : to(event, place, passive);
      boolean better =
          binding != null
              && (best == null || binding.weighing().points() > best.weighing().points());
      best = better ? binding : best;
    }
    return best == null && !passive && event.frame().alone() ? fronted(event) : best;
  }

  /** "In X, G beat back an attack": where the sentence says so before all else. */
  private @Nullable Binding fronted(Frames.Event event) {
    for (PlaceMention place : places) {
      boolean opens = place.from() - sentence.from() <= OPENING && place.to() < event.word().from();
      boolean where = frames.locates(place.governor()) && place.type() == PlaceMention.Type.PLACE;
      Between between =
          opens && where && Kinds.settlement(place.granularity())
              ? Between.said(slots, reading, place.to() + 1, event.word().from())
              : null;
      if (between != null && !place.anaphor()) {
        Weighing weighing =
            new Weighing(event.word().lemma(), event.frame().points())
                .with(Evidence.FRONTED)
                .with(Evidence.VERB_BETWEEN, Math.min(1, between.verbs()))
                .with(Evidence.KNOWN_PLACE, place.place() != null || place.introduced() ? 1 : 0);
        return new Binding(event.frame().rule(), place, null, weighing);
      }
    }
    return null;
  }

  /** "Took it": a pronoun on the verb. */
  private @Nullable Binding ownObject(Frames.Event event, boolean passive) {
    WordHit word = event.word();
    boolean finite = word.aspect() == Aspect.PAST || word.aspect() == Aspect.PRESENT;
    String surface = reading.document().surface(word.to(), word.to());
    if (!event.frame().object()
        || passive
        || !(finite || slots.ownsObject(word))
        || !PlaceMention.standsForPlace(word.suffix())
        || !reading.pack().mayEndInPronoun(surface)) {
      return null;
    }
    Weighing weighing =
        new Weighing(word.lemma(), event.frame().points())
            .with(Evidence.OBJECT_PRONOUN)
            .with(Evidence.ANAPHOR);
    return new Binding(event.frame().rule(), PlaceMention.pronoun(word.to(), ""), null, weighing);
  }

  /** "It fell", "before it was retaken": a pronoun right in front of the verb and its helpers. */
  private @Nullable Binding ownSubject(Frames.Event event, boolean passive) {
    boolean says = event.frame().topic() || (passive && event.frame().object());
    int at = reading.previous(event.word().from());
    while (says && at >= sentence.from() && voice.passes(at) && !frames.helps("it", reading, at)) {
      at = reading.previous(at);
    }
    if (!says || at < sentence.from() || !frames.helps("it", reading, at)) {
      return null;
    }
    Weighing weighing =
        new Weighing(event.word().lemma(), event.frame().points()).with(Evidence.TOPIC);
    return bound(event, PlaceMention.pronoun(at, ""), passive, weighing);
  }

  private @Nullable Binding to(Frames.Event event, PlaceMention place, boolean passive) {
    boolean behind = place.from() > event.word().to();
    boolean inFront = place.to() < event.word().from();
    if ((!behind && !inFront) || slots.locates(place)) {
      return null;
    }
    Evidence tie = behind ? behind(event, place, passive) : inFront(event, place, passive);
    Between between =
        behind
            ? Between.of(slots, reading, event.word().to() + 1, place.from())
            : Between.of(slots, reading, place.to() + 1, event.word().from());
    if (tie == null || between == null) {
      return null;
    }
    Weighing weighing = new Weighing(event.word().lemma(), event.frame().points()).with(tie);
    if (tie == Evidence.RELATIVE || tie == Evidence.DESCRIBED) {
      between = new Between(between.words(), 0, Math.max(0, between.verbs() - 1));
    }
    between.weigh(weighing);
    boolean known = place.place() != null || place.introduced();
    weighing.with(Evidence.KNOWN_PLACE, known ? 1 : 0);
    weighing.with(Evidence.ANAPHOR, place.anaphor() ? 1 : 0);
    weighing.with(Evidence.AROUND, place.type() == PlaceMention.Type.REGION ? 1 : 0);
    return bound(event, place, passive, weighing);
  }

  private @Nullable Binding bound(
      Frames.Event event, PlaceMention place, boolean passive, Weighing weighing) {
    Rule active = event.frame().rule();
    if (event.frame().owned()) {
      ActorMention owner = voice.rightBefore(event.word());
      return owner == null ? null : new Binding(active, place, owner, weighing);
    }
    if (active.actor() == Rule.ActorRole.SLOT) {
      ActorMention behind = voice.rightBehind(event.word());
      ActorMention actor = behind == null ? voice.agent(event.word()) : behind;
      boolean anybody = active.kind() == ClaimKind.CAPTURED || active.kind() == ClaimKind.BESIEGED;
      return actor == null && !anybody ? null : new Binding(active, place, actor, weighing);
    }
    return passive
        ? new Binding(event.frame().passive(), place, voice.agent(event.word()), weighing)
        : new Binding(active, place, null, weighing);
  }

  private @Nullable Evidence behind(Frames.Event event, PlaceMention place, boolean passive) {
    Frame frame = event.frame();
    boolean bare = place.governor().isEmpty();
    boolean verbFirst = reading.pack().verbBeforeSubject();
    if (frame.governors().contains(place.governor())) {
      return slots.governsOther(event.word(), place) ? null : Evidence.GOVERNED;
    }
    if (!bare) {
      return null;
    }
    if (passive) {
      return verbFirst && frame.object() ? Evidence.PASSIVE_SUBJECT : null;
    }
    if (frame.object() && slots.reaches(event.word(), place)) {
      return Evidence.OBJECT;
    }
    return verbFirst && frame.topic() ? Evidence.TOPIC : null;
  }

  private @Nullable Evidence inFront(Frames.Event event, PlaceMention place, boolean passive) {
    Frame frame = event.frame();
    if (!place.governor().isEmpty()) {
      boolean says = frame.topic() || (passive && frame.object());
      return says && describes(event.word(), place) ? Evidence.DESCRIBED : null;
    }
    if (slots.belongs(place) || slots.liesBeside(place)) {
      return null;
    }
    if (frame.topic()) {
      return Evidence.TOPIC;
    }
    if (passive) {
      return frame.object() ? Evidence.PASSIVE_SUBJECT : null;
    }
    boolean described = frame.object() && !reading.pack().verbBeforeSubject() && relative(place);
    return described ? Evidence.RELATIVE : null;
  }

  /** Whether nothing but a comma, a relative and an auxiliary stands in between. */
  private boolean describes(WordHit word, PlaceMention place) {
    for (int token = place.to() + 1; token < word.from(); token++) {
      boolean links =
          !reading.document().token(token).isWord()
              || reading.at(token, "relative") != null
              || reading.at(token, "auxiliary") != null
              || reading.at(token, "still") != null
              || reading.at(token, "adverb") != null;
      if (!links) {
        return false;
      }
    }
    return true;
  }

  private boolean relative(PlaceMention place) {
    int next = reading.next(place.to());
    int at = next >= 0 && !reading.document().token(next).isWord() ? reading.next(next) : next;
    return at >= 0 && reading.at(at, "relative") != null;
  }
}
