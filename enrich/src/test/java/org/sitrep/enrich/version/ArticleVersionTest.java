package org.sitrep.enrich.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.model.ArticleId;
import org.sitrep.model.RawArticle;

class ArticleVersionTest {
  private static final Instant NOON = Instant.parse("2024-12-07T12:00:00Z");

  private static Instant at(int hours) {
    return NOON.plusSeconds(3600L * hours);
  }

  private static ArticleVersion version(
      @Nullable Integer published,
      @Nullable Integer updated,
      int arrived,
      String source,
      boolean withdrawn,
      String body) {
    return ArticleVersion.of(
        new RawArticle(
            new ArticleId("a"),
            "o",
            null,
            "h",
            body,
            published == null ? null : at(published),
            "en",
            at(arrived),
            source,
            updated == null ? null : at(updated),
            withdrawn));
  }

  @Test
  void the_later_one_is_told_by_its_own_time_then_arrival_then_its_line() {
    List<ArticleVersion> rising =
        List.of(
            version(null, null, 30, "f:1", false, "undated, however late it came"),
            version(0, null, 40, "f:1", false, "published"),
            version(0, 1, 20, "f:1", false, "updated"),
            version(0, 2, 20, "e:3", false, "updated later"),
            version(0, 2, 20, "f:2", false, "further down"),
            version(0, 2, 20, "f:10", false, "further down by number, not by letter"),
            version(0, 2, 21, "f:1", false, "come later"),
            version(0, 2, 20, "f:1", true, "taken back then"),
            version(0, 3, 20, "f:1", false, "said again"),
            version(0, null, 50, "f:1", true, "taken back whenever that was"));
    for (int seed = 0; seed < 50; seed++) {
      List<ArticleVersion> shuffled = new ArrayList<>(rising);
      Collections.shuffle(shuffled, new Random(seed));
      Collections.sort(shuffled);
      assertThat(shuffled).isEqualTo(rising);
    }
  }

  @Test
  void a_repeat_says_the_same_wherever_and_whenever_it_came_from() {
    ArticleVersion one = version(0, 2, 20, "f:1", false, "b");
    assertThat(version(0, 2, 25, "g:7", false, "b").isRepeatOf(one)).isTrue();
    assertThat(version(0, 2, 20, "f:1", false, "c").isRepeatOf(one)).isFalse();
    assertThat(version(0, 3, 20, "f:1", false, "b").isRepeatOf(one)).isFalse();
    assertThat(version(0, 2, 20, "f:1", true, "b").isRepeatOf(one)).isFalse();
  }
}
