package org.sitrep.cli.broker;

import java.nio.file.Path;
import java.util.Map;

/** The settings of a broker for one machine: one node, loopback only, light on threads and disk. */
final class BrokerSettings {
  private static final Map<String, String> LIGHT =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("node.id", "1"),
          Map.entry("controller.listener.names", "CONTROLLER"),
          Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("group.streams.initial.rebalance.delay.ms", "0"),
          // Who runs on one machine is missed soon; the broker's own bounds are for networks.
          Map.entry("group.streams.min.session.timeout.ms", "6000"),
          Map.entry("group.streams.session.timeout.ms", "10000"),
          Map.entry("group.streams.min.heartbeat.interval.ms", "1000"),
          Map.entry("group.streams.heartbeat.interval.ms", "2000"),
          Map.entry("offsets.topic.num.partitions", "5"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("transaction.state.log.num.partitions", "5"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20)),
          Map.entry("log.index.size.max.bytes", String.valueOf(1 << 20)),
          Map.entry("num.network.threads", "1"),
          Map.entry("num.io.threads", "2"),
          Map.entry("background.threads", "2"),
          Map.entry("num.recovery.threads.per.data.dir", "1"),
          Map.entry("message.max.bytes", String.valueOf(8 << 20)),
          // Records carry the time of publication: years ago must not mean too old to keep.
          Map.entry("log.retention.ms", "-1"));

  private BrokerSettings() {}

  static Map<String, String> of(Path data, int port, int controllerPort) {
    Map<String, String> settings = new java.util.HashMap<>(LIGHT);
    String host = EmbeddedBroker.HOST;
    settings.put("log.dirs", data.toString());
    settings.put(
        "listeners",
        "PLAINTEXT://" + host + ":" + port + ",CONTROLLER://" + host + ":" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://" + host + ":" + port);
    settings.put("controller.quorum.voters", "1@" + host + ":" + controllerPort);
    return settings;
  }

  /**
   * The settings of the controller alone, before any broker of it lives: it soon misses the one
   * that was killed.
   */
  static Map<String, String> ofControllerAlone(Path data, int controllerPort) {
    Map<String, String> settings = of(data, controllerPort, controllerPort);
    settings.put("process.roles", "controller");
    settings.put("listeners", "CONTROLLER://" + EmbeddedBroker.HOST + ":" + controllerPort);
    settings.remove("advertised.listeners");
    settings.put("broker.session.timeout.ms", "1000");
    settings.put("broker.heartbeat.interval.ms", "200");
    return settings;
  }
}
