package org.sitrep.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;

class ArticleOrderTest {
  private static final Instant DAY = Instant.parse("2024-12-08T00:00:00Z");
  private static final List<Sourced> FOUND =
      List.of(
          article("a", 3),
          article("b", 1),
          Sourced.rejected("c", RejectionReason.EMPTY, "nothing", "text"),
          article("d", 2));

  @Test
  void by_publication_puts_what_cannot_be_read_first() {
    assertThat(sources(ArticleOrder.of("published"))).containsExactly("c", "b", "d", "a");
  }

  @Test
  void by_name_is_as_they_were_found() {
    assertThat(sources(ArticleOrder.of("name"))).containsExactly("a", "b", "c", "d");
  }

  @Test
  void a_shuffle_is_the_same_for_the_same_seed_and_loses_nothing() {
    List<String> once = sources(ArticleOrder.of("shuffle:7"));
    assertThat(sources(ArticleOrder.of("shuffle:7"))).isEqualTo(once);
    assertThat(once).containsExactlyInAnyOrder("a", "b", "c", "d");
    assertThat(IntStream.range(0, 9).mapToObj(seed -> sources(ArticleOrder.of("shuffle:" + seed))))
        .anyMatch(other -> !other.equals(once));
  }

  @Test
  void any_other_order_is_refused() {
    assertThatThrownBy(() -> ArticleOrder.of("random"))
        .hasMessage("[order] 'random', expected published, name or shuffle:SEED");
  }

  private static List<String> sources(ArticleOrder order) {
    return order.of(FOUND, ArticleOrderTest::published).stream().map(Sourced::source).toList();
  }

  private static Instant published(RawArticle article) {
    Instant at = article.publishedAt();
    return at == null ? article.arrivedAt() : at;
  }

  private static Sourced article(String name, int hour) {
    return new Sourced(
        name,
        new Accepted<>(
            new RawArticle(
                new ArticleId(name),
                "outlet",
                null,
                "headline",
                "body",
                DAY.plusSeconds(3600L * hour),
                "en",
                DAY.plusSeconds(86400),
                name)));
  }
}
