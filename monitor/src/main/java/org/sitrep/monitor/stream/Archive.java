package org.sitrep.monitor.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.PlaceId;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.RawArticleReader;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.monitor.article.ArticleSource;
import org.sitrep.monitor.past.ClaimSource;
import org.sitrep.monitor.past.NotNow;

/**
 * Finds articles and claims on their topics. It follows both on a thread of its own and remembers
 * where the newest million records of each stand; what is asked for is then read from there.
 */
public final class Archive implements ArticleSource, ClaimSource, AutoCloseable {
  private static final int MOST = 1 << 20;
  private static final int MOST_VERSIONS = 8;
  private static final Duration BEAT = Duration.ofMillis(500);
  private static final long PAUSE_MILLIS = 1_000;
  private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long LOOK_MILLIS = 50;
  private static final long LOOK_AGAIN_NANOS = Duration.ofMinutes(1).toNanos();

  private final TopicAccess access;
  private final RecordLookup lookup;
  private final NewestByKey articles = new NewestByKey(MOST);
  private final NewestByKey claims = new NewestByKey(MOST);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Lag lag = new Lag();
  private final Thread thread;

  /** One that does not follow yet. */
  public Archive(TopicAccess access) {
    this.access = access;
    this.lookup = new RecordLookup(access);
    this.thread = Thread.ofPlatform().daemon().name("monitor-archive").unstarted(this::run);
  }

  /** Begins to follow the topics; once. */
  public Archive start() {
    thread.start();
    return this;
  }

  @Override
  public List<RawArticle> versions(ArticleId article) {
    List<NewestByKey.Place> places = articles.find(hash(article.value()));
    if (places.isEmpty()) {
      return List.of();
    }
    return lookup
        .read(access.name(Topics.RAW), places.subList(0, Math.min(MOST_VERSIONS, places.size())))
        .stream()
        .sorted(Comparator.comparingLong((ConsumerRecord<byte[], byte[]> each) -> -each.offset()))
        .flatMap(record -> java.util.stream.Stream.ofNullable(article(record)))
        .filter(each -> each.id().equals(article))
        .toList();
  }

  @Override
  public List<Claim> of(PlaceId place) {
    awaitLevel();
    List<Claim> found = new ArrayList<>();
    lookup
        .read(access.name(Topics.CLAIMS), claims.find(hash(place.value())))
        .forEach(record -> add(record, found::add));
    found.removeIf(claim -> !claim.place().id().equals(place));
    return found;
  }

  @Override
  public void each(Consumer<Claim> claim) {
    lookup.readAll(access.name(Topics.CLAIMS), record -> add(record, claim));
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    lookup.close();
  }

  private void run() {
    while (!isClosed()) {
      try (KafkaConsumer<byte[], byte[]> consumer = access.consumer()) {
        follow(consumer);
      } catch (KafkaException away) {
        // The reader of the table, which runs beside it, says so.
      }
      pause(PAUSE_MILLIS);
    }
  }

  /** Follows both topics until closed, or until there are more partitions. */
  private void follow(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    if (partitions.isEmpty()) {
      return;
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Ends ends = new Ends(consumer, partitions);
    long looked = System.nanoTime();
    while (!isClosed()) {
      consumer.poll(BEAT).forEach(this::take);
      boolean unused = ends.areReached(lag);
      if (System.nanoTime() - looked > LOOK_AGAIN_NANOS) {
        looked = System.nanoTime();
        if (partitions(consumer).size() != partitions.size()) {
          return;
        }
      }
    }
  }

  /** Those of both topics; none while one has not been made. */
  private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topics topic : List.of(Topics.RAW, Topics.CLAIMS)) {
      List<PartitionInfo> known = consumer.partitionsFor(access.name(topic));
      if (known == null || known.isEmpty()) {
        return List.of();
      }
      known.forEach(each -> partitions.add(new TopicPartition(each.topic(), each.partition())));
    }
    return partitions;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(access.name(Topics.CLAIMS))) {
      if (record.key() != null) {
        claims.add(NewestByKey.hash(record.key()), record.partition(), record.offset());
      }
      return;
    }
    // Keys of news.raw are those of whoever wrote it: the article itself says which it is.
    RawArticle article = article(record);
    if (article != null) {
      articles.add(hash(article.id().value()), record.partition(), record.offset());
    }
  }

  private static @Nullable RawArticle article(ConsumerRecord<byte[], byte[]> record) {
    byte @Nullable [] value = record.value();
    if (value == null) {
      return null;
    }
    try {
      return RawArticleReader.read(value, Instant.ofEpochMilli(record.timestamp()), "news.raw")
              instanceof Accepted<RawArticle>(RawArticle article)
          ? article
          : null;
    } catch (RuntimeException poison) {
      return null;
    }
  }

  private static void add(ConsumerRecord<byte[], byte[]> record, Consumer<Claim> found) {
    byte @Nullable [] value = record.value();
    if (value == null) {
      return;
    }
    Claim claim;
    try {
      claim = WireSerdes.claim().deserializer().deserialize(record.topic(), value);
    } catch (RuntimeException poison) {
      // The stage that makes the table has set it aside.
      return;
    }
    found.accept(claim);
  }

  private void awaitLevel() {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (lag.millis(Instant.now()) > 0) {
      if (System.nanoTime() > deadline || isClosed()) {
        throw new NotNow("the topic of claims is still being read");
      }
      pause(LOOK_MILLIS);
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void pause(long millis) {
    try {
      boolean unused = closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }

  private static long hash(String key) {
    return NewestByKey.hash(key.getBytes(StandardCharsets.UTF_8));
  }
}
