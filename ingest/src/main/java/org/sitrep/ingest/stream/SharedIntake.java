package org.sitrep.ingest.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.Register;
import org.sitrep.model.Ids;

/**
 * The sources of one owner, shared between all instances: each source belongs to a partition of
 * {@code news.intake}, and the instances share the partitions as a consumer group.
 *
 * <p>A partition that comes is claimed ({@link Intake}), so that an instance that has not yet heard
 * of its loss can write nothing more; one whose step failed is claimed anew. A broker that is away
 * for a while is waited for. The number of partitions must stay as it is: sources would move to
 * others, where nothing is known of them.
 */
public final class SharedIntake implements AutoCloseable {
  private static final Duration BEAT = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Who serves the sources of the partitions that are here; called from one thread. */
  public interface Owner {
    /** The sources of this partition are to be served from now on. */
    void taken(int partition, Register register);

    /** They are another's now, or to be taken anew; the register takes nothing any more. */
    void lost(int partition);
  }

  private final IntakeConfig config;
  private final String name;
  private final InstantSource clock;
  private final Owner owner;
  private final KafkaConsumer<String, byte[]> consumer;
  private final int partitions;
  private final Map<Integer, Intake> held = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Exception> death = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean closing;

  private SharedIntake(
      IntakeConfig config,
      String name,
      InstantSource clock,
      Owner owner,
      KafkaConsumer<String, byte[]> consumer) {
    this.config = config;
    this.name = name;
    this.clock = clock;
    this.owner = owner;
    this.consumer = consumer;
    this.partitions = consumer.partitionsFor(config.topic()).size();
    this.thread = Thread.ofPlatform().name("intake-" + name).unstarted(this::run);
  }

  /**
   * Joins the instances of this owner.
   *
   * @param name of the owner, as in {@link Intake#claim}
   * @throws KafkaException where the broker does not answer, or has no such topic
   */
  public static SharedIntake join(
      IntakeConfig config, String name, InstantSource clock, Owner owner) {
    KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(config.member(name));
    SharedIntake joined = null;
    try {
      joined = new SharedIntake(config, name, clock, owner, consumer);
      joined.thread.start();
      return joined;
    } finally {
      if (joined == null) {
        consumer.close();
      }
    }
  }

  /** The partition that a source belongs to; the same for all time and every instance. */
  public int partitionOf(String source) {
    return partitionOf(source, partitions);
  }

  /** The same where so many partitions are known. */
  public static int partitionOf(String source, int partitions) {
    return Math.floorMod(HexFormat.fromHexDigitsToLong(Ids.hash(source)), partitions);
  }

  /** The partitions that are served here. */
  public Set<Integer> here() {
    return Set.copyOf(held.keySet());
  }

  /** The register of a source, where it is served here. */
  public Optional<Register> registerOf(String source) {
    return Optional.ofNullable(held.get(partitionOf(source)));
  }

  /**
   * Does nothing while it lives.
   *
   * @throws KafkaException once it has died: the broker refuses for good
   */
  public void requireAlive() {
    Exception reason = death.get();
    if (reason != null) {
      throw new KafkaException("[intake " + name + "] " + reason.getMessage(), reason);
    }
  }

  /** Hands the partitions over to the others; steps under way are ended first. */
  @Override
  public void close() {
    closing = true;
    consumer.wakeup();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      consumer.subscribe(List.of(config.topic()), new Rebalance());
      while (!closing) {
        consumer.poll(BEAT);
        keepUp();
      }
    } catch (WakeupException told) {
      // To close.
    } catch (KafkaException refused) {
      death.set(refused);
    } finally {
      List.copyOf(held.keySet()).forEach(this::release);
      // Also a member with a name leaves: its partitions are another's at once.
      consumer.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  /** Claims what has come and what was lost to a failure. */
  private void keepUp() {
    held.forEach(
        (partition, intake) -> {
          if (intake.isLost()) {
            release(partition);
          }
        });
    Set<TopicPartition> assigned = consumer.assignment();
    // Nothing is read here: the group only says whose a partition is.
    consumer.pause(assigned);
    for (TopicPartition each : assigned) {
      if (!closing && !held.containsKey(each.partition())) {
        claim(each.partition());
      }
    }
  }

  private void claim(int partition) {
    try {
      Intake intake = Intake.claim(config, name, partition, clock);
      held.put(partition, intake);
      owner.taken(partition, intake);
    } catch (RetriableException | ProducerFencedException | InvalidProducerEpochException notNow) {
      // The broker is away, or another claims it too: tried again as long as it is assigned here.
    }
  }

  private void release(int partition) {
    Intake intake = held.remove(partition);
    if (intake != null) {
      intake.close();
      owner.lost(partition);
    }
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> come) {
      consumer.pause(come);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> gone) {
      gone.stream()
          .map(TopicPartition::partition)
          .collect(Collectors.toSet())
          .forEach(SharedIntake.this::release);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> gone) {
      onPartitionsRevoked(gone);
    }
  }
}
