package org.sitrep.enrich.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ClaimKind;

/**
 * How a language says that a side takes, holds, leaves, enters, rings or nears a place.
 *
 * @param name such as {@code ar/taken-over}
 * @param kind what a match claims
 * @param present what it claims instead where the verb is in the present tense of a body, or null
 * @param actor where the actor is found
 * @param needsActor true where words too common elsewhere only count with an actor who has a side
 * @param everyPlace true where all places up to the end of the sentence are meant
 * @param patterns ways to say it
 */
public record Rule(
    String name,
    ClaimKind kind,
    @Nullable ClaimKind present,
    ActorRole actor,
    boolean needsActor,
    boolean everyPlace,
    List<List<Element>> patterns,
    List<Example> examples,
    List<Example> counterExamples) {

  /** Where a rule finds its actor. */
  public enum ActorRole {
    /** The one who does it: in the slot, behind the verb, before it, or in the clause before. */
    SUBJECT,
    /** Whom the pronoun on the last word of the pattern stands for: "in its hands". */
    OWNER,
    /** Only the one in the slot. */
    SLOT,
    /** Only the one in the slot, else the party that is the source: who frees a town says so. */
    SPEAKER,
    /** Nobody: the rule says what was lost, not by whom it was taken. */
    NONE
  }

  /**
   * A sentence and what must come of it.
   *
   * @param expectation what follows {@code =>}, or empty
   * @param where resource and line
   */
  public record Example(String text, String expectation, String where) {}

  public Rule {
    patterns = patterns.stream().map(List::copyOf).toList();
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }
}
