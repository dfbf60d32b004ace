package org.sitrep.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.ingest.file.Reading.article;
import static org.sitrep.ingest.file.Reading.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.model.RawArticle;

class TextArticleTest {
  @TempDir Path folder;

  private RawArticle read(String text) throws IOException {
    return article(write(folder, "a.txt", text));
  }

  @Test
  void the_first_line_is_the_headline_and_the_rest_the_body_as_it_stands() throws IOException {
    String text = "سقوط حمص \n\nشارك القصة\u00a0\n\n\tنص ـ تطويل\n\n";
    RawArticle article = read(text);
    assertThat(article.headline()).isEqualTo("سقوط حمص ");
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.outlet()).isEqualTo("unknown");
    assertThat(article.publishedAt()).isNull();
    assertThat(article.arrivedAt()).isEqualTo(Reading.ARRIVED);
    assertThat(article.id())
        .isEqualTo(RawArticle.idOf("unknown", null, article.headline(), article.body()));
  }

  @Test
  void a_byte_order_mark_and_blank_lines_before_the_headline_are_dropped() throws IOException {
    assertThat(read("\ufeff\n \t\n\r\nHeadline\nbody").text()).isEqualTo("Headline\nbody");
  }

  @Test
  void line_ends_in_the_body_are_kept_and_the_one_after_the_headline_counts_as_one()
      throws IOException {
    assertThat(read("Headline\r\none\r\ntwo\r\n").text()).isEqualTo("Headline\none\r\ntwo\r\n");
    assertThat(read("Headline\rbody").text()).isEqualTo("Headline\nbody");
  }

  @Test
  void a_headline_alone_is_an_article() throws IOException {
    assertThat(read("Headline").text()).isEqualTo("Headline\n");
    assertThat(read("Headline\r\n").text()).isEqualTo("Headline\n");
  }

  @Test
  void every_seed_is_read_byte_for_byte() throws IOException {
    Path seeds = Path.of("..", "seeds");
    int count = 0;
    for (var sourced : Reading.read(seeds)) {
      RawArticle article = article(Path.of(sourced.source()));
      byte[] bytes = Files.readAllBytes(Path.of(sourced.source()));
      assertThat(article.text()).isEqualTo(new String(bytes, UTF_8));
      assertThat(article.outlet()).isNotEqualTo("unknown");
      assertThat(article.publishedAt() != null).isEqualTo(sourced.source().contains("004_"));
      count++;
    }
    assertThat(count).isEqualTo(5);
  }
}
