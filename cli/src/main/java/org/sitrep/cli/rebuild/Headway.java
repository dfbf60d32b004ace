package org.sitrep.cli.rebuild;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.sitrep.cli.Connection;
import org.sitrep.cli.Failure;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.replay.Backlog;
import org.sitrep.cli.replay.CommittedReader;
import org.sitrep.cli.replay.Deferred;
import org.sitrep.cli.stages.StageName;
import org.sitrep.cli.stages.Stages;
import org.sitrep.model.Topics;

/** How far the stages of a rebuild are, link by link of the chain. */
final class Headway {
  private static final Duration BEAT = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Admin admin;
  private final Connection connection;
  private final String prefix;
  private final Stages stages;
  private final BooleanSupplier stop;

  Headway(Admin admin, Connection connection, String prefix, Stages stages, BooleanSupplier stop) {
    this.admin = admin;
    this.connection = connection;
    this.prefix = prefix;
    this.stages = stages;
    this.stop = stop;
  }

  /**
   * Waits until everything before the given ends has come out as rows.
   *
   * <p>A stage commits what it has read together with what it wrote, so once it has read to an end,
   * the end of what it wrote holds everything that came of it.
   */
  void await(Source source, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> claims = ends;
    if (source == Source.RAW) {
      awaitRead(StageName.ENRICH.group(prefix), ends);
      claims = ends(List.of(prefix + Topics.CLAIMS.topicName()));
    }
    String group = StageName.AGGREGATE.group(prefix);
    awaitRead(group, claims);
    Collection<String> handedOn =
        BrokerAnswer.to("its topics", admin.listTopics().names()).stream()
            .filter(topic -> Backlog.isHandedOn(group, topic))
            .toList();
    awaitRead(group, ends(handedOn));
    awaitAssessed(group);
  }

  private void awaitRead(String group, Map<TopicPartition, Long> ends) {
    Backlog backlog = new Backlog(admin, connection, group);
    long moved = System.nanoTime();
    long position = -1;
    while (!backlog.hasRead(ends, stop)) {
      long now = backlog.position(ends.keySet());
      if (now != position) {
        position = now;
        moved = System.nanoTime();
      }
      requireMovement(moved);
      LockSupport.parkNanos(BEAT.toNanos());
    }
  }

  /** A busy place rests before it is assessed again: waits until all that wait now have been. */
  private void awaitAssessed(String group) {
    long moved = System.nanoTime();
    long entries = -1;
    try (Deferred deferred = Deferred.now(admin, connection, group)) {
      while (!deferred.areAssessed(BEAT)) {
        if (deferred.entries() != entries) {
          entries = deferred.entries();
          moved = System.nanoTime();
        }
        requireMovement(moved);
      }
    }
  }

  private Map<TopicPartition, Long> ends(Collection<String> topics) {
    return CommittedReader.ends(admin, CommittedReader.partitions(admin, topics));
  }

  private void requireMovement(long moved) {
    stages.requireAlive();
    if (stop.getAsBoolean()) {
      throw new Failure("stopped before the table was whole; --drop takes away what there is");
    }
    if (System.nanoTime() - moved > PATIENCE.toNanos()) {
      throw new Failure("nothing has moved for %d s".formatted(PATIENCE.toSeconds()));
    }
  }
}
