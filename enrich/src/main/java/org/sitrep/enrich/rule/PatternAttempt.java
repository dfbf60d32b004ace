package org.sitrep.enrich.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;

/** One try of one pattern from one token. */
final class PatternAttempt {
  /** The most tokens that may say where a place is: near X in the north of Y. */
  private static final int WHERE = 10;

  /** How many words may describe a place before its relative clause. */
  private static final int DESCRIBED = 5;

  final SentenceSlots slots;
  final GapEnds ends;
  final Rule rule;
  final List<Element> pattern;
  final List<Integer> words = new ArrayList<>();
  @Nullable WordHit trigger;
  @Nullable WordHit lastWord;
  @Nullable PlaceMention place;
  @Nullable ActorMention actor;

  /** The step furthest on that was tried, and where; for who asks why nothing was found. */
  private int furthest = -1;

  private int furthestToken;

  PatternAttempt(SentenceSlots slots, GapEnds ends, Plan plan) {
    this.slots = slots;
    this.ends = ends;
    this.rule = plan.rule();
    this.pattern = plan.pattern();
  }

  @Nullable Match from(int token) {
    int end = step(0, token);
    PlaceMention found = place;
    if (end < 0 || found == null) {
      return null;
    }
    WordHit hit = trigger;
    if (hit == null || slots.namedLater(found, hit)) {
      return null;
    }
    return new Match(rule, hit, found, actor, Math.min(token, found.from()), end, words);
  }

  /** How far the attempt came, once it is over. */
  NearMiss nearMiss(boolean complete) {
    return new NearMiss(rule, pattern, furthest, furthestToken, complete);
  }

  /** Matches the pattern from an element on; gives the last token, or -1. */
  private int step(int element, int token) {
    if (element >= furthest) {
      furthest = element;
      furthestToken = token;
    }
    if (element == pattern.size()) {
      return token - 1;
    }
    Element expected = pattern.get(element);
    int at = skipQuotes(token);
    int end =
        switch (expected) {
          case Element.Gap gap -> gap(element, at, gap.most());
          case Element.Aside aside -> aside(element, at, aside.most());
          case Element.There left -> implied(element, at);
          case Element.End clause -> ends(at) ? step(element + 1, at) : -1;
          case Element.Word word -> word(element, at, word);
          case Element.Without without -> without(element, at, without);
          case Element.Literal literal -> literal(element, at, literal);
          case Element.PlaceSlot slot -> place(element, at, slot);
          case Element.ActorSlot slot -> actor(element, at, slot);
        };
    return end < 0 && expected.optional() ? step(element + 1, token) : end;
  }

  private int skipQuotes(int token) {
    int at = token;
    while (at < slots.sentence.to() && slots.reading.document().vocable(at).isMark("\"")) {
      at++;
    }
    return at;
  }

  /** Whether a clause is over at a token. */
  private boolean ends(int token) {
    return !inside(token)
        || !slots.reading.document().token(token).isWord()
        || slots.reading.at(token, "barrier") != null
        || slots.reading.at(token, "list-and") != null
        || slots.reading.at(token, "clause-start") != null;
  }

  private boolean inside(int token) {
    return token >= 0 && token < slots.sentence.to();
  }

  /** "The town WHICH fell": a relative right behind the first place speaks of it. */
  private boolean describes(int token) {
    PlaceMention first = place;
    return first != null
        && lastWord == null
        && slots.reading.pack().verbBeforeSubject()
        && slots.reading.at(token, "relative") != null
        && token - first.to() <= DESCRIBED
        && slots.placesBetween(first.to() + 1, token) == 0;
  }

  private int gap(int element, int token, int most) {
    int at = token;
    for (int passed = 0; passed <= most && at <= slots.sentence.to(); passed++) {
      int end = step(element + 1, at);
      if (end >= 0) {
        return end;
      }
      if (!inside(at) || (ends.at(at, lastWord) && !describes(at))) {
        return -1;
      }
      at = slots.behind(at);
    }
    return -1;
  }

  /** Goes on behind the words that only say where a place is, and behind an insertion. */
  private int aside(int element, int token, int most) {
    int end = insertion(element, token, most);
    boolean where = end < 0 && inside(token) && Asides.tellsWhere(slots.reading, token);
    for (int at = token; where && end < 0 && at < token + WHERE && inside(at); at++) {
      where = !ends.at(at, lastWord);
      end = where ? insertion(element, at + 1, most) : -1;
    }
    return end;
  }

