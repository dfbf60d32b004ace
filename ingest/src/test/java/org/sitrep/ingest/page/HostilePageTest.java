package org.sitrep.ingest.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.ingest.page.Html.outcome;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePageTest {
  private static final int MUCH = 100_000;
  private static final int PIECES = 5000;

  /** Twice as much costs about twice, four times costs about four: nothing near the square. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<div class=title>Army leaves Karsa to rebels",
        "<p>Army leaves Karsa to rebels</p>",
        "<b><i>",
        "<a href=x>",
        "<table><tr><td>",
        "<ul><li>word",
        "<h3><a href=x>Related</a></h3><p>some words, long enough to be taken for a sentence.</p>",
        "<p>Related</p>",
        "<meta property=a content=b>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"</script>",
        "<time datetime=2031-01-01>7 June 2031</time>",
        "<span class=author>By",
        "&#8203;",
        "1/1/2031 ",
        "http://",
      })
  void time_grows_with_the_length_of_a_page_and_no_faster(String piece) {
    time(piece, PIECES);
    double small = time(piece, PIECES);
    double large = time(piece, 4 * PIECES);
    assertThat(large).isLessThan(12 * small + 1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<span class=title>"})
  void elements_nested_without_end_stop_nothing(String opening) {
    String html = Html.page("", opening.repeat(MUCH));
    assertThat(Html.article(html, null).body()).startsWith(Html.FIRST);
  }

  @Test
  void json_nested_without_end_stops_nothing() {
    String deep = "[".repeat(MUCH);
    String html = Html.page("<script type='application/ld+json'>" + deep + "</script>", "");
    assertThat(Html.article(html, null).headline()).isEqualTo("Army leaves Karsa to rebels");
  }

  @Test
  void no_bytes_throw() {
    Random random = new Random(7);
    byte[] page =
        Html.page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>",
                "<ul><li>x</ul>")
            .getBytes(UTF_8);
    byte[] signs = "<>/=\"'{}&; \u00ff\u0000a".getBytes(ISO_8859_1);
    for (int round = 0; round < 500; round++) {
      byte[] changed = page.clone();
      for (int i = 0; i < 1 + round % 40; i++) {
        changed[random.nextInt(changed.length)] = signs[random.nextInt(signs.length)];
      }
      assertThat(outcome(changed, "text/html", "https://o.example/a")).isNotNull();
    }
  }

  /** Processor seconds of this thread. */
  private static double time(String piece, int times) {
    byte[] bytes =
        ("<html><title>Army leaves Karsa to rebels</title><body>" + piece.repeat(times))
            .getBytes(UTF_8);
    byte[] fitting =
        bytes.length > PageReader.MAXIMUM_BYTES
            ? Arrays.copyOf(bytes, PageReader.MAXIMUM_BYTES)
            : bytes;
    var clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    assertThat(outcome(fitting, "text/html", null)).isNotNull();
    return (clock.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
