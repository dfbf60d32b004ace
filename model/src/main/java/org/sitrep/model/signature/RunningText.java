package org.sitrep.model.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import org.sitrep.model.TextSignature;

/**
 * The running text of a body, as hashes of its shingles, in one pass. Short lines (credits,
 * captions, share buttons, headings) and marks are left out: whoever reprints a text changes those.
 * A shingle stays within its line, so paragraphs may change places.
 */
final class RunningText {
  /** Words of a shingle. */
  private static final int SHINGLE = 3;

  /** A line of fewer words is no running text. */
  private static final int LEAST_WORDS_OF_A_LINE = 8;

  /** A quotation of more words is what somebody said; a shorter one may be a name or a phrase. */
  private static final int LONGEST_PHRASE = 5;

  private static final int BITS_DROPPED = Long.SIZE - TextSignature.BITS;
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  /** Odd, and its bits look like chance: 2^64 divided by the golden ratio. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Stands between words that do not follow each other; no word hashes to it but by chance. */
  private static final long GAP = 0;

  private final char[] text;
  private final boolean quotations;
  private int[] shingles = new int[256];
  private int size;
  private long[] line = new long[64];
  private int length;
  private int words;
  private boolean skipped;

  /** Where in the line a quotation began that is still open, or -1. */
  private int quoted = -1;

  private RunningText(String text, boolean quotations) {
    this.text = text.toCharArray();
    this.quotations = quotations;
  }

  /**
   * Reads one.
   *
   * @param quotations whether what others say in quotation marks belongs to the text
   */
  static RunningText of(String text, boolean quotations) {
    RunningText read = new RunningText(text, quotations);
    read.read();
    return read;
  }

  /** The hashes of its shingles, in its order, with repeats. */
  int[] shingles() {
    return Arrays.copyOf(shingles, size);
  }

  /** Whether a quotation was left out. */
  boolean hasSkipped() {
    return skipped;
  }

  private void read() {
    int at = 0;
    while (at < text.length) {
      switch (FoldedLetters.kind(FoldedLetters.of(text[at]))) {
        case FoldedLetters.LETTER -> at = word(at);
        case FoldedLetters.DIGIT -> at = number(at);
        case FoldedLetters.LINE_BREAK -> {
          close();
          at++;
        }
        case FoldedLetters.QUOTE -> {
          quoted = quotationMark(quoted);
          at++;
        }
        default -> at++;
      }
    }
    close();
  }

  private int word(int start) {
    long hash = 1;
    int at = start;
    for (; at < text.length; at++) {
      int entry = FoldedLetters.of(text[at]);
      int kind = FoldedLetters.kind(entry);
      if (kind == FoldedLetters.LETTER || kind == FoldedLetters.DIGIT) {
        hash = hash * SPREAD + (char) entry;
      } else if (kind != FoldedLetters.NOTHING && (kind != FoldedLetters.JOINER || !isInside(at))) {
        break;
      }
    }
    add(hash);
    words++;
    return at;
  }

  /**
   * A hyphen or an apostrophe between two letters belongs to their word, and desks differ in it.
   */
  private boolean isInside(int at) {
    return at + 1 < text.length && isLetter(at - 1) && isLetter(at + 1);
  }

  private boolean isLetter(int at) {
    return FoldedLetters.kind(FoldedLetters.of(text[at])) == FoldedLetters.LETTER;
  }

  /** A number counts by its digits alone: 1,500 is 1500. */
  private int number(int start) {
    long hash = 2;
    int at = start;
    for (; at < text.length; at++) {
      int entry = FoldedLetters.of(text[at]);
      if (FoldedLetters.kind(entry) == FoldedLetters.DIGIT) {
        hash = hash * SPREAD + (char) entry;
      } else if (!isSeparator(at)) {
        break;
      }
    }
    add(hash);
    words++;
    return at;
  }

  private boolean isSeparator(int at) {
    return ".,٫٬".indexOf(text[at]) >= 0
        && at + 1 < text.length
        && FoldedLetters.kind(FoldedLetters.of(text[at + 1])) == FoldedLetters.DIGIT;
  }

  /** Where the quotation began that this mark leaves open, or -1. */
  private int quotationMark(int begun) {
    if (begun < 0) {
      return length;
    }
    if (!quotations && length - begun > LONGEST_PHRASE) {
      length = begun;
      skipped = true;
      add(GAP);
    }
    return -1;
  }

  private void add(long hash) {
    if (length == line.length) {
      line = Arrays.copyOf(line, length * 2);
    }
    line[length++] = hash;
  }

  /** Takes the shingles of the line, and begins another. */
  private void close() {
    for (int last = SHINGLE - 1; words >= LEAST_WORDS_OF_A_LINE && last < length; last++) {
      long hash = line[last];
      for (int word = last - 1; word > last - SHINGLE && hash != GAP; word--) {
        hash = line[word] == GAP ? GAP : HASHER.hashLongLongToLong(hash, line[word]);
      }
      if (hash != GAP) {
        take((int) (hash >>> BITS_DROPPED));
      }
    }
    length = 0;
    words = 0;
    quoted = -1;
  }

  private void take(int shingle) {
    if (size == shingles.length) {
      shingles = Arrays.copyOf(shingles, size * 2);
    }
    shingles[size++] = shingle;
  }
}
