package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.ingest.stream.ArticlePublisher;
import org.sitrep.ingest.stream.PublisherConfig;

@Timeout(300)
class RunCommandTest {
  private static final Path SEEDS = Path.of("..", "seeds");

  @TempDir Path folder;

  @Test
  void a_service_reads_what_is_published_ends_when_told_to_and_goes_on_where_it_was() {
    String data = folder.toString();
    try (ChildJvm service = ChildJvm.sitrep("run", "--data", data)) {
      service.awaitLine("ready, every partition has an instance");
      publish(address());
      awaitRows("sy-homs", "sy-hama");
      assertThat(service.terminate()).isZero();
      assertThat(service.text()).contains("sitrep: stopping").doesNotContain("died");
    }
    assertThat(folder.resolve("broker.address")).doesNotExist();
    try (ChildJvm service = ChildJvm.sitrep("run", "--data", data, "--stages", "aggregate")) {
      service.awaitLine("ready, every partition has an instance");
      assertThat(service.text()).contains("aggregate runs 16").doesNotContain("enrich runs");
      assertThat(table().rows()).isNotEmpty();
      assertThat(service.terminate()).isZero();
    }
  }

  @Test
  void what_the_settings_file_does_not_know_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("sitrep.yaml"), "kafka: {bootstarp: x}");
    CommandLineRun run = CommandLineRun.of("run", "--config", file.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("[kafka.bootstarp] unknown", "bootstrap,");
  }

  @Test
  void a_secret_in_the_settings_file_is_in_no_message() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("sitrep.yaml"),
            """
            kafka:
              bootstrap: 127.0.0.1:1
              properties:
                security.protocol: SASL_PLAINTEXT
                sasl.mechanism: PLAIN
                sasl.jaas.config: org.example.NoSuchModule required password="hunter2";
            """);
    CommandLineRun run = CommandLineRun.of("run", "--config", file.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).doesNotContain("hunter2");
  }

  private static void publish(String address) {
    PublisherConfig config = new PublisherConfig(Map.of("bootstrap.servers", address));
    try (Stream<Sourced> articles = ArticleFiles.read(List.of(SEEDS), Instant.now());
        ArticlePublisher publisher = new ArticlePublisher(config, InstantSource.system())) {
      articles.forEach(publisher::publish);
      publisher.flush();
    }
  }

  private void awaitRows(String... places) {
    CommandLineRun table = table();
    while (!Stream.of(places).allMatch(table.out()::contains)) {
      table = table();
    }
  }

  private CommandLineRun table() {
    return CommandLineRun.of("table", "--format", "json", "--data", folder.toString());
  }

  private String address() {
    try {
      return Files.readString(folder.resolve("broker.address")).strip();
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }
}
