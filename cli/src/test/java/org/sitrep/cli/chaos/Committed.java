package org.sitrep.cli.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.Json;

/** All that has been read of the topics of one prefix, and whether it goes together. */
final class Committed {
  private static final String RAW = Topics.RAW.topicName();

  private final String prefix;
  private final Map<String, String> rows = new HashMap<>();
  private final Map<String, Integer> claims = new HashMap<>();
  private final Map<String, Integer> answers = new HashMap<>();
  private final Map<String, JsonNode> states = new HashMap<>();
  private final Map<TopicPartition, Long> offsets = new HashMap<>();
  private final List<String> broken = new ArrayList<>();
  private long entered;

  Committed(String prefix) {
    this.prefix = prefix;
  }

  /** How many articles have got an answer. */
  int answered() {
    return (int) answers.keySet().stream().filter(each -> !each.startsWith(RAW)).count();
  }

  /** How many records have been read. */
  long entered() {
    return entered;
  }

  /** What stands on the topics, as far as it has been read. */
  Written written() {
    return Written.copyOf(rows, claims, answers, broken);
  }

  /** Where the reading of each partition goes on. */
  Map<TopicPartition, Long> next(Collection<TopicPartition> partitions) {
    return partitions.stream()
        .collect(Collectors.toMap(each -> each, each -> offsets.getOrDefault(each, -1L) + 1));
  }

  /** Takes in what has been read. */
  void enter(ConsumerRecord<String, byte[]> record) {
    entered++;
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    Long last = offsets.put(partition, record.offset());
    if (last != null && last >= record.offset()) {
      broken.add("read " + partition + " at " + record.offset() + " after " + last);
    }
    String key = Objects.requireNonNullElse(record.key(), "");
    String value = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
    String topic = record.topic().substring(prefix.length());
    if (topic.equals(Topics.CITY_STATUS.topicName())) {
      if (value.isEmpty()) {
        rows.remove(key);
      } else {
        rows.put(key, value);
      }
    } else if (topic.equals(Topics.CLAIMS.topicName())) {
      claims.merge(key + " " + value, 1, Integer::sum);
    } else if (topic.equals(Topics.STATUS_CHANGES.topicName())) {
      follow(key, value);
    } else {
      answers.merge(topic + " " + key, 1, Integer::sum);
    }
  }

  private void follow(String place, String change) {
    try {
      JsonNode read = Json.mapper().readTree(change);
      JsonNode before = read.path("before");
      JsonNode known = states.put(place, read.path("after"));
      boolean first = before.isNull() || before.isMissingNode();
      if (known == null ? !first : !known.equals(before)) {
        broken.add("change of " + place + " from " + before + ", which was " + known);
      }
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
