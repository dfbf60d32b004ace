package org.sitrep.enrich.time;

import java.util.List;

/**
 * One class of words as a file lists it.
 *
 * @param options what holds for all its words
 * @param examples texts in which its words tell a time
 * @param counterExamples texts in which they tell none
 */
record WordSection(
    WordClass wordClass,
    List<String> options,
    List<Entry> entries,
    List<Example> examples,
    List<String> counterExamples) {

  WordSection {
    options = List.copyOf(options);
    entries = List.copyOf(entries);
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }

  /** A phrase in its real spelling and what it means. */
  record Entry(String value, String phrase) {}

  /**
   * A text, when it was published and the time it names.
   *
   * @param anchor date or instant, then a time zone where it matters
   * @param expected first and last date or instant, and a precision
   */
  record Example(String text, String anchor, String expected) {}
}
