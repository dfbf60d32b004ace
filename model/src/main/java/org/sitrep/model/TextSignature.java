package org.sitrep.model;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a text to know it again in another outlet: of the hashes of its shingles (runs of
 * a few words) the smallest {@value #MOST}, a fair sample that any other text samples alike. So the
 * share that two texts have in common can be told from their signatures, also where one is only a
 * part of the other.
 *
 * <p>Written as {@value #FORM} and four characters of Base64 a hash, at most 644 in all: a text of
 * up to {@value #MOST} shingles is kept whole, a longer one well enough to tell a third from a
 * half.
 */
public final class TextSignature {
  /** The most hashes that are kept. */
  public static final int MOST = 160;

  /** Bits of a hash. Two texts of 1,000 shingles have one in 17,000 of them in common by chance. */
  public static final int BITS = 24;

  private static final String FORM = "bk1:";
  private static final int BYTES = BITS / Byte.SIZE;
  private static final int CHARACTERS = 4;

  private final int[] sample;

  private TextSignature(int[] sample) {
    this.sample = sample;
  }

  /**
   * The signature of a text.
   *
   * @param hashes of its shingles, each from 0 to 2^{@value #BITS} - 1, in any order
   */
  public static TextSignature of(int[] hashes) {
    int[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int size = 0;
    for (int index = 0; index < sorted.length && size < MOST; index++) {
      if (index == 0 || sorted[index] != sorted[index - 1]) {
        sorted[size++] = sorted[index];
      }
    }
    if (size == 0 || sorted[0] < 0 || sorted[size - 1] >>> BITS != 0) {
      throw new IllegalArgumentException("[hashes] expected at least one, of " + BITS + " bits");
    }
    return new TextSignature(Arrays.copyOf(sorted, size));
  }

  /** The signature that {@link #toString} wrote; empty for anything else, also for null. */
  public static Optional<TextSignature> read(@Nullable String written) {
    if (written == null
        || !written.startsWith(FORM)
        || written.length() > FORM.length() + MOST * CHARACTERS) {
      return Optional.empty();
    }
    try {
      return read(Base64.getUrlDecoder().decode(written.substring(FORM.length())));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<TextSignature> read(byte[] bytes) {
    if (bytes.length == 0 || bytes.length % BYTES != 0) {
      return Optional.empty();
    }
    int[] sample = new int[bytes.length / BYTES];
    for (int index = 0; index < bytes.length; index++) {
      int hash = sample[index / BYTES];
      sample[index / BYTES] = (hash << Byte.SIZE) | Byte.toUnsignedInt(bytes[index]);
    }
    for (int index = 1; index < sample.length; index++) {
      if (sample[index - 1] >= sample[index]) {
        return Optional.empty();
      }
    }
    return Optional.of(new TextSignature(sample));
  }

  /** The hashes that are kept, ascending. */
  public int[] sample() {
    return sample.clone();
  }

  /** How much two texts have in common, as far as both samples reach. */
  public Overlap overlap(TextSignature other) {
    int reach = Math.min(reach(), other.reach());
    int common = 0;
    int own = 0;
    int others = 0;
    while (own < sample.length && sample[own] <= reach) {
      while (others < other.sample.length && other.sample[others] < sample[own]) {
        others++;
      }
      common += others < other.sample.length && other.sample[others] == sample[own] ? 1 : 0;
      own++;
    }
    return new Overlap(common, own, other.upTo(reach));
  }

  /** Up to which hash the sample holds every one of the text. */
  private int reach() {
    return sample.length < MOST ? Integer.MAX_VALUE : sample[MOST - 1];
  }

  private int upTo(int reach) {
    int found = Arrays.binarySearch(sample, reach);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * What two texts share, as far as both samples reach.
   *
   * @param common how many hashes both have
   * @param own how many the first has
   * @param others how many the second has
   */
  public record Overlap(int common, int own, int others) {
    /** The share of the smaller text that stands in the other, from 0 to 1. */
    public double share() {
      return (double) common / Math.max(1, Math.min(own, others));
    }

    /** The share of the first text that stands in the second, from 0 to 1. */
    public double shareOfOwn() {
      return (double) common / Math.max(1, own);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextSignature signature && Arrays.equals(sample, signature.sample);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sample);
  }

  @Override
  public String toString() {
    byte[] bytes = new byte[sample.length * BYTES];
    int at = 0;
    for (int hash : sample) {
      bytes[at++] = (byte) (hash >>> (2 * Byte.SIZE));
      bytes[at++] = (byte) (hash >>> Byte.SIZE);
      bytes[at++] = (byte) hash;
    }
    return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
