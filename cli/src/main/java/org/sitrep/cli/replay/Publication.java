package org.sitrep.cli.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.sitrep.cli.Connection;
import org.sitrep.cli.Failure;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.stream.ArticlePublisher;
import org.sitrep.ingest.stream.PublisherConfig;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/** Hands articles to the flow at a given pace, and owes each of them to the accounting. */
final class Publication implements Runnable, AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(100);

  private final PublisherConfig config;
  private final Plan plan;
  private final Replay.Timed timed;
  private final Playback playback;
  private final Accounting accounting;
  private final CountDownLatch stop = new CountDownLatch(1);

  Publication(
      Connection connection,
      Plan plan,
      Replay.Timed timed,
      Playback playback,
      Accounting accounting) {
    this.config = config(connection);
    this.plan = plan;
    this.timed = timed;
    this.playback = playback;
    this.accounting = accounting;
  }

  /** Publishes until all are on their topics, or {@link #close} stops it. */
  @Override
  public void run() {
    try (ArticlePublisher publisher =
        new ArticlePublisher(config, plan.mark(), InstantSource.system())) {
      Instant first = null;
      int count = 0;
      for (Sourced article : timed.articles()) {
        Instant published = plan.pace() instanceof Pace.Clock ? timed.times().of(article) : null;
        first = first == null ? published : first;
        if (isStoppedBefore(plan.pace().due(count++, published, first))) {
          return;
        }
        accounting.owe(key(article));
        publisher.publish(article);
      }
      publisher.flush();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while publishing", interrupted);
    }
    accounting.close();
  }

  @Override
  public void close() {
    stop.countDown();
  }

  /** Waits until so much has been played; says whether to stop instead. */
  private boolean isStoppedBefore(Duration due) throws InterruptedException {
    Duration left = due.minus(playback.played(System.nanoTime()));
    while (left.isPositive()) {
      long nanos = Math.min(left.toNanos(), LOOK.toNanos());
      if (stop.await(nanos, TimeUnit.NANOSECONDS)) {
        return true;
      }
      left = due.minus(playback.played(System.nanoTime()));
    }
    return stop.getCount() == 0;
  }

  private static String key(Sourced article) {
    return switch (article.outcome()) {
      case Accepted<RawArticle>(RawArticle read) -> read.id().value();
      case Rejected<RawArticle> rejected -> article.source();
    };
  }

  private static PublisherConfig config(Connection connection) {
    Map<String, String> settings = new HashMap<>(connection.settings());
    settings.keySet().retainAll(ProducerConfig.configNames());
    settings.put("bootstrap.servers", connection.bootstrap());
    return new PublisherConfig(settings);
  }
}
