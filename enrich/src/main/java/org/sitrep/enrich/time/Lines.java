package org.sitrep.enrich.time;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Sentence;

/** Cuts a document into its lines. */
final class Lines {
  private Lines() {}

  /** The lines of a document that hold anything. */
  static List<Line> of(Document document, TimeWords words) {
    List<Line> lines = new ArrayList<>();
    List<Sentence> sentences = document.sentences();
    int first = 0;
    for (int next = 1; next <= sentences.size(); next++) {
      if (next == sentences.size() || sentences.get(next).line() != sentences.get(first).line()) {
        int from = sentences.get(first).from();
        lines.add(new Line(document, words, from, sentences.get(next - 1).to()));
        first = next;
      }
    }
    return lines;
  }
}
