package org.sitrep.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file of time words must hold to be read. */
class DatesFileTest {
  private static final String WORDS = "1: Monday | Mon.";
  private static final String EXAMPLE =
      "example on Monday @ 2024-12-08 => 2024-12-02..2024-12-02 DAY";
  private static final String COUNTER_EXAMPLE = "not a month";

  @Test
  void a_class_has_words_an_example_and_a_counter_example() {
    List<WordSection> sections =
        DatesFile.parse("x", List.of("class weekday", WORDS, EXAMPLE, COUNTER_EXAMPLE));
    assertThat(sections).hasSize(1);
    assertThat(sections.getFirst().entries())
        .extracting("phrase")
        .containsExactly("Monday", "Mon.");
  }

  @Test
  void a_class_without_an_example_is_refused() {
    refused("expected words, an example and a not", "class weekday", WORDS, COUNTER_EXAMPLE);
  }

  @Test
  void a_class_without_a_counter_example_is_refused() {
    refused("expected words, an example and a not", "class weekday", WORDS, EXAMPLE);
  }

  @Test
  void a_class_nobody_knows_is_refused() {
    refused("unknown class 'weather'", "class weather", WORDS, EXAMPLE, COUNTER_EXAMPLE);
  }

  @Test
  void an_example_without_its_meaning_is_refused() {
    refused("[x:3] expected 'example TEXT @ ANCHOR", "class weekday", WORDS, "example on Monday");
  }

  private static void refused(String message, String... lines) {
    assertThatThrownBy(() -> DatesFile.parse("x", List.of(lines)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
