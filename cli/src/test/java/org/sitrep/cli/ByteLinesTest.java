package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteLinesTest {
  @Test
  void lines_end_at_a_line_feed_and_the_last_needs_none() throws IOException {
    assertThat(lines("a\r\n\nb")).containsExactly("a", "", "b");
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void what_is_longer_than_any_record_is_cut_just_past_the_limit() throws IOException {
    int limit = 8 << 20;
    List<String> lines = lines("x".repeat(limit + 100) + "\nnext");
    assertThat(lines.getFirst()).hasSize(limit + 1);
    assertThat(lines.getLast()).isEqualTo("next");
  }

  private static List<String> lines(String text) throws IOException {
    ByteLines lines =
        new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>();
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      all.add(new String(line, StandardCharsets.UTF_8));
    }
    return all;
  }
}
