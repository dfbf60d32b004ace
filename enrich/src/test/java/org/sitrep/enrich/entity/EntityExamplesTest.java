package org.sitrep.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.ResourceLines;
import org.sitrep.model.Amount;
import org.sitrep.model.ArticleId;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Entity;
import org.sitrep.model.EntityType;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;

/** Runs every example and counter-example of every language's words of entities. */
class EntityExamplesTest {
  private static final Instant PUBLISHED = Instant.parse("2024-12-08T12:00:00Z");
  private static final Extractor EXTRACTOR = Extractor.standard();

  @TestFactory
  Stream<DynamicTest> every_example_names_what_the_file_says() {
    return Stream.of("ar", "en")
        .flatMap(
            language ->
                ResourceLines.read(
                        DataFiles.ofProject(), "language/" + language + "/entity-examples.txt")
                    .stream()
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                language + " " + line.text(), () -> run(language, line))));
  }

  private static void run(String language, ResourceLines.Line line) {
    String text = line.text();
    if (text.startsWith("not ")) {
      String[] parts = text.substring(4).split(" ", 2);
      EntityType type = EntityType.valueOf(parts[0]);
      assertThat(entities(language, parts[1]))
          .filteredOn(entity -> entity.type() == type)
          .as(line.where())
          .isEmpty();
      return;
    }
    String[] sides = text.substring("example ".length()).split(" => ", 2);
    String[] expected = sides[1].split(" \\| ", 2);
    String[] named = expected[0].split(" ", 2);
    String detail = expected.length > 1 ? expected[1] : "";
    assertThat(entities(language, sides[0]))
        .as(line.where())
        .anySatisfy(
            entity -> {
              assertThat(entity.type().name() + " " + entity.surface())
                  .isEqualTo(named[0] + " " + named[1]);
              assertThat(details(entity)).contains(detail);
            });
  }

  /** All that an example may ask of an entity. */
  private static List<String> details(Entity entity) {
    Amount amount = entity.number();
    String counted =
        amount == null ? "" : shown(amount.low()) + ".." + shown(amount.high()) + " " + amount.of();
    return Stream.of("", entity.id(), entity.kind(), counted).map(String::valueOf).toList();
  }

  private static String shown(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  @Test
  void no_two_entities_overlap_and_every_span_is_its_words() {
    for (String language : List.of("ar", "en")) {
      StringBuilder text = new StringBuilder();
      ResourceLines.read(DataFiles.ofProject(), "language/" + language + "/entity-examples.txt")
          .forEach(line -> text.append(line.text()).append('\n'));
      int end = 0;
      for (Entity entity : entities(language, text.toString())) {
        assertThat(entity.start()).isGreaterThanOrEqualTo(end);
        assertThat(("\n" + text).substring(entity.start(), entity.end()))
            .isEqualTo(entity.surface());
        end = entity.end();
      }
      assertThat(end).isPositive();
    }
  }

  @Test
  void a_date_tells_its_time_and_its_figures_count_nothing() {
    List<Entity> entities = entities("en", "On 5 December 2024 they left.");
    assertThat(entities).hasSize(1);
    assertThat(entities.get(0).time()).isNotNull();
    assertThat(String.valueOf(entities.get(0).time())).contains("2024-12-05T00:00:00Z");
  }

  private static List<Entity> entities(String language, String text) {
    RawArticle article =
        new RawArticle(
            new ArticleId("a"), "unknown", null, "", text, PUBLISHED, language, PUBLISHED, null);
    return switch (EXTRACTOR.extract(article)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> enriched.entities();
      case Outcome.Rejected<EnrichedArticle> rejected -> throw new AssertionError(rejected);
    };
  }
}
