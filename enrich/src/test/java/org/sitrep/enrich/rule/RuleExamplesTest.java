package org.sitrep.enrich.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.check.ExampleCase;
import org.sitrep.enrich.check.RuleExamples;
import org.sitrep.enrich.language.Language;
import org.sitrep.enrich.language.ResourceLines;

/** Holds every rule of every language to its own examples. */
class RuleExamplesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final RuleExamples EXAMPLES = new RuleExamples(EXTRACTOR);

  static List<ExampleCase> cases() {
    return EXAMPLES.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_rule_fires_on_its_examples_and_asserts_nothing_of_its_counter_examples(ExampleCase one) {
    assertThat(EXAMPLES.fault(one)).isEmpty();
  }

  @Test
  void a_rule_without_an_example_is_refused() {
    assertThatThrownBy(
            () -> read("rule a", "kind CAPTURED", "pattern <fall> PLACE", "not It fell on Homs"))
        .hasMessageContaining("[lines:1]")
        .hasMessageContaining("at least one example and one not");
  }

  @Test
  void a_rule_without_a_counter_example_is_refused() {
    assertThatThrownBy(
            () -> read("rule a", "kind CAPTURED", "pattern <fall> PLACE", "example Homs fell"))
        .hasMessageContaining("[lines:1]")
        .hasMessageContaining("at least one example and one not");
  }

  @Test
  void a_class_that_no_file_has_is_refused() {
    assertThatThrownBy(() -> read("rule a", "kind CAPTURED", "pattern <no-such-class> PLACE"))
        .hasMessageContaining("[lines:3] no class no-such-class");
  }

  private static List<Rule> read(String... lines) {
    Language english =
        EXTRACTOR.languages().all().stream()
            .filter(language -> language.pack().code().equals("en"))
            .findFirst()
            .orElseThrow();
    List<ResourceLines.Line> numbered =
        Stream.iterate(0, i -> i + 1)
            .limit(lines.length)
            .map(i -> new ResourceLines.Line(lines[i], "lines:" + (i + 1)))
            .toList();
    return RuleReader.read(english.pack(), english.words(), numbered);
  }
}
