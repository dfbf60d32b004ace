package org.sitrep.cli.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.Connection;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.model.Rejection;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.monitor.SafeText;

/**
 * One record that no stage could use, for a reader: all text is safe to print.
 *
 * @param at {@code partition@offset} on the topic it was set aside on
 * @param time of the record
 * @param source where it was read from, such as {@code news.raw/0/15}
 * @param key its key; null where it had none
 * @param reason the class of what was thrown, or the reason of a rejection
 * @param detail what was wrong, in a sentence
 * @param value the beginning of its value, at most {@value #SHOWN} characters; null where it had
 *     none, and for rejections, which do not keep what they reject
 */
public record Refused(
    String at,
    Instant time,
    String source,
    @Nullable String key,
    String reason,
    String detail,
    @Nullable String value) {
  private static final int SHOWN = 120;
  private static final int BYTES_LOOKED_AT = 4 * SHOWN;

  /**
   * What the topic holds now, by time.
   *
   * @throws org.sitrep.cli.Failure where the broker has no such topic, or does not answer
   */
  public static List<Refused> on(Connection connection, String topic) {
    boolean rejections = topic.endsWith(Topics.REJECTED.topicName());
    List<Refused> found = new ArrayList<>();
    CommittedRecords.read(
        connection,
        topic,
        record -> found.add(rejections ? rejected(record) : dead(DeadLetter.of(record))));
    found.sort(Comparator.comparing(Refused::time));
    return List.copyOf(found);
  }

  private static Refused dead(DeadLetter letter) {
    Position readAt = letter.readAt();
    return new Refused(
        letter.at().toString(),
        letter.time(),
        SafeText.of(
            letter.readFrom()
                + (readAt == null ? "" : "/" + readAt.partition() + "/" + readAt.offset())),
        beginning(letter.key()),
        SafeText.of(letter.exception()),
        SafeText.of(letter.message()),
        beginning(letter.value()));
  }

  private static Refused rejected(ConsumerRecord<byte[], byte[]> record) {
    String at = new Position(record.partition(), record.offset()).toString();
    Instant time = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    String key = beginning(record.key());
    try {
      Rejection rejection =
          WireSerdes.rejection().deserializer().deserialize(record.topic(), record.value());
      if (rejection != null) {
        return new Refused(
            at,
            time,
            SafeText.of(rejection.source()),
            key,
            rejection.reason().name(),
            SafeText.of(rejection.detail()),
            null);
      }
    } catch (SerializationException noRejection) {
      String wrong = SafeText.of(String.valueOf(noRejection.getMessage()));
      return new Refused(at, time, "", key, "", wrong, beginning(record.value()));
    }
    return new Refused(at, time, "", key, "", "", null);
  }

  private static @Nullable String beginning(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    String text =
        SafeText.of(
            new String(bytes, 0, Math.min(bytes.length, BYTES_LOOKED_AT), StandardCharsets.UTF_8));
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return text.substring(0, end);
  }
}
