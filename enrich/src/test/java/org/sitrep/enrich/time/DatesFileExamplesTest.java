package org.sitrep.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.sitrep.enrich.text.Document;
import org.sitrep.model.ArticleId;
import org.sitrep.model.PublishedAtBasis;
import org.sitrep.model.RawArticle;

/** Runs every example and every counter-example of every language's words of time. */
class DatesFileExamplesTest {
  private static final Instant LONG_AFTER = Instant.parse("2026-01-01T00:00:00Z");

  @TestFactory
  Stream<DynamicTest> every_example_means_what_the_file_says() {
    return Stream.of("ar", "en").flatMap(this::examples);
  }

  private Stream<DynamicTest> examples(String language) {
    return Languages.words(language).sections().stream()
        .flatMap(
            section ->
                Stream.concat(
                    section.examples().stream()
                        .map(
                            e ->
                                test(
                                    language, section, e.text(), () -> says(language, section, e))),
                    section.counterExamples().stream()
                        .map(
                            text ->
                                test(
                                    language,
                                    section,
                                    text,
                                    () -> silent(language, section, text)))));
  }

  private static DynamicTest test(
      String language, WordSection section, String text, Executable run) {
    return DynamicTest.dynamicTest(language + " " + section.wordClass().label() + ": " + text, run);
  }

  private static void says(String language, WordSection section, WordSection.Example example) {
    if (tellsPublication(section)) {
      Anchor arrival = Languages.anchor(example.anchor());
      PublicationTime.Published published = published(language, example.text(), arrival);
      assertThat(published.basis()).isEqualTo(PublishedAtBasis.STATED);
      assertThat(
              published.at()
                  + ".."
                  + published.at()
                  + " "
                  + (published.dateOnly() ? "DAY" : "HOUR"))
          .isEqualTo(example.expected());
      return;
    }
    List<String> times = Languages.times(language, example.text(), example.anchor());
    assertThat(times).isNotEmpty();
    assertThat(times.getLast()).endsWith("= " + Languages.shortened(example.expected()));
  }

  private static void silent(String language, WordSection section, String text) {
    if (tellsPublication(section)) {
      Anchor arrival = new Anchor(LONG_AFTER, false, ZoneOffset.UTC);
      assertThat(published(language, text, arrival).basis()).isNotEqualTo(PublishedAtBasis.STATED);
      return;
    }
    assertThat(Languages.times(language, text, "2024-12-08T10:00:00Z")).isEmpty();
  }

  private static boolean tellsPublication(WordSection section) {
    return section.wordClass() == WordClass.PUBLISHED || section.wordClass() == WordClass.UPDATED;
  }

  private static PublicationTime.Published published(String language, String text, Anchor arrival) {
    RawArticle article =
        new RawArticle(
            new ArticleId("a"),
            "unknown",
            null,
            "",
            text,
            null,
            language,
            arrival.publishedAt(),
            null);
    Document document = Languages.document(language, text);
    return PublicationTime.resolve(article, document, Languages.words(language), arrival.zone());
  }
}
