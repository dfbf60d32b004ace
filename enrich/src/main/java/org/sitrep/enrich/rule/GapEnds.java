package org.sitrep.enrich.rule;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.language.WordHit;
import org.sitrep.enrich.mention.Reading;
import org.sitrep.enrich.text.Vocable;

/** Where the gap of a pattern must stop. */
record GapEnds(Reading reading, Set<String> triggers, ClassSet ending) {
  private static final Set<String> CLAUSES =
      Set.of("only", "barrier", "relative", "except", "other-origin");

  /** The classes of which a word may end a gap. */
  static Set<String> classes(Set<String> triggers) {
    Set<String> classes = new HashSet<>(triggers);
    classes.addAll(CLAUSES);
    classes.add("say");
    return classes;
  }

  /** Whether a token begins something of its own, which a gap does not run over. */
  boolean at(int token, @Nullable WordHit lastWord) {
    return (reading.mayHave(token, ending) && beginsClause(token, lastWord)) || separates(token);
  }

  private boolean beginsClause(int token, @Nullable WordHit lastWord) {
    for (WordHit hit : reading.at(token)) {
      String name = hit.wordClass().name();
      boolean verb =
          hit.aspect() != Aspect.FIXED
              && hit.aspect() != Aspect.PARTICIPLE
              && !noun(token, hit)
              // "Since the BEGINNING of the attack" leads no clause.
              && !(hit.is("light") && hit.aspect() == Aspect.NOUN);
      if (verb && (triggers.contains(name) || name.equals("say")) && !hit.equals(lastWord)) {
        return true;
      }
      if (CLAUSES.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean separates(int token) {
    Vocable mark = reading.document().vocable(token);
    if (reading.pack().listsByComma() && joins(token, mark)) {
      return true;
    }
    return mark.isMark("؛") || mark.isMark(";") || mark.isMark(":");
  }

  /** "The hands of", "the deserted streets": behind an article a plain verb is none. */
  private boolean noun(int token, WordHit hit) {
    boolean plain =
        hit.aspect() == Aspect.PRESENT
            || hit.aspect() == Aspect.PAST
            || hit.aspect() == Aspect.PASSIVE;
    int before = plain ? reading.previous(token) : -1;
    return before >= 0
        && !reading.pack().verbBeforeSubject()
        && (reading.at(before, "definite") != null || reading.at(before, "own") != null);
  }

  private boolean joins(int token, Vocable mark) {
    return mark.isMark(",") || reading.at(token, "list-and") != null;
  }
}
