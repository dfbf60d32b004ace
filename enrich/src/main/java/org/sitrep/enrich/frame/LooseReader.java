package org.sitrep.enrich.frame;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.rule.Match;
import org.sitrep.enrich.rule.SentenceSlots;
import org.sitrep.enrich.text.Sentence;

/** Reads what event words say of places in one sentence, where no rule of the language did. */
public final class LooseReader {
  /** How far behind its verb "out" or "back" stands, in tokens. */
  private static final int PARTICLE = 4;

  private final Frames frames;

  /** Reads by the frames of a language. */
  public LooseReader(Frames frames) {
    this.frames = frames;
  }

  /** A match with what speaks for it so far. */
  public record Candidate(Match match, Weighing weighing) {}

  /** All readings of a sentence that have a place. */
  public List<Candidate> read(
      Reading reading, Sentence sentence, List<PlaceMention> places, List<ActorMention> actors) {
    if (!frames.mayStandIn(reading, sentence)) {
      return List.of();
    }
    SentenceSlots slots = new SentenceSlots(reading, sentence, places, actors);
    PlaceBinder binder = new PlaceBinder(reading, sentence, places, slots, frames);
    List<Candidate> found = new ArrayList<>();
    for (int token = sentence.from(); token < sentence.to(); token++) {
      for (Frames.Event event : frames.at(reading, token)) {
        Binding binding = completed(event, reading, sentence) ? binder.bind(event) : null;
        if (binding != null && !insideName(actors, event.word(), places)) {
          found.add(new Candidate(match(event.word(), binding), binding.weighing()));
        }
      }
    }
    return found;
  }

  /** "Capture" in "Operation Capture X", "Fall" in the name of a town. */
  private static boolean insideName(
      List<ActorMention> actors, WordHit word, List<PlaceMention> places) {
    return actors.stream().anyMatch(actor -> actor.from() <= word.from() && word.to() <= actor.to())
        || places.stream()
            .anyMatch(place -> place.nameFrom() <= word.from() && word.to() <= place.nameTo());
  }

  private static Match match(WordHit word, Binding binding) {
    PlaceMention place = binding.place();
    return new Match(
        binding.rule(),
        word,
        place,
        binding.actor(),
        Math.min(word.from(), place.from()),
        Math.max(word.to(), place.to()),
        List.of(word.from()),
        binding.weighing().text());
  }

  /** "The men PRESENT in X", "lying 20 KM FROM X": what only says which or where. */
  private static boolean describes(Reading reading, WordHit word) {
    String form = reading.document().token(word.from()).form();
    int before = reading.previous(word.from());
    boolean participle =
        word.aspect() == Aspect.PARTICIPLE && reading.pack().definite(form, word.prefix());
    return participle || (before >= 0 && reading.at(before, "lies") != null);
  }

  private static boolean completed(Frames.Event event, Reading reading, Sentence sentence) {
    WordHit word = event.word();
    if (describes(reading, word) || (event.frame().verbal() && word.aspect() == Aspect.NOUN)) {
      return false;
    }
    if (event.frame().with().isEmpty()) {
      return true;
    }
    int end = Math.min(sentence.to(), event.word().to() + 1 + PARTICLE);
    for (int token = event.word().to() + 1; token < end; token++) {
      if (event.frame().with().contains(reading.document().token(token).form())) {
        return true;
      }
    }
    return false;
  }
}
