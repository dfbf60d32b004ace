package org.sitrep.cli.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.sitrep.cli.Connection;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;

/** Enters into the accounting of a run what the stages commit to their topics. */
final class Books implements AutoCloseable {
  private static final List<Topics> ANSWERS =
      List.of(Topics.ENRICHED, Topics.CITY_STATUS, Topics.REJECTED, Topics.DEAD_LETTERS);
  private static final String DEAD_LETTER_TOPIC = "__streams.errors.topic";

  private final CommittedReader reader;
  private final Map<TopicPartition, Long> start;
  private final Accounting accounting;
  private final Watch watch;

  private Books(
      CommittedReader reader, Map<TopicPartition, Long> start, Accounting accounting, Watch watch) {
    this.reader = reader;
    this.start = start;
    this.accounting = accounting;
    this.watch = watch;
  }

  /** Opens the books before anything of this run is published: what is there now is not of it. */
  static Books open(Admin admin, Connection connection, Accounting accounting, Watch watch) {
    Map<TopicPartition, Long> start = ends(admin, ANSWERS);
    Map<TopicPartition, Long> from = new HashMap<>(start);
    // Claims and rows of earlier runs belong to the same table; their refusals do not.
    from.replaceAll((partition, end) -> countsWhole(partition) ? 0L : end);
    return new Books(CommittedReader.from(connection, from), start, accounting, watch);
  }

  /** Enters what was committed since. */
  void read(Duration patience) {
    reader.poll(patience).forEach(this::enter);
  }

  /** Reads on until everything that is on the topic of rows now has been entered. */
  void readRowsToEnd(Admin admin, Duration patience) {
    Map<TopicPartition, Long> ends = ends(admin, List.of(Topics.CITY_STATUS));
    while (!reader.hasReached(ends) && !watch.wantsToStop()) {
      read(patience);
    }
  }

  @Override
  public void close() {
    reader.close();
  }

  private static Map<TopicPartition, Long> ends(Admin admin, Collection<Topics> topics) {
    List<String> names = topics.stream().map(Topics::topicName).toList();
    return CommittedReader.ends(admin, CommittedReader.partitions(admin, names));
  }

  private static boolean countsWhole(TopicPartition partition) {
    return Stream.of(Topics.ENRICHED, Topics.CITY_STATUS)
        .anyMatch(topic -> topic.topicName().equals(partition.topic()));
  }

  private void enter(ConsumerRecord<String, byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    boolean ofThisRun = record.offset() >= start.getOrDefault(partition, 0L);
    String topic = record.topic();
    if (topic.equals(Topics.ENRICHED.topicName())) {
      accounting.enriched(
          WireSerdes.enrichedArticle().deserializer().deserialize(topic, record.value()),
          ofThisRun);
    } else if (topic.equals(Topics.CITY_STATUS.topicName())) {
      enterRow(record);
    } else if (comesFromAggregate(record)) {
      enterLostClaim(record);
    } else if (isPassedOver(record)) {
      accounting.repeated(key(record));
    } else {
      accounting.refused(key(record));
    }
  }

  /**
   * Whether nothing was wrong with an article, but its version or a later one was there already.
   */
  private static boolean isPassedOver(ConsumerRecord<String, byte[]> record) {
    if (!record.topic().equals(Topics.REJECTED.topicName())) {
      return false;
    }
    try {
      RejectionReason reason =
          WireSerdes.rejection()
              .deserializer()
              .deserialize(record.topic(), record.value())
              .reason();
      return reason == RejectionReason.REPEATED || reason == RejectionReason.SUPERSEDED;
    } catch (SerializationException noRejection) {
      return false;
    }
  }

  private void enterRow(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      accounting.gone(new PlaceId(key(record)));
    } else {
      CityStatus row =
          WireSerdes.cityStatus().deserializer().deserialize(record.topic(), record.value());
      accounting.row(row);
      watch.row(row);
    }
  }

  private void enterLostClaim(ConsumerRecord<String, byte[]> record) {
    try {
      accounting.lostClaim(
          WireSerdes.claim()
              .deserializer()
              .deserialize(record.topic(), record.value())
              .place()
              .id());
    } catch (SerializationException noClaim) {
      PlaceId.parse(key(record)).ifPresent(accounting::lostClaim);
    }
  }

  /**
   * A dead letter of the second stage: it was read from the claims, or on its own way from them.
   */
  private static boolean comesFromAggregate(ConsumerRecord<String, byte[]> record) {
    return Optional.ofNullable(record.headers().lastHeader(DEAD_LETTER_TOPIC))
        .map(Header::value)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(topic -> !topic.equals(Topics.RAW.topicName()))
        .isPresent();
  }

  private static String key(ConsumerRecord<String, byte[]> record) {
    return Objects.requireNonNullElse(record.key(), "");
  }
}
