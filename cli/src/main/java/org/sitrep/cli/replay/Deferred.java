package org.sitrep.cli.replay;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.sitrep.aggregate.stream.AggregateTopology;
import org.sitrep.cli.Connection;

/**
 * The places whose claims the second stage has taken in and which it has put off assessing: a busy
 * place rests between two assessments. The stage commits its list of them together with what it has
 * read, so once all claims are read, a table without these places is not the last one.
 */
public final class Deferred implements AutoCloseable {
  private final CommittedReader reader;
  private final Map<TopicPartition, Long> ends;
  private final Set<String> waiting = new HashSet<>();
  private long entries;

  private Deferred(CommittedReader reader, Map<TopicPartition, Long> ends) {
    this.reader = reader;
    this.ends = ends;
  }

  /** Those that the stage of this group has put off by now. */
  public static Deferred now(Admin admin, Connection connection, String group) {
    List<TopicPartition> partitions =
        CommittedReader.partitions(admin, List.of(AggregateTopology.agendaTopic(group)));
    return new Deferred(
        CommittedReader.fromBeginning(connection, partitions),
        CommittedReader.ends(admin, partitions));
  }

  /** Looks once; whether each has been assessed since, whatever else has been put off. */
  public boolean areAssessed(Duration patience) {
    for (ConsumerRecord<String, byte[]> each : reader.poll(patience)) {
      entries++;
      TopicPartition partition = new TopicPartition(each.topic(), each.partition());
      boolean putOffBefore = each.offset() < ends.getOrDefault(partition, 0L);
      if (!AggregateTopology.isToBeAssessed(each.value())) {
        waiting.remove(each.key());
      } else if (putOffBefore) {
        waiting.add(each.key());
      }
    }
    return reader.hasReached(ends) && waiting.isEmpty();
  }

  /** How often anything was noted: as long as this grows, something moves. */
  public long entries() {
    return entries;
  }

  @Override
  public void close() {
    reader.close();
  }
}
