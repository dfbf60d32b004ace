package org.sitrep.enrich.mention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.lexicon.Role;
import org.sitrep.enrich.text.Token;

/** Finds units of an army known by their numbers: the 17th infantry division. */
final class NumberedUnits {
  /** Classes of what an army does and nobody does to its bases. */
  private static final Set<String> DEEDS =
      Set.of("leave-from", "leave-object", "enter-object", "repel", "retain", "advance", "lose");

  private NumberedUnits() {}

  /** The unit that begins at a token, or null; which army it is of its country tells. */
  static @Nullable ActorMention at(Reading reading, int token) {
    WordHit unit = reading.at(token, "force-numbered");
    int number = unit == null ? -1 : reading.next(unit.to());
    if (unit == null || number < 0 || !isNumber(reading, number)) {
      return null;
    }
    int last = number;
    int arm = reading.next(last);
    while (arm >= 0 && reading.at(arm, "noun-arm") != null) {
      last = arm;
      arm = reading.next(last);
    }
    boolean acts = deedBefore(reading, token) || deedBehind(reading, token, last);
    return !acts
        ? null
        : new ActorMention(
            token, last, null, Role.ARMY, null, false, false, unit.prefix(), List.of());
  }

  /** "[The withdrawal of] the 17th": else the words may name its base as well. */
  private static boolean deedBefore(Reading reading, int token) {
    int before = reading.previous(token);
    return before >= 0
        && reading.at(before).stream()
            .anyMatch(hit -> hit.suffix().isEmpty() && DEEDS.contains(hit.wordClass().name()));
  }

  /** "That the 17th [left]". */
  private static boolean deedBehind(Reading reading, int from, int last) {
    int before = reading.previous(from);
    int next = reading.next(last);
    if (next >= 0 && reading.atFamily(next, "nationality-") != null) {
      next = reading.next(next);
    }
    boolean opens = before < 0 || reading.at(before, "complement") != null;
    return opens
        && next >= 0
        && reading.at(next).stream()
            .anyMatch(hit -> hit.aspect() == Aspect.PAST || hit.aspect() == Aspect.PRESENT);
  }

  private static boolean isNumber(Reading reading, int token) {
    Token word = reading.document().token(token);
    return word.type() == Token.Type.NUMBER || reading.at(token, "noun-rank") != null;
  }
}
