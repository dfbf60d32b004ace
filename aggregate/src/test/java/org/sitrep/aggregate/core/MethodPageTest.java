package org.sitrep.aggregate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the method is the one the command prints, and leaves no number out. */
class MethodPageTest {
  @Test
  void the_page_under_docs_is_the_generated_one() throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "method.md")))
        .as("run ./sitrep method > docs/method.md")
        .isEqualTo(MethodPage.text());
  }

  @Test
  void every_weight_is_in_it_with_its_number() {
    for (Weights weight : Weights.values()) {
      assertThat(MethodPage.text())
          .contains("| `" + weight.name() + "` | ")
          .contains(weight.meaning());
    }
    assertThat(MethodPage.text()).doesNotContain("{").contains("within 12 hours");
  }
}
