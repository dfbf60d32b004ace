package org.sitrep.enrich.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Sentence;

/**
 * The day an operation began, by which a text counts its days: the date that stands nearest to a
 * word of launching in a sentence that names an operation.
 */
final class OperationStart {
  private static final int REACH = 14;

  private final TimeWords words;
  private final Document document;
  private @Nullable LocalDate start;
  private int distance = REACH + 1;

  OperationStart(TimeWords words, Document document) {
    this.words = words;
    this.document = document;
  }

  /** Considers a dated expression; the first of the nearest is kept. */
  void consider(Found found, LocalDate day) {
    Sentence sentence = document.sentenceOf(found.from());
    Line line = new Line(document, words, sentence.from(), sentence.to());
    boolean operation = false;
    int nearest = REACH + 1;
    for (int at = sentence.from(); at < sentence.to(); at++) {
      operation |= line.is(WordClass.OPERATION, at);
      if (line.is(WordClass.LAUNCH, at)) {
        int away = at < found.from() ? found.from() - at : at - found.to();
        nearest = Math.min(nearest, Math.abs(away));
      }
    }
    if (operation && nearest < distance) {
      distance = nearest;
      start = day;
    }
  }

  Optional<LocalDate> day() {
    return Optional.ofNullable(start);
  }
}
