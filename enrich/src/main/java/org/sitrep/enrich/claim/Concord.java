package org.sitrep.enrich.claim;

import org.sitrep.enrich.language.Agreement;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.ActorMention;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.model.Granularity;

/** Whether verbs and pronouns can speak of an actor or a place, by gender and number. */
final class Concord {
  private final Reading reading;

  Concord(Reading reading) {
    this.reading = reading;
  }

  /** Whether an actor in front can be the subject of a verb, or the owner of a verbal noun. */
  boolean subject(WordHit word, ActorMention actor) {
    Agreement verb = shown(word);
    boolean finite = word.aspect() == Aspect.PAST || word.aspect() == Aspect.PRESENT;
    boolean many = finite && (verb == Agreement.PLURAL || verb == Agreement.FEMININE);
    return verb.with(of(actor)) || (many && several(actor));
  }

  /** "The army and the committees", one name or two joined: a verb behind them has a plural. */
  private boolean several(ActorMention actor) {
    if (!reading.pack().verbBeforeSubject()) {
      return false;
    }
    for (int token = actor.from() + 1; token <= actor.to(); token++) {
      if (joined(token)) {
        return true;
      }
    }
    int next = reading.next(actor.to());
    return next >= 0 && joined(next);
  }

  private boolean joined(int token) {
    for (Form form : reading.forms().of(token)) {
      if (reading.pack().conjunction(form.prefix()) && reading.pack().definite(form.stem(), "")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb says "we". */
  boolean self(WordHit word) {
    return shown(word) == Agreement.SELF;
  }

  /** Whether a pronoun written on a word can stand for an actor. */
  boolean owner(String suffix, ActorMention actor) {
    Agreement pronoun = reading.pack().ofPronoun(suffix);
    Agreement shown = of(actor);
    // "In their hands": the opposition, the forces are many men.
    return pronoun.with(shown) || (pronoun == Agreement.PLURAL && shown == Agreement.FEMININE);
  }

  private Agreement shown(WordHit word) {
    return switch (word.aspect()) {
      case PAST, PRESENT, PASSIVE ->
          behindPreposition(word)
              ? Agreement.ANY
              : reading.pack().ofVerb(stem(word), word.aspect(), !word.suffix().isEmpty());
      case NOUN, PARTICIPLE, FIXED -> reading.pack().ofPronoun(word.suffix());
    };
  }

  /** What stands behind a preposition is a verbal noun, however much it looks like a verb. */
  private boolean behindPreposition(WordHit word) {
    int before = reading.previous(word.from());
    WordHit preposition = before < 0 ? null : reading.at(before, "prep");
    return preposition != null && preposition.suffix().isEmpty() && word.prefix().isEmpty();
  }

  /** Whether the pronoun a word ends in can stand for an actor. */
  boolean endsInOwner(int token, ActorMention actor) {
    for (Form form : reading.forms().of(token)) {
      if (reading.pack().ofPronoun(form.suffix()) != Agreement.ANY) {
        return owner(form.suffix(), actor);
      }
    }
    return true;
  }

  private String stem(WordHit word) {
    for (Form form : reading.forms().of(word.from())) {
      if (form.prefix().equals(word.prefix()) && form.suffix().equals(word.suffix())) {
        return form.stem();
      }
    }
    return reading.document().token(word.from()).form();
  }

  private Agreement of(ActorMention actor) {
    if (reading.at(actor.from(), "noun-either") != null) {
      return Agreement.ANY;
    }
    if (reading.at(actor.from(), "noun-masculine") != null) {
      return Agreement.MASCULINE;
    }
    if (reading.at(actor.from(), "noun-feminine") != null) {
      return Agreement.FEMININE;
    }
    if (reading.at(actor.from(), "noun-plural") != null) {
      return Agreement.PLURAL;
    }
    boolean name = actor.actor() != null && actor.from() == actor.to();
    String form = reading.document().token(actor.from()).form().substring(actor.prefix().length());
    Agreement shown = reading.pack().ofNoun(form);
    // The bare name of a body is spoken of now as the body, now as its men.
    return name && shown != Agreement.PLURAL ? Agreement.ANY : shown;
  }

  /** Whether a pronoun can stand for a place: towns and airports differ in gender. */
  boolean place(Agreement pronoun, PlaceMention place) {
    return pronoun == Agreement.DUAL ? place.plural() || place.joined() : pronoun.with(of(place));
  }

  private Agreement of(PlaceMention place) {
    for (int token = place.nameFrom() - 1; token >= place.from(); token--) {
      WordHit kind = reading.atFamily(token, "kind-");
      boolean land = reading.atFamily(token, "region") != null;
      if (kind != null) {
        return counts(kind) ? Agreement.FEMININE : noun(kind.lemma());
      }
      if (land || reading.atFamily(token, "facility") != null) {
        return noun(reading.document().token(token).form());
      }
    }
    return place.granularity() == Granularity.FACILITY
        ? noun(reading.document().token(place.from()).form())
        : reading.pack().ofTown();
  }

  private static boolean counts(WordHit kind) {
    return !kind.wordClass().attribute("number").equals("one");
  }

  /** What a word of kind shows; where a language has genders, no ending is the masculine. */
  private Agreement noun(String form) {
    Agreement shown = reading.pack().ofNoun(form);
    boolean genders = reading.pack().ofTown() != Agreement.ANY;
    return genders && shown == Agreement.ANY ? Agreement.MASCULINE : shown;
  }
}
