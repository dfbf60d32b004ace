package org.sitrep.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class InOrderTest {
  private record Words(int from, int to) implements Stretch {}

  private final InOrder<Words> words =
      InOrder.of(List.of(new Words(2, 3), new Words(5, 5), new Words(8, 10)));

  @Test
  void those_of_a_sentence_begin_in_it() {
    assertThat(words.in(new Sentence(0, 0, 5, 0))).containsExactly(new Words(2, 3));
    assertThat(words.in(new Sentence(1, 5, 9, 0)))
        .containsExactly(new Words(5, 5), new Words(8, 10));
    assertThat(words.in(new Sentence(2, 11, 20, 0))).isEmpty();
  }

  @Test
  void a_token_is_covered_up_to_the_last_of_a_stretch() {
    assertThat(words.covering(1)).isNull();
    assertThat(words.covering(2)).isEqualTo(new Words(2, 3));
    assertThat(words.covering(3)).isEqualTo(new Words(2, 3));
    assertThat(words.covering(4)).isNull();
    assertThat(words.covering(10)).isEqualTo(new Words(8, 10));
    assertThat(words.covering(-1)).isNull();
  }
}
