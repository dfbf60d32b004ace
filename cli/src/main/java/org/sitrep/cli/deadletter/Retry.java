package org.sitrep.cli.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sitrep.cli.Connection;
import org.sitrep.cli.Failure;
import org.sitrep.cli.replay.CommittedRecords;

/**
 * Writes dead letters back to the topics they came from, once: all of a call in one transaction,
 * each with a header that names it, by which a later call knows that it has been retried.
 */
public final class Retry {
  static final String HEADER = "sitrep_retry";

  private static final String TRANSACTIONS = "sitrep-dead-letters-retry";
  private static final String BATCH_HEADER = "sitrep_batch";

  private final Connection connection;
  private final String topic;
  private final Origin origin;

  /**
   * A retry of what lies on a topic of dead letters.
   *
   * @throws Failure where the topic is none
   */
  public Retry(Connection connection, String topic) {
    this.connection = connection;
    this.topic = topic;
    this.origin = Origin.of(topic);
  }

  /**
   * What came of a call.
   *
   * @param retried written back now
   * @param before left alone, because they had been retried before, or came of a retry
   * @param unknown asked for, but not on the topic
   * @param homeless of which no header tells the topic they came from
   */
  public record Result(
      Set<Position> retried, Set<Position> before, Set<Position> unknown, Set<Position> homeless) {}

  /** Retries all; see {@link #of}. */
  public Result all(boolean again) {
    return retry(each -> true, Set.of(), again);
  }

  /**
   * Retries those that lie there.
   *
   * @param again also those that were retried before
   * @throws Failure where the broker does not take them; none has been written then
   */
  public Result of(Collection<Position> asked, boolean again) {
    return retry(asked::contains, asked, again);
  }

  private Result retry(Predicate<Position> wanted, Collection<Position> asked, boolean again) {
    Result result =
        new Result(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(asked), new TreeSet<>());
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      // From here on no other call that has begun can commit, so what is read below stays true.
      producer.initTransactions();
      Map<String, List<DeadLetter>> byTopic = letters(wanted, result);
      List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
      byTopic.forEach(
          (target, letters) -> {
            Set<String> before = again ? Set.of() : retriedTo(target);
            for (DeadLetter letter : letters) {
              boolean known =
                  !again && (letter.isOfRetry() || before.contains(letter.at().toString()));
              (known ? result.before() : result.retried()).add(letter.at());
              if (!known) {
                records.add(record(target, letter));
              }
            }
          });
      producer.beginTransaction();
      send(producer, records);
      producer.commitTransaction();
    } catch (KafkaException refused) {
      throw new Failure("nothing was retried: " + Failure.rootOf(refused), refused);
    }
    return result;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what fails here fails the commit, which throws
  private static void send(
      KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
    records.forEach(producer::send);
  }

  private Map<String, List<DeadLetter>> letters(Predicate<Position> wanted, Result result) {
    Map<String, List<DeadLetter>> byTopic = new TreeMap<>();
    CommittedRecords.read(
        connection,
        topic,
        record -> {
          Position at = new Position(record.partition(), record.offset());
          if (wanted.test(at)) {
            result.unknown().remove(at);
            DeadLetter letter = DeadLetter.of(record);
            origin
                .topicOf(letter)
                .ifPresentOrElse(
                    target ->
                        byTopic.computeIfAbsent(target, none -> new ArrayList<>()).add(letter),
                    () -> result.homeless().add(at));
          }
        });
    return byTopic;
  }

  private Set<String> retriedTo(String target) {
    Set<String> retried = new HashSet<>();
    CommittedRecords.read(
        connection,
        target,
        record -> {
          Header header = record.headers().lastHeader(HEADER);
          if (header != null && header.value() != null) {
            retried.add(new String(header.value(), StandardCharsets.UTF_8));
          }
        });
    return retried;
  }

  private ProducerRecord<byte[], byte[]> record(String target, DeadLetter letter) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            target,
            null,
            letter.time().toEpochMilli(),
            origin.keyOf(letter),
            letter.value(),
            letter.headers());
    // It comes alone, not as one of several of an article: what is told of it is complete.
    record.headers().remove(BATCH_HEADER).remove(HEADER);
    record.headers().add(HEADER, letter.at().toString().getBytes(StandardCharsets.UTF_8));
    return record;
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings =
        connection.client(
            Map.of(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd"));
    Map<String, Object> own = new HashMap<>(settings);
    own.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    own.put(ProducerConfig.ACKS_CONFIG, "all");
    own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, origin.prefix() + TRANSACTIONS);
    return new KafkaProducer<>(own, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
