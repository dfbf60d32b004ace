package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Agreement;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Role;

/** Reads words for a force and whose it is said to be: fighters of X, its men, the movement. */
final class ForceHeads {
  /** How far behind "forces of" the actor may stand. */
  private static final int HEAD_REACH = 4;

  private final ActorNames names;

  ForceHeads(ActorNames names) {
    this.names = names;
  }

  /** "Its fighters": a force with a pronoun. */
  static @Nullable WordHit owned(Reading reading, int token) {
    WordHit force = reading.at(token, "force-head");
    boolean pronoun = force != null && reading.pack().ofPronoun(force.suffix()) != Agreement.ANY;
    return pronoun ? force : null;
  }

  /** Words for a force of somebody named before. */
  static ActorMention own(int from, int to, String prefix) {
    return new ActorMention(from, to, null, null, null, false, true, prefix, List.of());
  }

  /** "The organisation", where no name follows. */
  @Nullable WordHit alone(Reading reading, int token) {
    WordHit again = reading.atFamily(token, "force-again");
    if (again == null || names.at(reading, token) != null) {
      return null;
    }
    return described(reading, reading.next(again.to())) ? null : again;
  }

  /** Whether a word tells whose the force in front of it is. */
  private static boolean described(Reading reading, int token) {
    return token >= 0
        && (reading.atFamily(token, "mod-") != null
            || reading.atFamily(token, "nationality") != null
            || (reading.at(token, "belongs") != null && reading.at(token, "prep") == null));
  }

  /** A force and whoever it belongs to: fighters of X, units of the army. */
  @Nullable ActorMention headed(Reading reading, WordHit head) {
    int at = reading.next(head.to());
    if (endsBefore(reading, head, at)) {
      return null;
    }
    boolean led = !isDefinite(reading, head.from(), head.prefix());
    for (int step = 0; step < HEAD_REACH && at >= 0; step++) {
      led |= reading.at(at, "belongs") != null;
      boolean owner = led || isDefinite(reading, at, "");
      if (!reading.document().token(at).isWord() || breaks(reading, at) || !owner) {
        break;
      }
      ActorMention named = names.at(reading, at);
      if (named != null && reading.pack().conjunction(named.prefix())) {
        // "The government forces AND the militias": another force.
        break;
      }
      if (named != null) {
        return withNationality(reading, named.startingAt(head.from(), head.prefix()));
      }
      WordHit again = alone(reading, at);
      if (again != null && again.prefix().isEmpty()) {
        return own(head.from(), again.to(), head.prefix());
      }
      WordHit belongs = reading.at(at, "belongs");
      at = reading.next(belongs == null ? at : belongs.to());
    }
    return modified(reading, head);
  }

  /**
   * Whether a word has its article; behind a noun with one stand adjectives with theirs, and no
   * owner: "the gunmen burnt the police station" are not those of the police.
   */
  private static boolean isDefinite(Reading reading, int token, String prefix) {
    String form = reading.document().token(token).form();
    String bare = form.startsWith(prefix) ? form.substring(prefix.length()) : form;
    return reading.pack().adjectiveBehindNoun()
        && !reading.pack().withoutArticle(bare).equals(bare);
  }

  /** "Drove THE FACTIONS the army out": a definite force takes no owner right behind it. */
  private static boolean endsBefore(Reading reading, WordHit head, int next) {
    String form = reading.document().token(head.from()).form();
    return next >= 0
        && reading.pack().definite(form, head.prefix())
        && reading.at(next, "force-head") != null
        && !described(reading, next);
  }

  private @Nullable ActorMention modified(Reading reading, WordHit head) {
    Role role = null;
    int last = head.to();
    int at = reading.next(last);
    for (int step = 0; step < 3 && at >= 0; step++) {
      WordHit opposition = reading.at(at, "mod-opposition");
      WordHit government = reading.at(at, "mod-government");
      if (government != null) {
        role = Role.GOVERNMENT;
      } else if (opposition != null) {
        role = role == null ? Role.OPPOSITION : role;
      } else if (reading.atFamily(at, "nationality") == null) {
        break;
      }
      last = at;
      at = reading.next(at);
    }
    String nationality = nationality(reading, head.to() + 1, last);
    if (role == null && nationality == null) {
      return null;
    }
    Role settled = role == null ? Role.GOVERNMENT : role;
    return new ActorMention(
        head.from(), last, null, settled, nationality, false, false, head.prefix(), List.of());
  }

  /** What cannot stand between a force and whom it belongs to. */
  private static boolean breaks(Reading reading, int token) {
    // "Led BY AN affiliate of X": some other body.
    boolean some = reading.at(token, "apposes") != null && reading.at(token, "definite") == null;
    if (some || reading.at(token, "belongs") != null) {
      return some;
    }
    for (WordHit hit : reading.at(token)) {
      boolean finite = hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT;
      boolean deed = hit.is("after") || hit.is("leave-from") || hit.is("gain-on");
      boolean place =
          hit.wordClass().name().startsWith("kind-")
              || hit.wordClass().name().startsWith("facility");
      boolean clause =
          hit.is("relative") || hit.is("barrier") || hit.is("complement") || hit.is("list-and");
      if (finite || deed || clause || (place && hit.suffix().isEmpty())) {
        return true;
      }
    }
    WordHit preposition = reading.at(token, "prep");
    return preposition != null && preposition.prefix().isEmpty();
  }

  /** "The Syrian army": a word of nationality behind or inside generic words tells the country. */
  static ActorMention withNationality(Reading reading, ActorMention mention) {
    int next = reading.next(mention.to());
    if (next >= 0 && reading.atFamily(next, "nationality") != null) {
      return mention.endingAt(next, nationality(reading, next, next));
    }
    return mention.nationality() == null
        ? mention.endingAt(mention.to(), nationality(reading, mention.from(), mention.to()))
        : mention;
  }

  private static @Nullable String nationality(Reading reading, int from, int to) {
    for (int token = from; token <= to; token++) {
      WordHit hit = reading.atFamily(token, "nationality");
      if (hit != null) {
        return hit.wordClass().attribute("country");
      }
    }
    return null;
  }
}
