package org.sitrep.enrich.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordClass;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Role;

/** Finds parties that are named by the word beside a hold or by the name of their country. */
final class Holders {
  /** How many words may stand between a leader and his force: X's last remaining men. */
  private static final int FORCE = 3;

  /** Classes of what a party has: its control, its flag, its strongholds. */
  private static final List<String> HOLDS =
      List.of("control-word", "flag", "stronghold", "outpost");

  private Holders() {}

  /** "Our heroic forces", "its last soldiers": the force of the one who speaks or acts, or null. */
  private static @Nullable ActorMention ours(Reading reading, int token) {
    boolean self = reading.at(token, "self-own") != null;
    boolean own = reading.at(token, "own") != null;
    int force = self || own ? force(reading, reading.next(token)) : -1;
    return force < 0
        ? null
        : new ActorMention(token, force, null, null, null, self, own, "", List.of());
  }

  /** "Libya's UN-recognised government", "Ugandan troops": a state's own, or null. */
  static @Nullable ActorMention national(Reading reading, int token) {
    WordHit nationality = reading.atFamily(token, "nationality-");
    if (nationality == null) {
      return null;
    }
    int next = reading.next(token);
    String country = country(nationality);
    if (next >= 0 && joinsNationality(reading, next)) {
      return mention(token, Role.GOVERNMENT, country);
    }
    int force = force(reading, next);
    return force < 0 ? null : mention(token, Role.GOVERNMENT, country).endingAt(force, country);
  }

  /** "Yemeni and Emirati troops": the first has the force of the second. */
  private static boolean joinsNationality(Reading reading, int token) {
    boolean joint =
        reading.at(token, "list-and") != null || reading.document().token(token).isMark(",");
    int other = joint ? reading.next(token) : -1;
    return other >= 0
        && (reading.atFamily(other, "nationality-") != null
            || reading.atFamily(other, "people-") != null)
        && force(reading, reading.next(other)) >= 0;
  }

  /** The force or government at a token or behind what describes it, or -1. */
  private static int force(Reading reading, int first) {
    int at = first;
    for (int step = 0; step < FORCE && at >= 0; step++) {
      if (reading.at(at, "regular") != null) {
        return at;
      }
      boolean describes =
          reading.document().token(at).isWord()
              && reading.at(at).stream().allMatch(HeadWords::describe);
      if (!describes) {
        return -1;
      }
      at = reading.next(at);
    }
    return -1;
  }

  /** The party named at a token by other words than a name of its own, or null. */
  static @Nullable ActorMention at(Reading reading, int token) {
    ActorMention ours = ours(reading, token);
    if (ours != null) {
      return ours;
    }
    WordHit nationality = reading.atFamily(token, "nationality-");
    boolean compound = reading.at(token, "held-compound") != null;
    int next = reading.next(token);
    boolean held =
        compound || (next >= 0 && HOLDS.stream().anyMatch(word -> reading.at(next, word) != null));
    if (nationality != null && held) {
      return mention(token, Role.GOVERNMENT, country(nationality));
    }
    if (compound && reading.at(token, "mod-government") != null) {
      return mention(token, Role.GOVERNMENT, null);
    }
    if (compound && reading.at(token, "mod-opposition") != null) {
      return mention(token, Role.OPPOSITION, null);
    }
    ActorMention composed = composed(reading, token);
    if (composed != null) {
      return composed;
    }
    WordHit of = reading.atFamily(token, "country-");
    if (of != null && next >= 0 && reading.at(next, "force-head") != null) {
      boolean irregular = reading.at(next, "force-irregular") != null;
      Role role = irregular ? Role.OPPOSITION : Role.GOVERNMENT;
      return mention(token, role, country(of)).endingAt(next, country(of));
    }
    int front = reading.previous(token);
    if (reading.at(token, "the-state") != null
        && front >= 0
        && reading.at(front, "rule-word") != null) {
      return mention(token, Role.GOVERNMENT, null);
    }
    boolean inName = front >= 0 && reading.at(front, "name-connector") != null;
    if (nationality != null && !inName && reading.at(token, "people-force") != null) {
      return new ActorMention(
          token,
          token,
          null,
          Role.GOVERNMENT,
          country(nationality),
          false,
          false,
          nationality.prefix(),
          List.of());
    }
    WordHit state = reading.atFamily(token, "state-");
    state = state == null ? seat(reading, token) : state;
    return state == null || isWhere(reading, token)
        ? null
        : new ActorMention(
            token,
            state.to(),
            null,
            Role.GOVERNMENT,
            country(state),
            false,
            false,
            state.prefix(),
            List.of());
  }

