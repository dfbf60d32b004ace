package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Form;
import org.sitrep.enrich.language.NameStarts;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.ActorLexicon;
import org.sitrep.enrich.lexicon.ActorName;
import org.sitrep.enrich.lexicon.PhraseIndex;
import org.sitrep.enrich.lexicon.Role;

/** Finds the name of an actor, or generic words for one, at a token. */
final class ActorNames {
  private final ActorLexicon lexicon;

  ActorNames(ActorLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The longest name at a token, or null; actors of one name in several countries are all kept. */
  @Nullable ActorMention at(Reading reading, int token) {
    ActorMention named = longest(reading, token);
    if (named == null || named.actor() != null) {
      return named;
    }
    // "The spokesman of the army" gives way to "the spokesman of [the Army of X]".
    for (int inner = named.from() + 1; inner <= named.to(); inner++) {
      boolean speaksFor = reading.at(inner - 1, "in-name-of") != null;
      ActorMention other = speaksFor ? longest(reading, inner) : null;
      if (other != null && other.actor() != null && other.to() > named.to()) {
        return other.startingAt(named.from(), named.prefix());
      }
    }
    return named;
  }

  private @Nullable ActorMention longest(Reading reading, int token) {
    if (!reading.mayName(token, NameStarts.Kind.ACTOR)) {
      return null;
    }
    String word = reading.document().token(token).form();
    boolean everyday = reading.pack().everydayUnlessWritten(word) && !reading.isParty(token);
    String language = reading.pack().code();
    ActorMention best = null;
    WordHit facility = reading.atFamily(token, "facility");
    for (Form form : reading.forms().of(token)) {
      if (!form.suffix().isEmpty() && !reading.pack().ownerSuffix(form.suffix())) {
        continue;
      }
      String key = reading.pack().withoutArticle(form.stem());
      for (PhraseIndex.Found<ActorName> found :
          lexicon.names(language).startingWith(key, ahead -> key(reading, token, ahead))) {
        // "The base of X" begins like a body whose name lacks no more than its article.
        boolean heads = facility != null && facility.suffix().isEmpty() && found.length() == 1;
        boolean other = heads || (everyday && found.length() == 1);
        best = other ? best : better(best, named(reading, token, found, form));
      }
      for (PhraseIndex.Found<Role> found :
          lexicon.generics(language).startingWith(key, ahead -> key(reading, token, ahead))) {
        best = better(best, generic(reading, token, found, form));
      }
    }
    return best;
  }

  private static ActorMention named(
      Reading reading, int token, PhraseIndex.Found<ActorName> found, Form form) {
    int last = reading.forms().ahead(token, found.length() - 1);
    ActorName name = found.value();
    return new ActorMention(
        token, last, name.actor(), null, null, false, false, form.prefix(), List.of(name));
  }

  private static ActorMention generic(
      Reading reading, int token, PhraseIndex.Found<Role> found, Form form) {
    int last = reading.forms().ahead(token, found.length() - 1);
    return new ActorMention(
        token, last, null, found.value(), null, false, false, form.prefix(), List.of());
  }

  /** The longer one; of two as long the first, which keeps the actors of the other. */
  private static ActorMention better(@Nullable ActorMention best, ActorMention other) {
    if (best == null || other.to() > best.to()) {
      return other;
    }
    if (other.to() < best.to() || !other.prefix().equals(best.prefix())) {
      return best;
    }
    return best.and(other);
  }

  private static @Nullable String key(Reading reading, int token, int ahead) {
    int index = reading.forms().ahead(token, ahead);
    if (index < 0) {
      return null;
    }
    for (Form form : reading.forms().of(index)) {
      if (reading.pack().ownerSuffix(form.suffix())) {
        return reading.pack().withoutArticle(form.stem());
      }
    }
    return reading.pack().withoutArticle(reading.document().token(index).form());
  }
}
