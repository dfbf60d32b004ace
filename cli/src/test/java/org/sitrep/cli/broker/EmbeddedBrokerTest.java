package org.sitrep.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.Failure;
import org.sitrep.model.Topics;

class EmbeddedBrokerTest {
  @TempDir Path folder;

  @Test
  void topics_are_made_once_and_survive_a_restart() throws Exception {
    for (int start = 0; start < 2; start++) {
      try (EmbeddedBroker broker = EmbeddedBroker.start(folder);
          Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
        TopicCreation.ensure(admin, 3);
        TopicCreation.ensure(admin, 5);
        var described =
            admin.describeTopics(java.util.List.of(Topics.RAW.topicName())).allTopicNames().get();
        assertThat(described.values())
            .singleElement()
            .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
        assertThat(admin.listTopics().names().get()).hasSize(Topics.values().length);
      }
    }
  }

  @Test
  void a_port_in_use_is_one_sentence() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket one = new ServerSocket(0, 1, loopback);
        ServerSocket two = new ServerSocket(0, 1, loopback)) {
      assertThatThrownBy(() -> EmbeddedBroker.start(folder, one.getLocalPort(), two.getLocalPort()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("already in use")
          .hasMessageContaining(String.valueOf(one.getLocalPort()));
    }
  }

  @Test
  void a_file_where_the_folder_should_be_is_one_sentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> EmbeddedBroker.start(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void a_nearly_full_disk_is_one_sentence() {
    assertThatThrownBy(() -> DataFolder.require(folder, Long.MAX_VALUE))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("nearly full");
  }

  @Test
  void only_a_temporary_folder_is_deleted_on_close() throws Exception {
    DataFolder temporary = DataFolder.open(null);
    Files.writeString(temporary.path().resolve("x"), "x");
    temporary.close();
    DataFolder.open(folder).close();
    assertThat(temporary.path()).doesNotExist();
    assertThat(folder).exists();
  }
}
