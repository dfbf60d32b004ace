package org.sitrep.enrich.signature;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Sentence;
import org.sitrep.enrich.text.Token;
import org.sitrep.enrich.text.Vocable;
import org.sitrep.model.TextSignature;

/**
 * The running text of a body, as hashes of its shingles. Headlines, short lines (credits, captions,
 * share buttons, headings) and marks are left out: whoever reprints a text changes those. A shingle
 * stays within its line, so paragraphs may change places.
 */
final class RunningText {
  /** Words of a shingle. */
  static final int SHINGLE = 3;

  /** A line of fewer words is no running text. */
  private static final int LEAST_WORDS_OF_A_LINE = 8;

  /** A quotation of more words is what somebody said; a shorter one may be a name or a phrase. */
  private static final int LONGEST_PHRASE = 5;

  private static final int BITS_DROPPED = Long.SIZE - TextSignature.BITS;
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  /** Stands between words that do not follow each other; no word hashes to it but by chance. */
  private static final long GAP = 0;

  private final Document document;
  private final boolean quotations;
  private final int[] shingles;
  private int size;
  private long[] line = new long[64];
  private int length;
  private int words;
  private int current;

  /** Where in the line a quotation began that is still open, or -1. */
  private int quoted = -1;

  private RunningText(Document document, boolean quotations) {
    this.document = document;
    this.quotations = quotations;
    this.shingles = new int[document.size()];
  }

  /**
   * The hashes of the shingles of a text, in its order, with repeats.
   *
   * @param quotations whether what others say in quotation marks belongs to the text
   */
  static int[] shingles(Document document, boolean quotations) {
    RunningText text = new RunningText(document, quotations);
    text.read();
    return Arrays.copyOf(text.shingles, text.size);
  }

  private void read() {
    for (Sentence sentence : document.sentences()) {
      if (!document.isHeadline(sentence)) {
        read(sentence);
      }
    }
    close();
  }

  private void read(Sentence sentence) {
    if (sentence.line() != current) {
      close();
      current = sentence.line();
    }
    for (int token = sentence.from(); token < sentence.to(); token++) {
      Vocable vocable = document.vocable(token);
      if (vocable.isMark("\"")) {
        quoted = quotationMark(quoted);
      } else if (vocable.type() != Token.Type.MARK) {
        add(hash(vocable));
        words++;
      }
    }
  }

  /** Where the quotation began that this mark leaves open, or -1. */
  private int quotationMark(int begun) {
    if (begun < 0) {
      return length;
    }
    if (!quotations && length - begun > LONGEST_PHRASE) {
      length = begun;
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
        shingles[size++] = (int) (hash >>> BITS_DROPPED);
      }
    }
    length = 0;
    words = 0;
    quoted = -1;
  }

  /** A number counts by its digits alone: 1,500 is 1500. */
  private static long hash(Vocable vocable) {
    String form = vocable.form();
    boolean number = vocable.type() == Token.Type.NUMBER;
    return HASHER.hashCharsToLong(number ? form.replaceAll("[^0-9]", "") : form);
  }
}
