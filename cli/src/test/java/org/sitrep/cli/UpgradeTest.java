package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.aggregate.core.Ageing;
import org.sitrep.aggregate.core.Table;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.cli.chaos.Conditions;
import org.sitrep.cli.deadletter.Refused;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.monitor.JsonLines;

/**
 * This version on what an earlier one left behind: broker, groups and stores, recorded by {@code
 * .ci/record-state}. When it was stopped five articles were in the table, three read and not
 * assessed, two taken in and not read.
 */
@Timeout(180)
class UpgradeTest {
  private static final Path UPGRADE = Path.of("src", "test", "resources", "upgrade");

  @TempDir Path folder;

  @Test
  void it_goes_on_where_the_earlier_version_was() throws Exception {
    Path data = folder.resolve("data");
    unpack(UPGRADE.resolve("0.1.0-rc1.zip"), data);
    Path dropped = Files.createDirectory(folder.resolve("in"));
    Path settings =
        Files.writeString(
            folder.resolve("sitrep.yaml"),
            """
            kafka: {partitions: 2}
            monitor: {port: 0}
            folders: [{path: "%s", settle-ms: 100}]
            """
                .formatted(dropped));
    try (ChildJvm service =
        ChildJvm.sitrep("run", "--config", settings.toString(), "--data", data.toString())) {
      service.awaitLine("ready, every partition has an instance");
      Files.copy(UPGRADE.resolve("after").resolve("wire.jsonl"), dropped.resolve("new.jsonl"));
      Connection broker =
          new Connection(Files.readString(data.resolve("broker.address")).strip(), Map.of());
      Conditions.await(
          Duration.ofSeconds(60),
          () -> articles(broker).containsAll(List.of("up-4", "up-5")) && isCaughtUp(broker),
          service::text);
      String rows = JsonLines.of(rows(broker));
      assertThat(rows)
          .as("what the earlier version showed, had read, had taken in, and what came since")
          .contains(
              "\"sy-homs\"", "\"sy-hama\"", "\"sy-daraa\"", "\"sy-tartus\"", "\"sy-latakia\"");
      assertThat(articles(broker))
          .as("none is read twice")
          .hasSize(12)
          .containsOnlyOnce("up-1", "up-4", "up-5");
      assertThat(Refused.on(broker, "news.rejected"))
          .extracting(Refused::key, Refused::reason)
          .as("the article that the earlier version had read")
          .containsExactly(org.assertj.core.groups.Tuple.tuple("up-1", "REPEATED"));
      assertThat(Refused.on(broker, "news.dead-letters")).isEmpty();
      CommandLineRun trace = CommandLineRun.of("trace", "up-1", "--data", data.toString());
      assertThat(trace.out())
          .as("what the earlier version wrote bears no trace, and is found all the same")
          .containsPattern("claim .*sy-hama  CAPTURED sy-opposition")
          .containsPattern("rejected .*by enrich, REPEATED")
          .containsPattern("row .*sy-hama  .*of its claims");
      assertThat(service.terminate()).isZero();
    }
  }

  /** Whether the table is what all the claims give, byte for byte. */
  private static boolean isCaughtUp(Connection broker) {
    List<Claim> claims = new CommittedTopics(broker).claims();
    Optional<Instant> latest = claims.stream().map(Claim::publishedAt).max(Instant::compareTo);
    return latest.isPresent()
        && JsonLines.of(aged(rows(broker), latest.get()))
            .equals(JsonLines.of(Table.assess(claims, latest.get())));
  }

  private static List<CityStatus> rows(Connection broker) {
    return new CommittedTopics(broker).rows();
  }

  private static List<CityStatus> aged(List<CityStatus> rows, Instant at) {
    return rows.stream().map(row -> Ageing.at(row, at)).toList();
  }

  /** The ids of the articles that were read, in no order. */
  private static List<String> articles(Connection broker) {
    List<String> ids = new ArrayList<>();
    CommittedRecords.read(
        broker,
        "news.enriched",
        record -> ids.add(new String(record.key(), StandardCharsets.UTF_8)));
    return ids;
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
        Path to = folder.resolve(each.getName()).normalize();
        if (each.isDirectory()) {
          Files.createDirectories(to);
        } else {
          Files.createDirectories(to.getParent());
          Files.copy(entries, to);
        }
      }
    }
  }
}
