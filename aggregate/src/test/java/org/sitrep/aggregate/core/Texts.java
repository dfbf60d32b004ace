package org.sitrep.aggregate.core;

import java.util.stream.IntStream;
import org.sitrep.model.TextSignature;

/** Signatures of texts of numbered shingles. */
final class Texts {
  private Texts() {}

  /** The signature of the text of the shingles from one number up to another. */
  static String of(int from, int to) {
    return signature(IntStream.range(from, to));
  }

  /** The signature of two such texts one after the other. */
  static String of(int from, int to, int thenFrom, int thenTo) {
    return signature(
        IntStream.concat(IntStream.range(from, to), IntStream.range(thenFrom, thenTo)));
  }

  /** Spreads the numbers over all hashes, each number to one of its own. */
  private static String signature(IntStream shingles) {
    int mask = (1 << TextSignature.BITS) - 1;
    return TextSignature.of(shingles.map(number -> (number * 0x9e3779b1) >>> 8 & mask).toArray())
        .toString();
  }
}
