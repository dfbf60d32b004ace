package org.sitrep.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSignatureTest {
  private static final int ALL = 1 << TextSignature.BITS;

  @Test
  void is_read_as_it_was_written_and_stays_within_its_length() {
    Random random = new Random(1);
    for (int size = 1; size < 400; size++) {
      TextSignature signature = TextSignature.of(random.ints(size, 0, ALL).toArray());
      String written = signature.toString();
      assertThat(TextSignature.read(written)).contains(signature);
      assertThat(written.length()).isLessThanOrEqualTo(644);
      assertThat(written).matches("bk1:[A-Za-z0-9_-]+");
    }
  }

  @Test
  void order_and_repeats_of_the_hashes_do_not_matter() {
    assertThat(TextSignature.of(new int[] {3, 1, 2, 1}))
        .isEqualTo(TextSignature.of(new int[] {1, 2, 3}));
  }

  @Test
  void hashes_of_more_bits_and_no_hashes_are_refused() {
    assertThatThrownBy(() -> TextSignature.of(new int[] {ALL})).hasMessageContaining("[hashes]");
    assertThatThrownBy(() -> TextSignature.of(new int[] {-1})).hasMessageContaining("[hashes]");
    assertThatThrownBy(() -> TextSignature.of(new int[0])).hasMessageContaining("[hashes]");
  }

  @Test
  void what_it_did_not_write_is_no_signature() {
    String good = TextSignature.of(new int[] {1, 2, 3}).toString();
    String unsorted = "bk1:AAACAAAB";
    String longer = "bk1:" + "AAAB".repeat(161);
    for (String bad :
        new String[] {
          "",
          " ",
          "t",
          "sig-1",
          "bk1:",
          "bk2:AAAB",
          "bk1:AAA",
          "bk1:AA=B",
          unsorted,
          longer,
          good + "A"
        }) {
      assertThat(TextSignature.read(bad)).as(bad).isEmpty();
    }
    assertThat(TextSignature.read(null)).isEmpty();
    assertThat(TextSignature.read(good)).isPresent();
  }

  @Test
  void a_short_text_is_compared_exactly() {
    TextSignature whole = TextSignature.of(IntStream.range(0, 100).map(i -> i * 1000).toArray());
    TextSignature half = TextSignature.of(IntStream.range(50, 100).map(i -> i * 1000).toArray());
    TextSignature.Overlap overlap = half.overlap(whole);
    assertThat(overlap).isEqualTo(new TextSignature.Overlap(50, 50, 100));
    assertThat(overlap.share()).isEqualTo(1);
    assertThat(whole.overlap(half).shareOfOwn()).isEqualTo(0.5);
  }

  /** The share is an estimate; of a text of 1,000 shingles it is within a tenth nearly always. */
  @Test
  void the_share_of_a_part_of_a_long_text_is_told_well() {
    Random random = new Random(2);
    int off = 0;
    for (int round = 0; round < 500; round++) {
      int[] text = random.ints(1000, 0, ALL).toArray();
      double kept = 0.3 + 0.7 * random.nextDouble();
      int[] print = random.ints(400, 0, ALL).toArray();
      System.arraycopy(text, 0, print, 0, (int) (400 * kept));
      double told = TextSignature.of(print).overlap(TextSignature.of(text)).share();
      off += Math.abs(told - kept) > 0.15 ? 1 : 0;
    }
    assertThat(off).isLessThan(15);
  }

  @Test
  void texts_of_thousands_of_words_have_next_to_nothing_in_common_by_chance() {
    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      TextSignature one = TextSignature.of(random.ints(5000, 0, ALL).toArray());
      TextSignature other = TextSignature.of(random.ints(5000, 0, ALL).toArray());
      assertThat(one.overlap(other).common()).isLessThan(3);
      assertThat(one.overlap(other))
          .isEqualTo(
              new TextSignature.Overlap(
                  one.overlap(other).common(), one.overlap(other).own(), other.overlap(one).own()));
    }
  }
}
