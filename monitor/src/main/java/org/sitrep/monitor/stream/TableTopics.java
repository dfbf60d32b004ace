package org.sitrep.monitor.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.sitrep.model.Topics;
import org.sitrep.monitor.situation.Positions;

/** Both topics of the table as they are on the broker. */
final class TableTopics implements AutoCloseable {
  private static final long EVERY_NANOS = Duration.ofSeconds(30).toNanos();
  private static final int NAME_RADIX = 36;

  private final Admin admin;
  private final TopicAccess access;
  private final List<TopicDescription> known;
  private long looked = System.nanoTime();

  private TableTopics(Admin admin, TopicAccess access, List<TopicDescription> known) {
    this.admin = admin;
    this.access = access;
    this.known = known;
  }

  /** Looks them up; none where they have not been made. */
  static TableTopics open(TopicAccess access) {
    Admin admin = Admin.create(access.client());
    boolean opened = false;
    try {
      TableTopics topics = new TableTopics(admin, access, look(admin, access));
      opened = true;
      return topics;
    } finally {
      if (!opened) {
        admin.close(Duration.ZERO);
      }
    }
  }

  /** All partitions. */
  List<TopicPartition> partitions() {
    List<TopicPartition> all = new ArrayList<>();
    for (TopicDescription topic : known) {
      topic
          .partitions()
          .forEach(each -> all.add(new TopicPartition(topic.name(), each.partition())));
    }
    return all;
  }

  /** Before the first record of each partition. */
  Positions start() {
    return Positions.start(
        made(), known.getFirst().partitions().size(), known.getLast().partitions().size());
  }

  /** Whether they are those that were found; looked up now and then. */
  boolean areStillThere() {
    if (System.nanoTime() - looked < EVERY_NANOS) {
      return true;
    }
    looked = System.nanoTime();
    try {
      List<TopicDescription> now = look(admin, access);
      return now.isEmpty() || (ids(now).equals(ids(known)) && sizes(now).equals(sizes(known)));
    } catch (KafkaException away) {
      // The consumer waits for the broker too.
      return true;
    }
  }

  private static List<TopicDescription> look(Admin admin, TopicAccess access) {
    String rows = access.name(Topics.CITY_STATUS);
    String changes = access.name(Topics.STATUS_CHANGES);
    try {
      Map<String, TopicDescription> found =
          admin.describeTopics(List.of(rows, changes)).allTopicNames().get();
      return List.of(found.get(rows), found.get(changes));
    } catch (ExecutionException unknown) {
      if (unknown.getCause() instanceof UnknownTopicOrPartitionException) {
        return List.of();
      }
      throw new KafkaException(String.valueOf(unknown.getCause()), unknown);
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    }
  }

  private String made() {
    return Integer.toUnsignedString(ids(known).hashCode(), NAME_RADIX);
  }

  private static List<Uuid> ids(List<TopicDescription> topics) {
    return topics.stream().map(TopicDescription::topicId).toList();
  }

  private static List<Integer> sizes(List<TopicDescription> topics) {
    return topics.stream().map(each -> each.partitions().size()).toList();
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
