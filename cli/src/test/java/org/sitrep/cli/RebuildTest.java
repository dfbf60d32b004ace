package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.model.wire.Json;
import org.sitrep.monitor.JsonLines;

/** Tables made anew beside a live one, on a broker that runs. */
@Timeout(180)
class RebuildTest {
  private static final String SEEDS = Path.of("..", "seeds").toString();
  private static final String PLACES =
      "id\tkind\tname_en\tname_ar\tparent\tlat\tlon\tpopulation\tvariants_en\tvariants_ar"
          + "\tambiguous\n";

  @TempDir static Path folder;
  private static DataFolder data = DataFolder.open(null);
  private static HostedBroker broker = new HostedBroker(data, Map.of());
  private static String address = "";

  @BeforeAll
  static void a_live_table() {
    address = broker.start();
    CommandLineRun replay =
        CommandLineRun.of(
            "replay", SEEDS, "--until-done", "--partitions", "3", "--bootstrap", address);
    assertThat(replay.exit()).isZero();
  }

  @AfterAll
  static void down() {
    broker.close();
    data.close();
  }

  @Test
  void from_claims_or_articles_the_table_is_the_same_byte_for_byte() throws Exception {
    String live = table("");
    Map<TopicPartition, OffsetAndMetadata> read = offsets();
    for (String source : new String[] {"claims", "raw"}) {
      String prefix = "rebuild-from-" + source + "-";
      CommandLineRun run = rebuild("--from", source, "--prefix", prefix);
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out())
          .isEqualTo(
              "%s has %d rows\nsitrep diff topic topic:%s: no row differs\n"
                  .formatted(prefix, live.lines().count(), prefix));
      assertThat(table(prefix)).isNotEmpty().isEqualTo(live);
    }
    assertThat(table("")).isEqualTo(live);
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
    CommandLineRun run = rebuild("--from", "raw", "--own", desk, "--prefix", "rebuild-own-");
    assertThat(run.exit()).as(run.err()).isZero();

    CommandLineRun diff =
        CommandLineRun.of("diff", "topic", "topic:rebuild-own-", "--json", "--bootstrap", address);
    CommandLineRun expected =
        CommandLineRun.of("diff", assessed("plain"), assessed("own", "--own", desk), "--json");
    assertThat(kinds(diff)).containsEntry("sy-tadmur", "GONE").isEqualTo(kinds(expected));
    assertThat(run.out()).contains(diff.rows().size() + " row");
  }

  private static void refuses_what_is_there_and_drops_it() throws Exception {
    CommandLineRun again = rebuild("--from", "claims", "--prefix", "rebuild-from-raw-");
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).hasLineCount(1).contains("--drop");
    assertThat(rebuild("--drop", "--prefix", "rebuild-from-raw-").exit()).isZero();
    assertThat(rebuild("--drop", "--prefix", "rebuild-from-claims-").exit()).isZero();
    try (Admin admin = new Connection(address, Map.of()).admin()) {
      assertThat(admin.listTopics().names().get())
          .contains("news.city-status", "news.claims")
          .noneMatch(topic -> topic.startsWith("rebuild-from-"));
      assertThat(admin.listGroups().all().get())
          .noneMatch(group -> group.groupId().startsWith("rebuild-from-"));
    }
  }

  private static CommandLineRun rebuild(String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "rebuild";
    all[1] = "--bootstrap";
    all[2] = address;
    System.arraycopy(options, 0, all, 3, options.length);
    return CommandLineRun.of(all);
  }

  private static String table(String prefix) {
    return JsonLines.of(new CommittedTopics(new Connection(address, Map.of()), prefix).rows());
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsets() throws Exception {
    try (Admin admin = new Connection(address, Map.of()).admin()) {
      Map<TopicPartition, OffsetAndMetadata> offsets = new java.util.HashMap<>();
      for (String group : new String[] {"sitrep-enrich", "sitrep-aggregate"}) {
        offsets.putAll(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
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
