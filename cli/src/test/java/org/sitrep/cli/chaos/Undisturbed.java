package org.sitrep.cli.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.replay.CommittedReader;
import org.sitrep.cli.replay.Deferred;
import org.sitrep.cli.run.RunConfig;
import org.sitrep.cli.stages.StageName;
import org.sitrep.model.RawArticle;

/** A run without faults, made once for all tests: what every other must come to. */
final class Undisturbed {
  private static final String PREFIX = "undisturbed.";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static @Nullable Written known;

  private Undisturbed() {}

  /** What the stages make of {@link NewsStream#NEWS}, on a broker of their own. */
  static synchronized Written written() {
    Written written = known;
    if (written == null) {
      try (DataFolder folder = DataFolder.open(null);
          EmbeddedBroker broker = EmbeddedBroker.start(folder.folder("broker"))) {
        Connection connection = new Connection(broker.bootstrap(), Map.of());
        written = run(connection, NewsStream.NEWS, folder.path());
      }
      known = written;
    }
    return written;
  }

  private static Written run(Connection connection, List<RawArticle> articles, Path folder) {
    RunConfig config = RunConfig.read(Instance.settings(folder, PREFIX, "auto", 0));
    try (Trial trial = new Trial(connection, PREFIX, 1);
        Admin admin = connection.admin();
        Instance instance = Instance.start(connection, config, folder.resolve(PREFIX))) {
      trial.publish(articles);
      trial.awaitAnswers(articles.size(), instance::isAlive);
      Conditions.await(
          PATIENCE,
          () -> trial.answered() > 0 && hasReadAll(admin, StageName.AGGREGATE.group(PREFIX)),
          () -> "aggregate has not read all claims");
      try (Deferred deferred = Deferred.now(admin, connection, StageName.AGGREGATE.group(PREFIX))) {
        Conditions.await(
            PATIENCE,
            () -> instance.isAlive() && deferred.areAssessed(Duration.ofMillis(50)),
            deferred::entries,
            () -> "busy places have not been assessed");
      }
      trial.readToEnd();
      return trial.written();
    }
  }

  /** Whether a stage has committed that it has read all of its topics, and something of them. */
  private static boolean hasReadAll(Admin admin, String group) {
    Map<TopicPartition, Long> read =
        BrokerAnswer.to(
                "what was read",
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> offset(each.getValue())));
    return read.values().stream().anyMatch(offset -> offset > 0)
        && CommittedReader.ends(admin, read.keySet()).equals(read);
  }

  private static long offset(OffsetAndMetadata committed) {
    return committed.offset();
  }
}
