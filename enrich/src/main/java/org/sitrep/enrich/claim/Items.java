package org.sitrep.enrich.claim;

import java.util.List;
import java.util.Set;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Sentence;

/** The items of a digest: lines behind a bullet, each with a topic of its own. */
final class Items {
  private static final Set<String> BULLETS = Set.of("*", "•", "-", "–", "—", "▪", "●", "·", "►");

  private final int[] starts;

  Items(Document document) {
    List<Sentence> sentences = document.sentences();
    this.starts = new int[sentences.size()];
    int start = 0;
    boolean item = false;
    for (Sentence sentence : sentences) {
      boolean opensLine =
          sentence.index() == 0 || sentences.get(sentence.index() - 1).line() != sentence.line();
      if (opensLine) {
        boolean bullet = BULLETS.contains(document.token(sentence.from()).form());
        start = bullet || item ? sentence.index() : start;
        item = bullet;
      }
      starts[sentence.index()] = start;
    }
  }

  /** The index of the first sentence that a sentence may go back to. */
  int start(Sentence sentence) {
    return starts[sentence.index()];
  }
}
