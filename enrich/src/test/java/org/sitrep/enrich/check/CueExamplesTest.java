package org.sitrep.enrich.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.language.DataFiles;

class CueExamplesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final CueExamples EXAMPLES = new CueExamples(EXTRACTOR, DataFiles.ofProject());

  static List<CueCase> cases() {
    return EXAMPLES.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_cue_does_what_its_examples_say_and_no_more(CueCase one) {
    assertThat(EXAMPLES.fault(one)).isEmpty();
  }

  @Test
  void every_cue_has_an_example_and_a_counter_example() {
    assertThat(EXAMPLES.faults()).isEmpty();
  }

  @Test
  void a_cue_without_examples_and_a_line_nobody_reads_are_named() {
    DataFiles own =
        DataFiles.withOwn(
            "desk",
            Map.of(
                "language/en/cues.txt", "[whisper]\nwhispered\n",
                "language/en/cue-examples.txt", "[whisper]\nexample without an arrow\n"));
    assertThat(new CueExamples(EXTRACTOR, own).faults())
        .hasSize(3)
        .anyMatch(fault -> fault.startsWith("[desk/language/en/cue-examples.txt:2]"))
        .anyMatch(fault -> fault.contains("no whisper example"));
  }
}
