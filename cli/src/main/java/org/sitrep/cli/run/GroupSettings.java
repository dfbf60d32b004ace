package org.sitrep.cli.run;

import java.util.HashMap;
import java.util.Map;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.stages.StageName;

/** The settings that decide how instances share work, and how soon one takes over from another. */
final class GroupSettings {
  /**
   * An open transaction of a killed instance hides all that was written after it until the broker
   * gives it up: this long, and up to ten seconds more until the broker looks.
   */
  private static final int TRANSACTION_MILLIS = 10_000;

  private static final int HEARTBEATS_A_SESSION = 5;

  private GroupSettings() {}

  /** What the broker keeps for a group of the streams protocol. */
  static Map<String, String> onBroker(RunConfig config, int standbys) {
    return Map.of(
        "streams.num.standby.replicas",
        String.valueOf(standbys),
        "streams.session.timeout.ms",
        String.valueOf(config.sessionTimeoutMillis()));
  }

  /**
   * What the process is given.
   *
   * @param instance its name; empty for none
   */
  static Map<String, String> inProcess(
      RunConfig config,
      GroupProtocol protocol,
      TopicShape shape,
      int standbys,
      StageName stage,
      String instance) {
    Map<String, String> settings = new HashMap<>();
    settings.put("group.protocol", protocol.word());
    settings.put("replication.factor", String.valueOf(shape.replication()));
    settings.put("topic.min.insync.replicas", String.valueOf(shape.leastInSync()));
    settings.put("producer.transaction.timeout.ms", String.valueOf(TRANSACTION_MILLIS));
    settings.put("restore.consumer.fetch.max.wait.ms", "100");
    if (!instance.isEmpty()) {
      settings.put("client.id", stage.group(config.topicPrefix()) + "-" + instance);
    }
    if (protocol == GroupProtocol.CLASSIC) {
      int session = config.sessionTimeoutMillis();
      settings.put("consumer.session.timeout.ms", String.valueOf(session));
      settings.put(
          "consumer.heartbeat.interval.ms", String.valueOf(session / HEARTBEATS_A_SESSION));
      settings.put("num.standby.replicas", String.valueOf(standbys));
      settings.put("probing.rebalance.interval.ms", "60000");
      if (!instance.isEmpty()) {
        // A process of the same name takes over at once what a killed one had.
        settings.put("group.instance.id", instance);
      }
    }
    return settings;
  }
}
