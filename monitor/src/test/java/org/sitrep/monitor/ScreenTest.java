package org.sitrep.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final StringBuilder out = new StringBuilder();
  private final Screen screen = new Screen(out, 4);

  @Test
  void it_draws_at_most_four_times_a_second() throws IOException {
    int draws = 0;
    for (long nanos = 0; nanos < 1_000_000_000L; nanos += 10_000_000L) {
      draws += screen.draw(List.of("x"), nanos) ? 1 : 0;
    }
    assertThat(draws).isEqualTo(4);
  }

  @Test
  void the_next_picture_takes_the_place_of_the_last() throws IOException {
    screen.draw(List.of("a", "b"), 0);
    screen.draw(List.of("c"), Screen.REDRAW_NANOS);
    assertThat(out.toString()).contains("\u001b[2A\r\u001b[J");
  }

  @Test
  void nothing_higher_than_the_terminal_is_drawn() throws IOException {
    screen.draw(List.of("1", "2", "3", "4", "5"), 0);
    assertThat(out.toString()).contains("3\n").doesNotContain("4\n");
  }

  @Test
  void what_is_printed_scrolls_by_above() throws IOException {
    screen.draw(List.of("a"), 0);
    screen.print("news");
    assertThat(screen.draw(List.of("a"), 1)).isTrue();
    assertThat(out.toString()).contains("\u001b[1A\r\u001b[Jnews\n");
  }
}
