package org.sitrep.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FeatureUpdate;
import org.apache.kafka.clients.admin.UpdateFeaturesOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.cli.broker.TopicCreation;

@Timeout(120)
class GroupsTest {
  @TempDir Path folder;

  @Test
  void a_new_group_gets_what_the_broker_offers_and_an_old_one_keeps_what_it_has() throws Exception {
    try (DataFolder data = DataFolder.open(folder);
        HostedBroker broker = new HostedBroker(data, Map.of());
        Admin admin = new Connection(broker.start(), Map.of()).admin()) {
      Groups groups = new Groups(admin);
      assertThat(groups.protocolOf("new")).isEqualTo(GroupProtocol.STREAMS);

      TopicCreation.ensure(admin, 1);
      admin
          .alterConsumerGroupOffsets(
              "old", Map.of(new TopicPartition("news.raw", 0), new OffsetAndMetadata(0)))
          .all()
          .get(20, TimeUnit.SECONDS);
      assertThat(groups.protocolOf("old")).isEqualTo(GroupProtocol.CLASSIC);

      List<String> refused = new ArrayList<>();
      groups.configure(
          "new",
          Map.of("streams.num.standby.replicas", "1", "streams.session.timeout.ms", "10"),
          refused::add);
      assertThat(refused)
          .singleElement()
          .asString()
          .contains("streams.session.timeout.ms instead of 10");
      var group = new ConfigResource(ConfigResource.Type.GROUP, "new");
      assertThat(admin.describeConfigs(List.of(group)).all().get(20, TimeUnit.SECONDS).values())
          .singleElement()
          .extracting(settings -> settings.get("streams.num.standby.replicas").value())
          .isEqualTo("1");

      admin
          .updateFeatures(
              Map.of(
                  "streams.version",
                  new FeatureUpdate((short) 0, FeatureUpdate.UpgradeType.SAFE_DOWNGRADE)),
              new UpdateFeaturesOptions())
          .all()
          .get(20, TimeUnit.SECONDS);
      // The controller has switched it off; the broker hears of it a little later.
      while (groups.offersStreams()) {
        Thread.onSpinWait();
      }
      assertThat(groups.protocolOf("new")).isEqualTo(GroupProtocol.CLASSIC);
    }
  }
}