  /** Goes on at whichever of its marks may end the insertion that begins here, if one does. */
  private int insertion(int element, int token, int most) {
    int end = step(element + 1, token);
    String opening = inside(token) ? slots.reading.document().token(token).form() : "";
    String closing = Asides.closing(opening);
    for (int at = token + 1; end < 0 && !closing.isEmpty() && at <= token + most; at++) {
      if (inside(at) && slots.reading.document().token(at).isMark(closing)) {
        end = step(element + 1, at + 1);
      }
    }
    return end;
  }

  private int word(int element, int token, Element.Word word) {
    if (!inside(token) || !slots.reading.mayHave(token, word.bits())) {
      return -1;
    }
    for (WordHit hit : slots.reading.at(token)) {
      if (word.classes().contains(hit.wordClass().name())
          && (word.aspects().isEmpty() || word.aspects().contains(hit.aspect()))) {
        WordHit trigger0 = trigger;
        WordHit last0 = lastWord;
        trigger = trigger == null ? hit : trigger;
        lastWord = hit;
        words.add(hit.from());
        int end = step(element + 1, hit.to() + 1);
        if (end >= 0) {
          return end;
        }
        words.remove(words.size() - 1);
        trigger = trigger0;
        lastWord = last0;
      }
    }
    return -1;
  }

  private int without(int element, int token, Element.Without without) {
    boolean stands =
        inside(token)
            && slots.reading.mayHave(token, without.bits())
            && slots.reading.at(token).stream()
                .anyMatch(hit -> without.classes().contains(hit.wordClass().name()));
    return stands ? -1 : step(element + 1, token);
  }

  private int literal(int element, int token, Element.Literal literal) {
    if (!inside(token)) {
      return -1;
    }
    String form = slots.reading.document().vocable(token).form();
    return literal.forms().contains(form) ? step(element + 1, token + 1) : -1;
  }

  private int place(int element, int token, Element.PlaceSlot slot) {
    PlaceMention own = objectPronoun(slot);
    if (own != null && token == own.to() + 1) {
      return hold(element, own, token);
    }
    int at = token;
    for (int prepositions = 0; prepositions <= 2 && inside(at); prepositions++) {
      PlaceMention mention = slots.placeAt(at);
      if (mention != null
          && !slots.locates(mention)
          && !(element == 0 && (slots.belongs(mention) || slots.liesBeside(mention)))
          && (slot.takes(mention) || (element == 0 && takesSubject(slot, mention)))
          && !(slot.oneGovernor() && slots.governsOther(lastWord, mention))
          && slots.reaches(lastWord, mention)) {
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

  /** "After the city fell": in front of a clause the word is no preposition. */
  private boolean takesSubject(Element.PlaceSlot slot, PlaceMention mention) {
    int before = slots.reading.previous(mention.from());
    boolean clause = before >= 0 && slots.reading.at(before, "clause-start") != null;
    return clause && !mention.governor().isEmpty() && slot.takes(mention.ungoverned());
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

  private int implied(int element, int token) {
    WordHit first = trigger;
    WordHit word = lastWord;
    if (first == null || word == null) {
      return -1;
    }
    boolean placed =
        slots.reading.pack().verbBeforeSubject() && !new Unplaced(slots).at(first, token);
    return placed ? -1 : hold(element, PlaceMention.implied(word.from()), token);
  }

  private @Nullable PlaceMention objectPronoun(Element.PlaceSlot slot) {
    WordHit verb = lastWord;
    if (verb == null
        || verb.suffix().isEmpty()
        || !slot.governors().contains("")
        || slot.bounds() != Element.Bounds.ANY) {
      return null;
    }
    boolean finite = verb.aspect() == Aspect.PAST || verb.aspect() == Aspect.PRESENT;
    String surface = slots.reading.document().surface(verb.to(), verb.to());
    return (finite || slots.ownsObject(verb))
            && PlaceMention.standsForPlace(verb.suffix())
            && slots.reading.pack().mayEndInPronoun(surface)
        ? PlaceMention.pronoun(verb.to(), "")
        : null;
  }

  private int actor(int element, int token, Element.ActorSlot slot) {
    ActorMention mention = inside(token) ? slots.actorAt(token) : null;
    if (mention == null || (slot.topic() && !slots.opensClause(mention))) {
      return -1;
    }
    ActorMention before = actor;
    actor = actor == null && slot.meant() ? mention : actor;
    int end = step(element + 1, mention.to() + 1);
    if (end < 0) {
      actor = before;
    }
    return end;
  }
}
