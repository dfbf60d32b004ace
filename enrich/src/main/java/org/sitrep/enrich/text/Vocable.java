package org.sitrep.enrich.text;

import java.util.Arrays;

/**
 * A folded word, number or mark, whatever text it stands in. Texts share their vocables; what a
 * language knows of one it adds in a class of its own.
 */
public class Vocable {
  private final String form;
  private final char[] characters;
  private final Token.Type type;
  private final int hash;

  /**
   * A vocable.
   *
   * @param form the folded form
   * @param hash as {@link Vocables} is given it
   */
  protected Vocable(String form, Token.Type type, int hash) {
    this.form = form;
    this.characters = form.toCharArray();
    this.type = type;
    this.hash = hash;
  }

  /** The folded form, by which everything is looked up. */
  public final String form() {
    return form;
  }

  /** What it is made of. */
  public final Token.Type type() {
    return type;
  }

  /** Whether it is a word. */
  public final boolean isWord() {
    return type == Token.Type.WORD;
  }

  /** Whether it is this mark of punctuation. */
  public final boolean isMark(String mark) {
    return type == Token.Type.MARK && form.equals(mark);
  }

  /** Whether it is what was just read from a text. */
  protected final boolean is(char[] folded, int length, Token.Type other, int otherHash) {
    return hash == otherHash
        && type == other
        && Arrays.equals(characters, 0, characters.length, folded, 0, length);
  }
}
