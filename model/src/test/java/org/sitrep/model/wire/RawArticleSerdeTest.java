package org.sitrep.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.sitrep.model.ArticleId;
import org.sitrep.model.RawArticle;

class RawArticleSerdeTest {
  private static final Instant NOON = Instant.parse("2024-12-07T12:00:00Z");

  private static RawArticle read(String json) {
    return WireSerdes.rawArticle().deserializer().deserialize("news.raw", json.getBytes(UTF_8));
  }

  @Test
  void what_we_write_comes_back_whole() {
    RawArticle article =
        new RawArticle(new ArticleId("a"), "o", null, "h", "b", NOON, "ar", NOON, "f:1");
    byte[] bytes = WireSerdes.rawArticle().serializer().serialize("news.raw", article);
    assertThat(read(new String(bytes, UTF_8))).isEqualTo(article);
    assertThat(new String(bytes, UTF_8)).doesNotContain("version", "withdrawn");
  }

  @Test
  void a_version_that_takes_back_comes_back_whole() {
    RawArticle article =
        new RawArticle(new ArticleId("a"), "o", null, "", "", NOON, "ar", NOON, "f:1", NOON, true);
    byte[] bytes = WireSerdes.rawArticle().serializer().serialize("news.raw", article);
    assertThat(read(new String(bytes, UTF_8))).isEqualTo(article);
  }

  @Test
  void a_newsroom_may_write_ninjs() {
    RawArticle article =
        read("{\"uri\":\"u\",\"body_text\":\"b\",\"versioncreated\":\"2024-12-07T12:00:00Z\"}");
    assertThat(article.body()).isEqualTo("b");
    assertThat(article.publishedAt()).isEqualTo(NOON);
    assertThat(article.arrivedAt()).isEqualTo(NOON);
  }

  @Test
  void without_any_time_nobody_knows_when_it_arrived() {
    assertThatThrownBy(() -> read("{\"body\":\"b\"}"))
        .isInstanceOf(SerializationException.class)
        .hasMessage("[news.raw.arrivedAt] missing, expected an instant");
  }

  @Test
  void what_is_no_article_is_poison_here() {
    assertThatThrownBy(() -> read("{\"body\":5}"))
        .isInstanceOf(SerializationException.class)
        .hasMessage("[news.raw.body] number, expected a string");
  }
}
