package org.sitrep.enrich.language;

import java.util.function.IntConsumer;

/**
 * A set of word classes of one language, as bits: whether two sets have one in common is asked for
 * every token of every text. A language with more classes than bits lets some share one, so that a
 * set may seem to have a class that it has not, but never lacks one that it has.
 */
public record ClassSet(long first, long second, long third, long fourth) {
  /** No class. */
  public static final ClassSet NONE = new ClassSet(0, 0, 0, 0);

  /** How many bits there are. */
  public static final int SIZE = 4 * Long.SIZE;

  /** The set of one class, by the number of its bit. */
  static ClassSet of(int number) {
    long bit = 1L << number;
    return switch (number / Long.SIZE) {
      case 0 -> new ClassSet(bit, 0, 0, 0);
      case 1 -> new ClassSet(0, bit, 0, 0);
      case 2 -> new ClassSet(0, 0, bit, 0);
      default -> new ClassSet(0, 0, 0, bit);
    };
  }

  /** Whether two sets may have a class in common; false is certain. */
  public boolean meets(ClassSet other) {
    return ((first & other.first)
            | (second & other.second)
            | (third & other.third)
            | (fourth & other.fourth))
        != 0;
  }

  /** Whether there is no class in it. */
  public boolean isEmpty() {
    return (first | second | third | fourth) == 0;
  }

  /** The classes of both. */
  public ClassSet with(ClassSet other) {
    if (other.isEmpty()) {
      return this;
    }
    return new ClassSet(
        first | other.first, second | other.second, third | other.third, fourth | other.fourth);
  }

  /** Gives the number of each bit to an action, in order. */
  public void forEach(IntConsumer action) {
    each(first, 0, action);
    each(second, Long.SIZE, action);
    each(third, 2 * Long.SIZE, action);
    each(fourth, 3 * Long.SIZE, action);
  }

  private static void each(long bits, int from, IntConsumer action) {
    for (long left = bits; left != 0; left &= left - 1) {
      action.accept(from + Long.numberOfTrailingZeros(left));
    }
  }
}
