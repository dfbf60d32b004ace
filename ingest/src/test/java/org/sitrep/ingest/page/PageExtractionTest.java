package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The marks the sample pages are held to; docs/pages.md has what was measured. */
class PageExtractionTest {
  private static final List<PageScore> ALL = SamplePages.all().stream().map(PageScore::of).toList();

  @Test
  void sixty_eight_pages_of_twenty_five_outlets_are_read() {
    assertThat(ALL.size()).isEqualTo(68);
    assertThat(ALL.stream().map(score -> score.page().template().name()).distinct().count())
        .isEqualTo(25);
    assertMarks(ALL);
    assertThat(PageScores.share(ALL, PageScore::author)).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void pages_of_outlets_that_were_made_after_the_reader_are_read_as_well() {
    List<PageScore> unseen = ALL.stream().filter(PageScores::isUnseen).toList();
    assertThat(unseen.size()).isEqualTo(28);
    assertMarks(unseen);
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
  }
}
