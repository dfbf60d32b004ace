package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitrep.model.wire.WireSerdes;

class AssessCommandTest {
  @Test
  void articles_as_extract_gives_them_are_taken_for_their_claims() {
    String articles = CommandLineRun.of("extract", "../seeds").out();
    String claims =
        articles
            .lines()
            .map(
                line ->
                    WireSerdes.enrichedArticle()
                        .deserializer()
                        .deserialize("", line.getBytes(UTF_8)))
            .flatMap(article -> article.claims().stream())
            .map(claim -> new String(WireSerdes.claim().serializer().serialize("", claim), UTF_8))
            .collect(Collectors.joining("\n"));
    CommandLineRun piped = CommandLineRun.of(articles, Map.of(), "assess");
    assertThat(piped.exit()).isZero();
    assertThat(piped.out()).contains("sy-homs");
    assertThat(piped.out()).isEqualTo(CommandLineRun.of(claims, Map.of(), "assess").out());
  }

  @Test
  void a_line_that_is_neither_is_named() {
    CommandLineRun run = CommandLineRun.of("{\"articleId\": 1}", Map.of(), "assess");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("standard input:1", "1 line was no claim");
  }
}
