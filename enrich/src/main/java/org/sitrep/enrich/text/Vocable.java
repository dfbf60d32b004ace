package org.sitrep.enrich.text;

import java.util.Arrays;

/**
 * A folded word, number or mark, whatever text it stands in. Texts share their vocables; what a
 * language knows of one it adds in a class of its own.
 */
public class Vocable {
  private static final int BEGINNING = Long.SIZE / Character.SIZE;

  private final String form;
  private final char[] characters;
  private final Token.Type type;
  private final int hash;

  /** The first characters in one number: most words are told apart by it alone. */
  private final long beginning;

  /**
   * A vocable.
   *
   * @param form the folded form
   * @param hash as {@link Vocables} is given it
   */
  protected Vocable(String form, Token.Type type, int hash) {
    this.form = form;
    this.characters = form.toCharArray();
    this.beginning = beginning(characters, characters.length);
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

  private static long beginning(char[] characters, int length) {
    long beginning = 0;
    for (int index = 0; index < Math.min(BEGINNING, length); index++) {
      beginning = (beginning << Character.SIZE) | characters[index];
    }
    return beginning;
  }

  /** Whether it is what was just read from a text. */
  protected final boolean is(char[] folded, int length, Token.Type other, int otherHash) {
    return hash == otherHash
        && type == other
        && characters.length == length
        && beginning == beginning(folded, length)
        && (length <= BEGINNING
            || Arrays.equals(characters, BEGINNING, length, folded, BEGINNING, length));
  }
}
