package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.contract.Contract;
import org.sitrep.cli.contract.Ground;
import org.sitrep.cli.contract.Pipeline;
import org.sitrep.cli.contract.SeedNews;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.cli.stages.StageName;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.Json;
import org.sitrep.monitor.JsonLines;

/** Tables made anew beside a live one, on a broker that runs. */
@Contract
@Timeout(180)
class RebuildTest {
  private static final String SEEDS = Path.of("..", "seeds").toString();
  private static final String PLACES =
      "id\tkind\tname_en\tname_ar\tparent\tlat\tlon\tpopulation\tvariants_en\tvariants_ar"
          + "\tambiguous\n";

  @TempDir static Path folder;
  private static Connection connection = new Connection("", Map.of());
  private static String live = "";

  @BeforeAll
  static void a_live_table(Ground ground) throws Exception {
    connection = ground.connection();
    live = ground.prefix();
    SeedNews seeds = SeedNews.read();
    try (Pipeline pipeline = Pipeline.start(connection, live, 3, folder.resolve("streams"))) {
      pipeline.publish(seeds.articles());
      pipeline.awaitTable(seeds.table(), seeds.now());
    }
  }

  @Test
  void from_claims_or_articles_the_table_is_the_same_byte_for_byte() throws Exception {
    String rows = table(live);
    Map<TopicPartition, OffsetAndMetadata> read = offsets();
    for (String source : new String[] {"claims", "raw"}) {
      String prefix = rebuilt(source);
      CommandLineRun run = rebuild("--from", source, "--prefix", prefix);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out())
          .isEqualTo(
              "%s has %d rows\nsitrep diff topic:%s topic:%s: no row differs\n"
                  .formatted(prefix, rows.lines().count(), live, prefix));
      assertThat(table(prefix)).isNotEmpty().isEqualTo(rows);
    }
    assertThat(table(live)).isEqualTo(rows);
    assertThat(offsets()).isEqualTo(read);
    refuses_what_is_there_and_drops_it();
  }

  @Test
  void another_lexicon_changes_the_rows_that_it_changes_without_a_broker() throws IOException {
    Path own = folder.resolve("own/lexicon/places/sy.tsv");
    Files.createDirectories(own.getParent());
    Files.writeString(
        own, PLACES + "sy-tadmur\tCITY\tZarqan\tزرقان\tsy-homs-governorate\t34.5\t38.2\t\t\t\t\n");
    String desk = folder.resolve("own").toString();
    CommandLineRun run = rebuild("--from", "raw", "--own", desk, "--prefix", rebuilt("own"));
    assertThat(run.exit()).as(run.err()).isZero();

    CommandLineRun diff =
        CommandLineRun.of(
            "diff",
            "topic:" + live,
            "topic:" + rebuilt("own"),
            "--json",
            "--bootstrap",
            connection.bootstrap());
    CommandLineRun expected =
        CommandLineRun.of("diff", assessed("plain"), assessed("own", "--own", desk), "--json");
    assertThat(kinds(diff)).containsEntry("sy-tadmur", "GONE").isEqualTo(kinds(expected));
    assertThat(run.out()).contains(diff.rows().size() + " row");
  }

  /** What docs/operations.md says of backups: all that is needed is a copy of {@code news.raw}. */
  @Test
  void a_copy_of_the_articles_gives_the_same_table_byte_for_byte() throws Exception {
    Topics raw = Topics.RAW;
    String copy = live + "copy.";
    try (Admin admin = connection.admin();
        KafkaProducer<byte[], byte[]> mirror =
            new KafkaProducer<>(
                connection.client(Map.of()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      TopicCreation.ensure(admin, new TopicShape(copy, 3, 1));
      CommittedRecords.read(
          connection,
          live + raw.topicName(),
          each -> {
            var unused =
                mirror.send(
                    new ProducerRecord<>(
                        copy + raw.topicName(),
                        each.partition(),
                        each.timestamp(),
                        each.key(),
                        each.value(),
                        each.headers()));
          });
    }
    CommandLineRun run =
        CommandLineRun.of(
            "rebuild",
            "--from",
            "raw",
            "--live-prefix",
            copy,
            "--prefix",
            copy + "rebuild-1-",
            "--bootstrap",
            connection.bootstrap());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(table(copy + "rebuild-1-")).isNotEmpty().isEqualTo(table(live));
  }

  private static void refuses_what_is_there_and_drops_it() throws Exception {
    CommandLineRun again = rebuild("--from", "claims", "--prefix", rebuilt("raw"));
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).hasLineCount(1).contains("--drop");
    assertThat(rebuild("--drop", "--prefix", rebuilt("raw")).exit()).isZero();
    assertThat(rebuild("--drop", "--prefix", rebuilt("claims")).exit()).isZero();
    try (Admin admin = connection.admin()) {
      assertThat(admin.listTopics().names().get())
          .contains(live + "news.city-status", live + "news.claims")
          .noneMatch(RebuildTest::isRebuilt);
      assertThat(admin.listGroups().all().get()).noneMatch(group -> isRebuilt(group.groupId()));
    }
  }

  private static CommandLineRun rebuild(String... options) {
    List<String> all = new ArrayList<>(List.of("rebuild", "--bootstrap", connection.bootstrap()));
    // Nothing is live where one is only dropped.
    if (!List.of(options).contains("--drop")) {
      all.addAll(List.of("--live-prefix", live));
    }
    all.addAll(List.of(options));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static String rebuilt(String from) {
    return live + "rebuild-from-" + from + "-";
  }

  private static boolean isRebuilt(String name) {
    return name.startsWith(rebuilt("raw")) || name.startsWith(rebuilt("claims"));
  }

  private static String table(String prefix) {
    return JsonLines.of(new CommittedTopics(connection, prefix).rows());
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsets() throws Exception {
    try (Admin admin = connection.admin()) {
      Map<TopicPartition, OffsetAndMetadata> offsets = new java.util.HashMap<>();
      for (StageName stage : StageName.values()) {
        offsets.putAll(
            admin
                .listConsumerGroupOffsets(stage.group(live))
                .partitionsToOffsetAndMetadata()
                .get());
      }
      assertThat(offsets).isNotEmpty();
      return offsets;
    }
  }

  private static String assessed(String name, String... options) throws IOException {
    String[] extract = new String[options.length + 2];
    extract[0] = "extract";
    extract[1] = SEEDS;
    System.arraycopy(options, 0, extract, 2, options.length);
    StringBuilder claims = new StringBuilder();
    for (String line : CommandLineRun.of(extract).rows()) {
      Json.mapper().readTree(line).path("claims").forEach(each -> claims.append(each).append('\n'));
    }
    Path file = folder.resolve(name + ".jsonl");
    Files.writeString(file, CommandLineRun.of(claims.toString(), Map.of(), "assess").out());
    return file.toString();
  }

  private static Map<String, String> kinds(CommandLineRun diff) throws IOException {
    assertThat(diff.exit()).as(diff.err()).isZero();
    Map<String, String> kinds = new TreeMap<>();
    for (String line : diff.rows()) {
      JsonNode row = Json.mapper().readTree(line);
      kinds.put(row.path("place").path("id").asText(), row.path("kind").asText());
    }
    return kinds;
  }
}
