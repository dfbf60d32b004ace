package org.sitrep.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTest {
  private static final Map<String, String> ROWS =
      Map.of("Q1", "{\"state\":{\"controller\":\"a\",\"confidence\":0.8},\"because\":[\"x\"]}");

  @Test
  void what_is_the_same_does_not_differ() {
    assertThat(written(ROWS, 1, 1).differencesFrom(written(ROWS, 1, 1))).isEmpty();
  }

  @Test
  void a_row_that_differs_is_told_by_place_and_number() {
    Map<String, String> other =
        Map.of("Q1", "{\"state\":{\"controller\":\"a\",\"confidence\":0.7},\"because\":[\"x\"]}");
    assertThat(written(other, 1, 1).differencesFrom(written(ROWS, 1, 1)))
        .containsExactly("row Q1: /state/confidence expected 0.8, found 0.7");
  }

  @Test
  void a_row_of_the_same_fields_in_other_bytes_differs_too() {
    Map<String, String> other =
        Map.of("Q1", "{\"because\":[\"x\"],\"state\":{\"controller\":\"a\",\"confidence\":0.8}}");
    assertThat(written(other, 1, 1).differencesFrom(written(ROWS, 1, 1))).hasSize(1);
  }

  @Test
  void a_row_too_few_and_one_too_many_are_told() {
    assertThat(written(Map.of(), 1, 1).differencesFrom(written(ROWS, 1, 1)))
        .containsExactly("row Q1 is missing");
    assertThat(written(ROWS, 1, 1).differencesFrom(written(Map.of(), 1, 1)))
        .singleElement()
        .asString()
        .startsWith("row Q1 is not expected");
  }

  @Test
  void a_claim_written_twice_and_an_article_unanswered_differ() {
    assertThat(written(ROWS, 2, 1).differencesFrom(written(ROWS, 1, 1))).hasSize(1);
    assertThat(written(ROWS, 1, 0).differencesFrom(written(ROWS, 1, 1))).hasSize(1);
  }

  private static Written written(Map<String, String> rows, int copies, int answers) {
    Map<String, Integer> answered = answers == 0 ? Map.of() : Map.of("article", answers);
    return Written.copyOf(rows, Map.of("claim", copies), answered, List.of());
  }
}
