package org.sitrep.bench.flow;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.replay.Backlog;
import org.sitrep.cli.replay.CommittedReader;
import org.sitrep.cli.replay.Deferred;

/** Waits for what a group has to do on a broker. */
final class Progress {
  private static final Duration BEAT = Duration.ofMillis(100);

  private final OwnBroker broker;
  private final String group;

  Progress(OwnBroker broker, String group) {
    this.broker = broker;
    this.group = group;
  }

  /** Waits for something that is to become true. */
  static void until(BooleanSupplier reached) {
    while (!reached.getAsBoolean()) {
      LockSupport.parkNanos(BEAT.toNanos());
    }
  }

  /** Waits until all that is on a topic by now has been read and what came of it is committed. */
  void read(String topic) {
    read(List.of(topic));
  }

  /** Waits until a stage has read a topic, and what it hands on to itself, and nothing rests. */
  void settled(String topic) {
    read(topic);
    Set<String> all = BrokerAnswer.to("its topics", broker.admin().listTopics().names());
    read(all.stream().filter(name -> Backlog.isHandedOn(group, name)).toList());
    try (Deferred deferred = Deferred.now(broker.admin(), broker.connection(), group)) {
      until(() -> deferred.areAssessed(BEAT));
    }
  }

  private void read(Collection<String> topics) {
    Map<TopicPartition, Long> ends =
        CommittedReader.ends(broker.admin(), CommittedReader.partitions(broker.admin(), topics));
    Backlog backlog = new Backlog(broker.admin(), broker.connection(), group);
    long records = ends.values().stream().mapToLong(Long::longValue).sum();
    // The last offsets may be marks of transactions, which only a reader tells from records.
    until(() -> backlog.position(ends.keySet()) >= records - 2L * ends.size());
    until(() -> backlog.hasRead(ends, () -> false));
  }
}
