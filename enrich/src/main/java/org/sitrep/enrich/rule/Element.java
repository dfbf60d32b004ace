package org.sitrep.enrich.rule;

import java.util.Set;
import org.sitrep.enrich.language.Aspect;

/** One step of a rule's pattern. */
public sealed interface Element {
  /** Whether the step may be left out. */
  boolean optional();

  /**
   * A word of one of some classes.
   *
   * @param aspects the aspects it may have; empty for any
   */
  record Word(Set<String> classes, Set<Aspect> aspects, boolean optional) implements Element {
    public Word {
      classes = Set.copyOf(classes);
      aspects = Set.copyOf(aspects);
    }
  }

  /** One of some words as they stand, folded. */
  record Literal(Set<String> forms, boolean optional) implements Element {
    public Literal {
      forms = Set.copyOf(forms);
    }
  }

  /** Up to so many tokens of anything that begins no clause of its own. */
  record Gap(int most) implements Element {
    @Override
    public boolean optional() {
      return false;
    }
  }

  /**
   * A place.
   *
   * @param governors the prepositions it may hang on, folded; empty string for none
   * @param edge true where only the edges of a place will do
   */
  record PlaceSlot(Set<String> governors, boolean edge, boolean optional) implements Element {
    public PlaceSlot {
      governors = Set.copyOf(governors);
    }
  }

  /** An actor. */
  record ActorSlot(boolean optional) implements Element {}
}
