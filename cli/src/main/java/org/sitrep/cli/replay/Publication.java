package org.sitrep.cli.replay;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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
  private static final double NANOS = 1e9;

  private final PublisherConfig config;
  private final List<Sourced> articles;
  private final OptionalDouble perSecond;
  private final Accounting accounting;
  private final CountDownLatch stop = new CountDownLatch(1);

  Publication(
      Connection connection,
      List<Sourced> articles,
      OptionalDouble perSecond,
      Accounting accounting) {
    this.config = config(connection);
    this.articles = articles;
    this.perSecond = perSecond;
    this.accounting = accounting;
  }

  /** Publishes until all are on their topics, or {@link #close} stops it. */
  @Override
  public void run() {
    try (ArticlePublisher publisher = new ArticlePublisher(config, InstantSource.system())) {
      long start = System.nanoTime();
      int count = 0;
      for (Sourced article : articles) {
        if (isStoppedBefore(start, count++)) {
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

  /** Waits until the article of this number is due; says whether to stop instead. */
  private boolean isStoppedBefore(long start, int number) throws InterruptedException {
    long due =
        perSecond.isEmpty() ? start : start + (long) (number / perSecond.getAsDouble() * NANOS);
    return stop.await(due - System.nanoTime(), TimeUnit.NANOSECONDS);
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
