package org.sitrep.bench.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.sitrep.aggregate.stream.AggregateConfig;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.run.RunConfig;
import org.sitrep.cli.stages.StageName;

/** A broker for one measurement, in a folder that goes away with it. */
final class OwnBroker implements AutoCloseable {
  /** As many as a service makes by itself. */
  static final int PARTITIONS = 8;

  private final DataFolder data = DataFolder.open(null);
  private final EmbeddedBroker broker = EmbeddedBroker.start(data.folder("broker"));
  private final Connection connection = new Connection(broker.bootstrap(), Map.of());
  private final Admin admin = connection.admin();

  /** Makes the topics of the flow under a prefix. */
  void topics(String prefix) {
    TopicCreation.ensure(admin, new TopicShape(prefix, PARTITIONS, 1));
  }

  /** Makes one topic beside those of the flow. */
  void topic(String name) {
    BrokerAnswer.to(
        name, admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all());
  }

  /** The settings of a service for a bare topology: exactly once, committing as often. */
  Properties exactlyOnce(String group) {
    Map<String, String> given =
        Map.of(
            "bootstrap.servers",
            connection.bootstrap(),
            "application.id",
            group,
            "state.dir",
            folder(group).toString());
    Properties all = AggregateConfig.of(given).properties();
    all.remove("ensure.explicit.internal.resource.naming");
    all.putAll(service(StageName.AGGREGATE));
    return all;
  }

  /** What a service gives a stage of which its file says nothing. */
  static Map<String, String> service(StageName stage) {
    return Objects.requireNonNull(RunConfig.standard().stages().get(stage));
  }

  Connection connection() {
    return connection;
  }

  Admin admin() {
    return admin;
  }

  Path folder(String name) {
    return data.folder(name);
  }

  @Override
  public void close() {
    admin.close();
    broker.close();
    data.close();
  }
}
