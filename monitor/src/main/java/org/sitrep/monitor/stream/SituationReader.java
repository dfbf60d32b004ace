package org.sitrep.monitor.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.monitor.situation.Positions;
import org.sitrep.monitor.situation.Situation;
import org.sitrep.monitor.situation.SituationFold;
import org.sitrep.monitor.situation.SituationSource;

/**
 * Reads both topics of the table from their beginning and goes on, on a thread of its own, until it
 * is closed. What cannot be read is counted and passed over; a broker that is away is waited for;
 * topics that have been made anew are read anew.
 */
public final class SituationReader implements SituationSource, AutoCloseable {
  private static final Duration BEAT = Duration.ofMillis(200);
  private static final long PAUSE_MILLIS = 500;

  private final TopicAccess access;
  private final Function<PlaceId, @Nullable Long> population;
  private final Consumer<String> say;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong unreadable = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Object turn = new Object();
  private final Thread thread;
  private final String rowTopic;
  private final Lag lag = new Lag();
  private volatile boolean ready;
  private SituationFold fold;

  /**
   * A reader that does not read yet.
   *
   * @param population inhabitants of a place; null where not known
   * @param say is told in a sentence when the broker cannot be read, and when a record cannot
   */
  public SituationReader(
      TopicAccess access, Function<PlaceId, @Nullable Long> population, Consumer<String> say) {
    this.access = access;
    this.population = population;
    this.say = say;
    this.rowTopic = access.name(Topics.CITY_STATUS);
    this.fold = new SituationFold(Positions.start("0", 1, 1), population);
    this.thread = Thread.ofPlatform().daemon().name("monitor-situation").unstarted(this::run);
  }

  /** Starts reading; once. */
  public SituationReader start() {
    thread.start();
    return this;
  }

  @Override
  public Situation now() {
    synchronized (turn) {
      return fold.situation();
    }
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public long lagMillis() {
    return lag.millis(Instant.now());
  }

  @Override
  public long unreadable() {
    return unreadable.get();
  }

  @Override
  public void onNews(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    String told = "";
    while (!isClosed()) {
      try {
        read();
        told = "";
      } catch (KafkaException away) {
        String sentence = "the monitor cannot read its topics: " + away.getMessage();
        if (!sentence.equals(told)) {
          say.accept(sentence);
          told = sentence;
        }
      }
      pause();
    }
  }

  /** Reads until closed, or until the topics are others. */
  private void read() {
    try (TableTopics topics = TableTopics.open(access);
        KafkaConsumer<byte[], byte[]> consumer = access.consumer()) {
      if (topics.partitions().isEmpty()) {
        return;
      }
      consumer.assign(topics.partitions());
      consumer.seekToBeginning(topics.partitions());
      SituationFold anew = new SituationFold(topics.start(), population);
      Ends ends = new Ends(consumer, topics.partitions());
      while (!isClosed() && topics.areStillThere()) {
        take(consumer.poll(BEAT), anew);
        if (ends.areReached(lag)) {
          show(anew);
          ready = true;
        }
      }
    }
  }

  private void take(ConsumerRecords<byte[], byte[]> records, SituationFold anew) {
    if (records.isEmpty()) {
      return;
    }
    boolean shown;
    synchronized (turn) {
      records.forEach(record -> take(record, anew));
      shown = isShown(anew);
      if (!ready && !shown) {
        // The first table is shown while it grows; later ones once they are whole.
        fold = anew;
        shown = true;
      }
    }
    if (shown) {
      listeners.forEach(Runnable::run);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record, SituationFold anew) {
    boolean row = record.topic().equals(rowTopic);
    try {
      if (row) {
        row(record, anew);
      } else {
        anew.change(
            record.partition(),
            record.offset(),
            record.timestamp(),
            WireSerdes.statusChange().deserializer().deserialize(record.topic(), record.value()));
      }
    } catch (RuntimeException poison) {
      if (row) {
        anew.passRow(record.partition(), record.offset());
      } else {
        anew.passChange(record.partition(), record.offset());
      }
      if (unreadable.getAndIncrement() == 0) {
        say.accept(
            "the monitor passes over what it cannot read, first "
                + record.topic()
                + " "
                + record.partition()
                + "@"
                + record.offset());
      }
    }
  }

  private static void row(ConsumerRecord<byte[], byte[]> record, SituationFold anew) {
    byte @Nullable [] value = record.value();
    if (value == null) {
      PlaceId place = new PlaceId(new String(record.key(), StandardCharsets.UTF_8));
      anew.noRow(record.partition(), record.offset(), place);
    } else {
      anew.row(
          record.partition(),
          record.offset(),
          record.timestamp(),
          WireSerdes.cityStatus().deserializer().deserialize(record.topic(), value),
          value);
    }
  }

  private void show(SituationFold anew) {
    synchronized (turn) {
      if (isShown(anew)) {
        return;
      }
      fold = anew;
    }
    listeners.forEach(Runnable::run);
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isShown(SituationFold one) {
    return fold == one;
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void pause() {
    try {
      boolean unused = closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }
}
