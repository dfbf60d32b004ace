package org.sitrep.ingest.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Taking;

/**
 * The register of one owner in one partition of {@code news.intake}, written in the same Kafka
 * transactions as the articles.
 *
 * <p>Claiming it fences whoever had it before (one transactional id for each owner and partition):
 * what that one has open is aborted, and it can write no more. Only then is read what has been
 * committed. So for each key there is one line of steps, whatever is killed when.
 *
 * <p>Sources that any instance may serve are shared by {@link SharedIntake}; one that only this
 * machine can serve, such as a folder of its disk, is claimed under a name of its own. Keys of
 * different owners never meet: the record's key is {@code owner/key}.
 */
public final class Intake implements Register, AutoCloseable {
  private static final int LONGEST_KEY = 400;

  private final String owner;
  private final int partition;
  private final String topic;
  private final KafkaProducer<String, byte[]> producer;
  private final ArticleRecords records;
  private final IntakeStates states;
  private volatile boolean lost;

  private Intake(
      IntakeConfig config,
      String owner,
      int partition,
      KafkaProducer<String, byte[]> producer,
      IntakeStates states,
      InstantSource clock) {
    this.owner = owner;
    this.partition = partition;
    this.topic = config.topic();
    this.producer = producer;
    this.states = states;
    this.records = new ArticleRecords(config.topicPrefix(), clock);
  }

  /**
   * Claims a partition for an owner, and reads what it has taken in.
   *
   * @param owner such as {@code feeds}; letters, digits, dots, dashes
   * @param partition of {@code news.intake}, from 0
   * @param clock gives the time of rejections
   * @throws KafkaException where the broker does not answer, or refuses
   */
  public static Intake claim(
      IntakeConfig config, String owner, int partition, InstantSource clock) {
    return claim(config, owner, partition, new IntakeStates(), clock);
  }

  /**
   * The same for one that was claimed here before.
   *
   * @param states as that claim left them; only what has come since is read
   */
  static Intake claim(
      IntakeConfig config, String owner, int partition, IntakeStates states, InstantSource clock) {
    if (!owner.matches("[A-Za-z0-9._-]{1,100}")) {
      throw new IllegalArgumentException("[owner] " + owner + ", expected letters, digits, ._-");
    }
    KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            config.producer(config.group(owner) + "-" + partition),
            new StringSerializer(),
            new ByteArraySerializer());
    Intake intake = new Intake(config, owner, partition, producer, states, clock);
    boolean claimed = false;
    try {
      producer.initTransactions();
      IntakeReading.each(config, partition, states.next(), intake::enter);
      claimed = true;
    } finally {
      if (!claimed) {
        producer.close(Duration.ZERO);
      }
    }
    return intake;
  }

  @Override
  public Optional<String> remembered(String key) {
    return states.get(key);
  }

  @Override
  public Set<String> keys() {
    return states.keys();
  }

  /** Whether a step has failed, so that it must be claimed anew. */
  public boolean isLost() {
    return lost;
  }

  @Override
  public synchronized void take(Taking step) {
    if (lost) {
      throw new Lost("[" + owner + "-" + partition + "] lost before, expected a new claim");
    }
    boolean committed = false;
    AtomicLong written = new AtomicLong(-1);
    try {
      producer.beginTransaction();
      step.taken().forEach(each -> send(records.of(each)));
      step.remember().forEach((key, state) -> send(record(key, state), written));
      step.forget().forEach(key -> send(record(key, null), written));
      producer.commitTransaction();
      committed = true;
    } catch (KafkaException refused) {
      throw new Lost(
          "[" + owner + "-" + partition + "] not written: " + refused.getMessage(),
          refused,
          isFenced(refused));
    } finally {
      lost = !committed;
    }
    states.written(step, written.get());
  }

  /** Waits for a step that is under way; whoever claims it next aborts what is open. */
  @Override
  public synchronized void close() {
    lost = true;
    producer.close(Duration.ZERO);
  }

  private void send(ProducerRecord<String, byte[]> record) {
    // A record that fails makes the commit fail.
    var unused = producer.send(record);
  }

  private void send(ProducerRecord<String, byte[]> record, AtomicLong last) {
    var unused =
        producer.send(
            record,
            (place, failure) -> {
              if (failure == null) {
                last.accumulateAndGet(place.offset(), Math::max);
              }
            });
  }

  private static boolean isFenced(@Nullable Throwable refused) {
    return refused != null
        && (refused instanceof ProducerFencedException
            || refused instanceof InvalidProducerEpochException
            || isFenced(refused.getCause()));
  }

  private ProducerRecord<String, byte[]> record(String key, @Nullable String state) {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException(
          "[key] " + key.length() + " characters, expected 1 to 400");
    }
    byte[] value = state == null ? null : state.getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(topic, partition, owner + "/" + key, value);
  }

  private void enter(ConsumerRecord<String, byte[]> record) {
    boolean ours = record.key().startsWith(owner + "/");
    states.enter(
        ours ? record.key().substring(owner.length() + 1) : null, record.value(), record.offset());
  }
}
