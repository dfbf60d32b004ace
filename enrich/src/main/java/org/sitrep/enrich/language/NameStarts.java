package org.sitrep.enrich.language;

import java.util.List;

/** Tells which lexicons have a name that begins with a word; most words begin none. */
@FunctionalInterface
public interface NameStarts {
  /** Where nothing is known of the lexicons, a name of any kind may begin with any word. */
  NameStarts ANY =
      forms -> Kind.PLACE.bit() | Kind.BARE_PLACE.bit() | Kind.ACTOR.bit() | Kind.ORIGIN.bit();

  /** What a name may be of. */
  enum Kind {
    PLACE,
    /** Of a place whose name is no everyday word and needs no word of kind. */
    BARE_PLACE,
    ACTOR,
    ORIGIN;

    /** This kind as one bit of a set of kinds; never stored, so the order may change. */
    @SuppressWarnings("EnumOrdinal")
    public int bit() {
      return 1 << ordinal();
    }
  }

  /**
   * The kinds of names that may begin with a word, as {@link Kind#bit bits}.
   *
   * @param forms the ways to take the word apart
   */
  int of(List<Form> forms);
}
