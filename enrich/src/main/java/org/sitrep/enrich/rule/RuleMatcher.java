package org.sitrep.enrich.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
<<<<<<< HEAD
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
=======
>>>>>>> de922dfaf21508d39fbca80061c1164f0b75bdf8
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Sentence;

/** Finds where the rules of a language fire in one sentence. */
public final class RuleMatcher {
  private final List<Rule> rules;
  private final Set<String> triggers = new HashSet<>();

  /** Matches with the rules of a language. */
  public RuleMatcher(List<Rule> rules) {
    this.rules = rules;
    for (Rule rule : rules) {
      for (List<Element> pattern : rule.patterns()) {
        for (Element element : pattern) {
          if (element instanceof Element.Word word) {
            triggers.addAll(word.classes());
          }
        }
      }
    }
  }

  /** All matches in a sentence, by rule in the order of the file. */
  public List<Match> match(
      Reading reading, Sentence sentence, List<PlaceMention> places, List<ActorMention> actors) {
    if (places.isEmpty()) {
      return List.of();
    }
    SentenceSlots slots = new SentenceSlots(reading, sentence, places, actors);
    List<Match> matches = new ArrayList<>();
    for (Rule rule : rules) {
      for (List<Element> pattern : rule.patterns()) {
<<<<<<< HEAD
        for (int token : slots.beginnings(pattern.get(0))) {
          Match match = new Attempt(slots, rule, pattern).from(token);
=======
        for (int token = sentence.from(); token < sentence.to(); token++) {
          if (!slots.mayBegin(pattern.get(0), token)) {
            continue;
          }
          Match match = new PatternAttempt(slots, triggers, rule, pattern).from(token);
>>>>>>> de922dfaf21508d39fbca80061c1164f0b75bdf8
          if (match != null) {
            matches.add(match);
          }
        }
      }
    }
<<<<<<< HEAD
    return matches;
  }

  /** What stands where in the sentence. */
  private static final class Slots {
    final Reading reading;
    final Sentence sentence;
    final Map<Integer, PlaceMention> places = new TreeMap<>();
    final Map<Integer, ActorMention> actors = new TreeMap<>();
    final Map<String, List<Integer>> classTokens = new HashMap<>();

    Slots(
        Reading reading, Sentence sentence, List<PlaceMention> places, List<ActorMention> actors) {
      this.reading = reading;
      this.sentence = sentence;
      places.forEach(place -> this.places.put(place.from(), place));
      actors.forEach(actor -> this.actors.put(actor.from(), actor));
      for (int token = sentence.from(); token < sentence.to(); token++) {
        for (WordHit hit : reading.at(token)) {
          classTokens.computeIfAbsent(hit.wordClass().name(), name -> new ArrayList<>()).add(token);
        }
      }
    }

    /** The tokens at which a pattern's first step can match at all. */
    Iterable<Integer> beginnings(Element first) {
      if (first.optional()) {
        return everyToken();
      }
      return switch (first) {
        case Element.Word word -> tokensOf(word.classes());
        case Element.PlaceSlot slot -> places.keySet();
        case Element.ActorSlot slot -> actors.keySet();
        case Element.Literal literal -> everyToken();
        case Element.Gap gap -> everyToken();
      };
    }

    private Iterable<Integer> tokensOf(Set<String> names) {
      TreeSet<Integer> tokens = new TreeSet<>();
      for (String name : names) {
        tokens.addAll(classTokens.getOrDefault(name, List.of()));
      }
      return tokens;
    }

    private Iterable<Integer> everyToken() {
      return IntStream.range(sentence.from(), sentence.to()).boxed()::iterator;
    }
  }

  /** One try of one pattern from one token. */
  private final class Attempt {
    final Slots slots;
    final Rule rule;
    final List<Element> pattern;
    @Nullable WordHit trigger;
    @Nullable WordHit lastWord;
    @Nullable PlaceMention place;
    @Nullable ActorMention actor;

    Attempt(Slots slots, Rule rule, List<Element> pattern) {
      this.slots = slots;
      this.rule = rule;
      this.pattern = pattern;
    }

    @Nullable Match from(int token) {
      int end = step(0, token);
      PlaceMention found = place;
      if (end < 0 || found == null) {
        return null;
      }
      WordHit hit = trigger;
      if (hit == null) {
        return null;
      }
      return new Match(rule, hit, found, actor, Math.min(token, found.from()), end);
    }

    /** Matches the pattern from an element on; gives the last token, or -1. */
    private int step(int element, int token) {
      if (element == pattern.size()) {
        return token - 1;
      }
      Element expected = pattern.get(element);
      int at = skipQuotes(token);
      int end =
          switch (expected) {
            case Element.Gap gap -> gap(element, at, gap.most());
            case Element.Word word -> word(element, at, word);
            case Element.Literal literal -> literal(element, at, literal);
            case Element.PlaceSlot slot -> place(element, at, slot);
            case Element.ActorSlot slot -> actor(element, at);
          };
      return end < 0 && expected.optional() ? step(element + 1, token) : end;
    }

    private int skipQuotes(int token) {
      int at = token;
      while (at < slots.sentence.to() && slots.reading.document().token(at).isMark("\"")) {
        at++;
      }
      return at;
    }

    private boolean inside(int token) {
      return token >= 0 && token < slots.sentence.to();
    }

    private int gap(int element, int token, int most) {
      int at = token;
      for (int passed = 0; passed <= most && at <= slots.sentence.to(); passed++) {
        int end = step(element + 1, at);
        if (end >= 0) {
          return end;
        }
        if (!inside(at) || closes(at)) {
          return -1;
        }
        ActorMention passedActor = slots.actors.get(at);
        at = passedActor == null ? at + 1 : passedActor.to() + 1;
      }
      return -1;
    }

    /** Whether a token begins something of its own, which a gap does not run over. */
    private boolean closes(int token) {
      for (WordHit hit : slots.reading.at(token)) {
        String name = hit.wordClass().name();
        boolean verb = hit.aspect() != Aspect.FIXED && hit.aspect() != Aspect.PARTICIPLE;
        if (verb && (triggers.contains(name) || name.equals("say")) && !hit.equals(lastWord)) {
          return true;
        }
        if (name.equals("barrier") || name.equals("relative")) {
          return true;
        }
      }
      Token mark = slots.reading.document().token(token);
      if (slots.reading.pack().listsByComma() && joins(token, mark)) {
        return true;
      }
      return mark.isMark("؛") || mark.isMark(";") || mark.isMark(":");
    }

    private boolean joins(int token, Token mark) {
      return mark.isMark(",") || slots.reading.at(token, "list-and") != null;
    }

    private int word(int element, int token, Element.Word word) {
      if (!inside(token)) {
        return -1;
      }
      for (WordHit hit : slots.reading.at(token)) {
        if (word.classes().contains(hit.wordClass().name())
            && (word.aspects().isEmpty() || word.aspects().contains(hit.aspect()))) {
          WordHit trigger0 = trigger;
          WordHit last0 = lastWord;
          trigger = trigger == null ? hit : trigger;
          lastWord = hit;
          int end = step(element + 1, hit.to() + 1);
          if (end >= 0) {
            return end;
          }
          trigger = trigger0;
          lastWord = last0;
        }
      }
      return -1;
    }

    private int literal(int element, int token, Element.Literal literal) {
      if (!inside(token)) {
        return -1;
      }
      String form = slots.reading.document().token(token).form();
      return literal.forms().contains(form) ? step(element + 1, token + 1) : -1;
    }

    private int place(int element, int token, Element.PlaceSlot slot) {
      PlaceMention own = objectPronoun(slot);
      if (own != null && token == own.to() + 1) {
        return hold(element, own, token);
      }
      int at = token;
      for (int prepositions = 0; prepositions <= 2 && inside(at); prepositions++) {
        PlaceMention mention = slots.places.get(at);
        if (mention != null && fits(mention, slot) && reaches(mention)) {
          return hold(element, mention, mention.to() + 1);
        }
        WordHit preposition = slots.reading.at(at, "prep");
        if (preposition == null || !preposition.suffix().isEmpty()) {
          return -1;
        }
        at = skipQuotes(preposition.to() + 1);
      }
      return -1;
    }

    private int hold(int element, PlaceMention mention, int next) {
      PlaceMention before = place;
      place = place == null ? mention : place;
      int end = step(element + 1, next);
      if (end < 0) {
        place = before;
      }
      return end;
    }

    private @Nullable PlaceMention objectPronoun(Element.PlaceSlot slot) {
      WordHit verb = lastWord;
      if (verb == null
          || verb.suffix().isEmpty()
          || !slot.governors().contains("")
          || slot.edge()) {
        return null;
      }
      boolean finite = verb.aspect() == Aspect.PAST || verb.aspect() == Aspect.PRESENT;
      return finite && PlaceMention.standsForPlace(verb.suffix())
          ? PlaceMention.pronoun(verb.to(), "")
          : null;
    }

    /**
     * Whether the word before can take a place as its object: a verbal noun with the article
     * cannot, one without stands right before it or before its actor; and a noun without the
     * article right before the place is what is taken, not the place.
     */
    private boolean reaches(PlaceMention mention) {
      WordHit word = lastWord;
      if (word == null || mention.from() <= word.to() || mention.isPronoun()) {
        return word == null || !mention.isPronoun() || word.aspect() != Aspect.FIXED;
      }
      if (!mention.governor().isEmpty() || word.aspect() == Aspect.FIXED) {
        return true;
      }
      boolean noun = word.aspect() == Aspect.NOUN;
      String form = slots.reading.document().token(word.from()).form();
      if (noun && slots.reading.pack().definite(form, word.prefix())) {
        return false;
      }
      int before = slots.reading.previous(mention.from());
      if (!noun) {
        return before <= word.to() || !bareNoun(before);
      }
      for (int token = word.to() + 1; token < mention.from(); token++) {
        ActorMention actor = slots.actors.get(token);
        if (actor != null) {
          token = actor.to();
        } else if (slots.reading.document().token(token).isWord()) {
          return false;
        }
      }
      return true;
    }

    private boolean bareNoun(int token) {
      boolean inActor =
          slots.actors.values().stream().anyMatch(a -> a.from() <= token && token <= a.to());
      return !inActor
          && slots.reading.pack().verbBeforeSubject()
          && slots.reading.document().token(token).isWord()
          && slots.reading.at(token).isEmpty()
          && !slots.reading.pack().definite(slots.reading.document().token(token).form(), "");
    }

    private static boolean fits(PlaceMention mention, Element.PlaceSlot slot) {
      if (mention.type() == PlaceMention.Type.OTHER_NAME) {
        return false;
      }
      if (slot.edge() != (mention.type() == PlaceMention.Type.EDGE) && slot.edge()) {
        return false;
      }
      return slot.governors().contains(PatternReader.ANY)
          || slot.governors().contains(mention.governor());
    }

    private int actor(int element, int token) {
      ActorMention mention = inside(token) ? slots.actors.get(token) : null;
      if (mention == null) {
        return -1;
      }
      ActorMention before = actor;
      actor = actor == null ? mention : actor;
      int end = step(element + 1, mention.to() + 1);
      if (end < 0) {
        actor = before;
      }
      return end;
    }
=======
    return matches.stream()
        .filter(match -> matches.stream().noneMatch(other -> other.absorbs(match)))
        .toList();
>>>>>>> de922dfaf21508d39fbca80061c1164f0b75bdf8
  }
}
