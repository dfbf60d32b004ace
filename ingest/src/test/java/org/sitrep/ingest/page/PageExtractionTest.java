package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The marks the sample pages are held to; docs/pages.md has what was measured. */
class PageExtractionTest {
  private static final List<PageScore> ALL = SamplePages.all().stream().map(PageScore::of).toList();

  @Test
  void pages_of_many_outlets_are_read() {
    assertThat(ALL.size()).isEqualTo(40);
    assertMarks(ALL);
  }

  @Test
  void nothing_without_a_shape_gets_into_a_text() {
    for (PageScore score : ALL) {
      assertThat(score.told()).doesNotContainPattern("[\\p{Cf}\\p{Co}\\ufffd]");
    }
  }

  private static void assertMarks(List<PageScore> scores) {
    assertThat(scores.stream().mapToDouble(PageScore::body).average().orElse(0))
        .as(PageScores.summary(scores))
        .isGreaterThanOrEqualTo(0.95);
    assertThat(PageScores.share(scores, PageScore::headline)).isGreaterThanOrEqualTo(0.95);
    assertThat(PageScores.share(scores, PageScore::published)).isGreaterThanOrEqualTo(0.95);
    assertThat(PageScores.share(scores, PageScore::updated)).isGreaterThanOrEqualTo(0.95);
    assertThat(PageScores.share(scores, PageScore::address)).isGreaterThanOrEqualTo(0.95);
    assertThat(PageScores.share(scores, PageScore::author)).isGreaterThanOrEqualTo(0.9);
  }
}
