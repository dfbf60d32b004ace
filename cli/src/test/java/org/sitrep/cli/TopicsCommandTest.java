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
import org.sitrep.cli.contract.Contract;
import org.sitrep.cli.contract.Ground;
import org.sitrep.model.Topics;

@Contract
@Timeout(120)
class TopicsCommandTest {
  @TempDir Path folder;

  @Test
  void topics_are_made_shown_and_compared_with_what_they_should_be(Ground ground) throws Exception {
    String prefix = ground.prefix();
    Path settings = settings("sitrep.yaml", 3, ground);
    CommandLineRun missing = topics("diff", settings);
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.out().lines())
        .hasSize(Topics.values().length)
        .contains(prefix + "news.raw is missing");

    assertThat(topics("create", settings).exit()).isZero();
    CommandLineRun same = topics("diff", settings);
    assertThat(same.out()).isEmpty();
    assertThat(same.exit()).isZero();
    assertThat(topics("describe", settings).out().lines())
        .hasSize(Topics.values().length)
        .anyMatch(
            line ->
                line.startsWith(prefix + "news.city-status\tkey place id\tpartitions 3\tcopies 1\t")
                    && line.contains("cleanup.policy=compact"));

    change(ground.connection(), prefix + "news.city-status", "cleanup.policy", "delete");
    assertThat(topics("create", settings).exit()).as("what is there stays").isZero();
    assertThat(topics("diff", settings).out())
        .isEqualTo(prefix + "news.city-status has cleanup.policy delete, expected compact\n");
    assertThat(topics("diff", settings("more.yaml", 4, ground)).out())
        .contains(prefix + "news.raw has partitions 3, expected 4\n");
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

  private Path settings(String name, int partitions, Ground ground) throws Exception {
    return Files.writeString(
        folder.resolve(name),
        "kafka: {bootstrap: \"%s\", partitions: %d, replication: 1, topic-prefix: %s}"
            .formatted(ground.bootstrap(), partitions, ground.prefix()));
  }

  private static void change(Connection connection, String topic, String key, String value)
      throws Exception {
    try (Admin admin = connection.admin()) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      AlterConfigOp set = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
    }
  }
}
