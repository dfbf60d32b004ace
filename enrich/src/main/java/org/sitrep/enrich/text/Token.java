package org.sitrep.enrich.text;

/**
 * A word, a number or a mark of punctuation.
 *
 * @param index position in the document, from 0
 * @param form the folded form, by which everything is looked up
 * @param start first UTF-16 code unit in the text as published
 * @param end one past the last
 * @param sentence index of its sentence
 */
public record Token(int index, String form, int start, int end, Type type, int sentence) {
  /** What a token is made of. */
  public enum Type {
    WORD,
    NUMBER,
    MARK
  }

  /** Whether this is a word. */
  public boolean isWord() {
    return type == Type.WORD;
  }

  /** Whether this is the given mark. */
  public boolean isMark(String mark) {
    return type == Type.MARK && form.equals(mark);
  }
}
