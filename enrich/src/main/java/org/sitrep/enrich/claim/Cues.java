package org.sitrep.enrich.claim;

import java.util.List;
import org.sitrep.model.ClaimContext;
import org.sitrep.model.Stance;

/**
 * What the words around a match make of it.
 *
 * @param still true where the words say that something goes on
 * @param before true where a past "was" stands before the words
 * @param pluperfect true where the deed had been done before what is told
 * @param past true where a state is told in the past and nothing says since when it lasts
 * @param backThen true where words such as "at that time" put it in the background
 * @param negated true where a negation, rather than somebody's denial, says it is not so
 * @param failed true where it was never done, only tried
 * @param fired the cues, for the explanation
 */
record Cues(
    Stance stance,
    ClaimContext context,
    boolean still,
    boolean before,
    boolean pluperfect,
    boolean past,
    boolean backThen,
    boolean negated,
    boolean failed,
    List<String> fired) {
  Cues {
    fired = List.copyOf(fired);
  }
}
