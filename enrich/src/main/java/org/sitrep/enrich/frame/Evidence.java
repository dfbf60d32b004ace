package org.sitrep.enrich.frame;

/**
 * What speaks for or against a reading of the looser kind, and how much: the one table of its
 * weights. The points of a reading add up; below {@link #ENOUGH} it is dropped. They were fixed on
 * the opened sets of {@code evaluation/}, half of them held out, see {@code docs/evaluation.md}.
 */
public enum Evidence {
  /** The place is the object right behind the verb. */
  OBJECT(6),
  /** The verb carries the place as a pronoun. */
  OBJECT_PRONOUN(5),
  /** A preposition that the verb takes leads to the place. */
  GOVERNED(6),
  /** The place is the subject of a passive. */
  PASSIVE_SUBJECT(5),
  /** The place is the subject of a verb that says so of places. */
  TOPIC(5),
  /** "The town which G took": a relative clause on the place. */
  RELATIVE(4),
  /** "X, held by G": what is said right behind the place describes it, whatever it hangs on. */
  DESCRIBED(5),
  /** "In X, G beat back an attack": the sentence opens with where all of it happens. */
  FRONTED(4),
  /** A word of the sentence stands between that is accounted for by nothing. */
  WORD_BETWEEN(-1),
  /** A mark stands between. */
  MARK_BETWEEN(-2),
  /** Another verb stands between. */
  VERB_BETWEEN(-5),
  /** A word of kind introduces the place, or a lexicon knows it. */
  KNOWN_PLACE(2),
  /** "The city", "it": the place is found elsewhere. */
  ANAPHOR(-1),
  /** Only what lies around the place is named. */
  AROUND(-2),
  /** Somebody on a side is named in the clause. */
  ACTOR_NEAR(4),
  /** Somebody on a side acts, named further off. */
  ACTOR_FAR(1),
  /** Nobody is known to act. */
  NOBODY(-3),
  /** The article names two sides of a war. */
  TWO_SIDES(1);

  /** What a reading needs. */
  public static final int ENOUGH = 12;

  private final int points;

  Evidence(int points) {
    this.points = points;
  }

  /** How much it speaks for the reading, or against it. */
  public int points() {
    return points;
  }
}
