package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitrepTest {
  @Test
  void a_program_without_the_benchmarks_says_where_they_are() {
    CommandLineRun run = CommandLineRun.of("bench");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith("sitrep: ").hasLineCount(1).contains("./sitrep bench");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "run --stages nonsense",
        "run --config /no/such/file",
        "run --instance a/b",
        "replay --speed fast",
        "replay --speed 0",
        "replay --order backwards",
        "replay --order shuffle:x",
        "replay --partitions 0",
        "replay /no/such/folder",
        "extract /no/such/file",
        "assess --at yesterday",
        "table --format xml",
        "diff",
        "diff topic",
        "diff topic /no/such/file",
        "diff - -",
        "rebuild",
        "rebuild --from rows",
        "rebuild --drop",
        "rebuild --drop --from raw --prefix rebuild-1-",
        "rebuild --drop --prefix live-",
        "rebuild --from claims --own .",
        "tail",
        "dead-letters",
        "dead-letters list --limit -1",
        "dead-letters list --topic news.raw",
        "dead-letters retry",
        "dead-letters retry nonsense",
        "dead-letters retry --all 0@1",
        "explain",
        "evaluate /no/such/gold",
        "check --own /no/such/folder",
        "explain --gazetteer /no/such/file text",
        "extract --gazetteer pom.xml pom.xml",
        "replay --gazetteer /no/such/file",
      })
  void wrong_usage_is_one_sentence_and_exit_code_two(String line) {
    CommandLineRun run = CommandLineRun.of(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("sitrep: ").hasLineCount(1).contains("--help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "replay --help",
        "run --help",
        "extract --help",
        "dead-letters retry --help"
      })
  void help_goes_to_standard_output(String line) {
    CommandLineRun run = CommandLineRun.of(line.split(" "));
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Usage: sitrep");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void what_works_is_listed() {
    assertThat(CommandLineRun.of("--help").out())
        .contains("replay", "run", "extract", "assess", "explain", "evaluate", "table", "tail")
        .contains("dead-letters", "diff", "rebuild", "bench", "check", "trace");
  }

  @Test
  void a_broker_that_does_not_answer_is_one_sentence_and_exit_code_one() {
    CommandLineRun run = CommandLineRun.of("table", "--bootstrap", "127.0.0.1:1");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("sitrep: no Kafka broker answers at 127.0.0.1:1\n");
  }

  @Test
  void without_any_broker_a_user_is_told_what_to_do() {
    CommandLineRun run = CommandLineRun.of("tail", "news.claims");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("--bootstrap", "sitrep replay");
  }

  @Test
  void no_message_shows_a_secret() {
    CommandLineRun run =
        CommandLineRun.of(
            "",
            Map.of(
                "SITREP_KAFKA_SASL_JAAS_CONFIG",
                "org.example.NoSuchModule required password=\"hunter2\";"),
            "table",
            "--bootstrap=127.0.0.1:1",
            "--property=security.protocol=SASL_PLAINTEXT",
            "--property",
            "ssl.key.password=opensesame",
            "--property=ssl.truststore.password=opensesame2",
            "--property=sasl.mechanism=opensesame");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).doesNotContain("hunter2", "opensesame");
  }
}
