package org.sitrep.enrich.text;

import java.util.Arrays;

/** The tokens of a text as columns: one object a token would be most of the work of reading. */
final class TokenTable {
  private Vocable[] vocables;
  private int[] starts;
  private int[] ends;
  private int[] sentences;
  private int size;

  /** An empty table. */
  TokenTable(int expected) {
    this.vocables = new Vocable[expected];
    this.starts = new int[expected];
    this.ends = new int[expected];
    this.sentences = new int[expected];
  }

  void add(Vocable vocable, int start, int end, int sentence) {
    if (size == starts.length) {
      grow(size + (size >> 1) + 1);
    }
    vocables[size] = vocable;
    starts[size] = start;
    ends[size] = end;
    sentences[size] = sentence;
    size++;
  }

  private void grow(int capacity) {
    vocables = Arrays.copyOf(vocables, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    sentences = Arrays.copyOf(sentences, capacity);
  }

  int size() {
    return size;
  }

  Vocable vocable(int index) {
    return vocables[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  int sentence(int index) {
    return sentences[index];
  }

  Token token(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    Vocable vocable = vocables[index];
    return new Token(
        index, vocable.form(), starts[index], ends[index], vocable.type(), sentences[index]);
  }
}
