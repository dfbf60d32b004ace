package org.sitrep.enrich.language;

import java.util.function.IntConsumer;

/** A set of word classes as bits; two sets of one language are compared in a few steps. */
public final class ClassSet {
  /** No class. */
  public static final ClassSet NONE = new ClassSet(new long[0]);

  private final long[] bits;

  private ClassSet(long[] bits) {
    this.bits = bits;
  }

  /** A set to be filled by {@link #add}, for so many classes. */
  static long[] empty(int classes) {
    return new long[(classes + Long.SIZE - 1) / Long.SIZE];
  }

  static void add(long[] bits, int number) {
    bits[number / Long.SIZE] |= 1L << number;
  }

  /** The set of these bits. */
  static ClassSet of(long[] bits) {
    for (long part : bits) {
      if (part != 0) {
        return new ClassSet(bits);
      }
    }
    return NONE;
  }

  /** Whether two sets have a class in common. */
  public boolean meets(ClassSet other) {
    int length = Math.min(bits.length, other.bits.length);
    for (int part = 0; part < length; part++) {
      if ((bits[part] & other.bits[part]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is no class in it. */
  public boolean isEmpty() {
    return bits.length == 0;
  }

  /** Gives the number of each class to an action, in order. */
  public void forEach(IntConsumer action) {
    for (int part = 0; part < bits.length; part++) {
      for (long left = bits[part]; left != 0; left &= left - 1) {
        action.accept(part * Long.SIZE + Long.numberOfTrailingZeros(left));
      }
    }
  }

  /** Adds the classes of this set to others. */
  public void addTo(long[] union) {
    for (int part = 0; part < bits.length; part++) {
      union[part] |= bits[part];
    }
  }

  /** The union of sets as gathered by {@link #addTo}. */
  public static ClassSet union(long[] gathered) {
    return of(gathered);
  }
}
