package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.model.Topics;

@Timeout(120)
class TopicsCommandTest {
  @TempDir Path folder;

  @Test
  void topics_are_made_shown_and_compared_with_what_they_should_be() throws Exception {
    try (DataFolder data = DataFolder.open(folder.resolve("data"));
        HostedBroker broker = new HostedBroker(data, Map.of())) {
      String address = broker.start();
      Path settings =
          Files.writeString(
              folder.resolve("sitrep.yaml"),
              "kafka: {bootstrap: \"%s\", partitions: 3, topic-prefix: t.}".formatted(address));
      CommandLineRun missing = topics("diff", settings);
      assertThat(missing.exit()).isEqualTo(1);
      assertThat(missing.out().lines())
          .hasSize(Topics.values().length)
          .contains("t.news.raw is missing");

      assertThat(topics("create", settings).exit()).isZero();
      CommandLineRun same = topics("diff", settings);
      assertThat(same.out()).isEmpty();
      assertThat(same.exit()).isZero();
      assertThat(topics("describe", settings).out().lines())
          .hasSize(Topics.values().length)
          .anyMatch(
              line ->
                  line.startsWith("t.news.city-status\tkey place id\tpartitions 3\tcopies 1\t")
                      && line.contains("cleanup.policy=compact"));

      change(address, "t.news.city-status", "cleanup.policy", "delete");
      assertThat(topics("create", settings).exit()).as("what is there stays").isZero();
      assertThat(topics("diff", settings).out())
          .isEqualTo("t.news.city-status has cleanup.policy delete, expected compact\n");
      Path more =
          Files.writeString(
              folder.resolve("more.yaml"),
              "kafka: {bootstrap: \"%s\", partitions: 4, topic-prefix: t.}".formatted(address));
      assertThat(topics("diff", more).out()).contains("t.news.raw has partitions 3, expected 4\n");
    }
  }

  @Test
  void what_to_do_with_them_must_be_said() {
    CommandLineRun run = CommandLineRun.of("topics");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("create, describe or diff");
  }

  private static CommandLineRun topics(String what, Path settings) {
    return CommandLineRun.of("topics", what, "--config", settings.toString());
  }

  private static void change(String address, String topic, String key, String value)
      throws Exception {
    try (Admin admin = new Connection(address, Map.of()).admin()) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      AlterConfigOp set = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
    }
  }
}
