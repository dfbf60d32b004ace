package org.sitrep.enrich.rule;

import java.util.Set;
import org.sitrep.enrich.language.Aspect;
import org.sitrep.enrich.language.ClassSet;
import org.sitrep.enrich.mention.PlaceMention;
import org.sitrep.model.Extent;

/** One step of a rule's pattern. */
public sealed interface Element {
  /** Whether the step may be left out. */
  boolean optional();

  /**
   * A word of one of some classes.
   *
   * @param bits the same classes, for a quick look
   * @param aspects the aspects it may have; empty for any
   */
  record Word(Set<String> classes, ClassSet bits, Set<Aspect> aspects, boolean optional)
      implements Element {
    public Word {
      classes = Set.copyOf(classes);
      aspects = Set.copyOf(aspects);
    }
  }

  /**
   * Nothing, where no word of some classes begins.
   *
   * @param bits the same classes, for a quick look
   */
  record Without(Set<String> classes, ClassSet bits) implements Element {
    public Without {
      classes = Set.copyOf(classes);
    }

    @Override
    public boolean optional() {
      return false;
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

  /** The end of a clause: of the sentence, or a mark or a word that begins another clause. */
  record End() implements Element {
    @Override
    public boolean optional() {
      return false;
    }
  }

  /** Nothing: a place that its clause leaves out, the one spoken of just before. */
  record There() implements Element {
    @Override
    public boolean optional() {
      return false;
    }
  }

  /** An insertion between commas, brackets or dashes, if one stands there, up to so many tokens. */
  record Aside(int most) implements Element {
    @Override
    public boolean optional() {
      return false;
    }
  }

  /**
   * A place.
   *
   * @param governors the prepositions it may hang on, folded; empty string for none
   * @param bounds what of the place is asked for
   */
  record PlaceSlot(Set<String> governors, Bounds bounds, boolean optional) implements Element {
    public PlaceSlot {
      governors = Set.copyOf(governors);
    }

    /** Whether only what one certain preposition governs will do. */
    boolean oneGovernor() {
      return governors.size() == 1 && !governors.contains(ANY) && !governors.contains("");
    }

    /** Whether a mention is such a place. */
    boolean takes(PlaceMention mention) {
      boolean within =
          switch (bounds) {
            case ANY -> mention.type() != PlaceMention.Type.OTHER_NAME;
            case EDGE -> mention.type() == PlaceMention.Type.EDGE;
            case ITSELF -> mention.type() == PlaceMention.Type.PLACE;
            case INSIDE ->
                mention.type() == PlaceMention.Type.PLACE
                    && (mention.extent() == Extent.PARTIAL || mention.extent() == Extent.CENTRE);
          };
      return within && (governors.contains(ANY) || governors.contains(mention.governor()));
    }
  }

  /** Stands among the governors of a slot where any preposition will do. */
  String ANY = "*";

  /** What of a place a slot takes. */
  enum Bounds {
    ANY,
    /** Neither its edges nor its land nor a facility of it. */
    ITSELF,
    /** Only its edges. */
    EDGE,
    /** Only a part or the centre of it. */
    INSIDE
  }

  /**
   * An actor.
   *
   * @param meant false for one who stands there but is not the one the rule is about
   * @param topic true where nothing of its clause may stand in front of it
   */
  record ActorSlot(boolean meant, boolean topic, boolean optional) implements Element {}
}