  /** "Rebel columns", "regime tanks": whose force it is stands in front of it, or null. */
  private static @Nullable ActorMention composed(Reading reading, int token) {
    boolean government = reading.at(token, "mod-government") != null;
    boolean opposition = !government && reading.at(token, "mod-opposition") != null;
    int next = reading.next(token);
    Role role = government ? Role.GOVERNMENT : Role.OPPOSITION;
    if ((!government && !opposition) || next < 0 || reading.pack().adjectiveBehindNoun()) {
      return null;
    }
    // "Opposition's control", "jihadist hands": only the first word names who holds.
    boolean holds = HOLDS.stream().anyMatch(word -> reading.at(next, word) != null);
    WordHit force = reading.at(next, "force-moving");
    return holds
        ? mention(token, role, null)
        : force == null ? null : mention(token, role, null).endingAt(force.to(), null);
  }

  /** A capital that speaks or rules is its government: X denies, out of the hands of X. */
  private static @Nullable WordHit seat(Reading reading, int token) {
    WordHit seat = reading.atFamily(token, "seat-of-");
    if (seat == null) {
      return null;
    }
    int next = reading.next(seat.to());
    int before = reading.previous(token);
    boolean acts = next >= 0 && reading.at(next, "acts-as-state") != null;
    boolean says = acts || says(reading, next) || says(reading, before);
    boolean rules = before >= 0 && reading.at(before, "rule-word") != null;
    return says || rules || actsOn(reading, before) || takesTown(reading, before, next)
        ? seat
        : null;
  }

  /** "Retook KYIV the town of X": between a verb and a town it is the subject. */
  private static boolean takesTown(Reading reading, int before, int next) {
    WordHit kind = next < 0 ? null : reading.atFamily(next, "kind-");
    return before >= 0
        && reading.pack().verbBeforeSubject()
        && kind != null
        && kind.prefix().isEmpty()
        && reading.at(before).stream()
            .anyMatch(hit -> hit.is("gain-object") && hit.aspect() != Aspect.NOUN);
  }

  /** "Which [the capital] holds": right behind a verb with its object it is the subject. */
  private static boolean actsOn(Reading reading, int token) {
    return token >= 0
        && reading.at(token).stream()
            .anyMatch(
                hit ->
                    !hit.suffix().isEmpty()
                        && (hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT));
  }

  private static boolean says(Reading reading, int token) {
    WordHit say = token < 0 ? null : reading.at(token, "say");
    return say != null && (say.aspect() == Aspect.PAST || say.aspect() == Aspect.PRESENT);
  }

  private static ActorMention mention(int token, Role role, @Nullable String nationality) {
    return new ActorMention(token, token, null, role, nationality, false, false, "", List.of());
  }

  private static String country(WordHit hit) {
    return hit.wordClass().attribute("country");
  }

  /** Whether a word of a class may be one of those that name a party here. */
  static boolean begins(WordClass wordClass) {
    String name = wordClass.name();
    return name.startsWith("nationality-")
        || name.startsWith("country-")
        || name.startsWith("state-")
        || name.startsWith("seat-of-")
        || name.startsWith("mod-")
        || name.equals("self-own")
        || name.equals("own")
        || name.equals("the-state")
        || name.equals("held-compound");
  }

  /** "In Russia", "north of Russia": where something is, not who does it. */
  private static boolean isWhere(Reading reading, int token) {
    int before = reading.previous(token);
    WordHit preposition = before < 0 ? null : reading.at(before, "prep");
    boolean hangs = preposition != null && preposition.suffix().isEmpty();
    return before >= 0
        && (hangs || reading.at(before, "flank") != null || describes(reading, before, token))
        && reading.at(before, "agent-word") == null;
  }

  /** "A Russian soldier", where the adjective is written as the country is. */
  private static boolean describes(Reading reading, int noun, int word) {
    return reading
        .pack()
        .mayDescribe(reading.document().token(noun).form(), reading.document().surface(word, word));
  }

  /**
   * "Haftar's last men", "M23 troops": with its men a party is named, and a leader no more alone.
   */
  static ActorMention withForce(Reading reading, ActorMention mention) {
    int right = reading.next(mention.to());
    boolean named = mention.actor() != null && reading.pack().marksNames() && right >= 0;
    if (named && reading.at(right, "force-head") != null) {
      // "M23 troops", "Haftar militias".
      return mention.endingAt(right, mention.nationality());
    }
    boolean owner =
        reading.forms().of(mention.to()).stream()
            .anyMatch(form -> reading.pack().ownerSuffix(form.suffix()));
    int at = owner ? reading.next(mention.to()) : -1;
    for (int step = 0; step < FORCE && at >= 0; step++) {
      if (reading.at(at, "force-head") != null || reading.at(at, "men") != null) {
        return mention.endingAt(at, mention.nationality());
      }
      boolean describes =
          reading.document().token(at).isWord()
              && reading.at(at).stream()
                  .allMatch(hit -> HeadWords.describe(hit) || hit.is("ends-site"));
      if (!describes) {
        return mention;
      }
      at = reading.next(at);
    }
    return mention;
  }
}
