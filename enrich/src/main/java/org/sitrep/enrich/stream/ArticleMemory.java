package org.sitrep.enrich.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.version.KnownArticle;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.JsonSerde;

/**
 * The articles of the last days, each with its latest version, in stores that survive a restart.
 *
 * <p>An article is forgotten a number of days after it last came. Which day it is says the stored
 * day, which no record moves by more than one: a record with a wrong time forgets nothing.
 */
final class ArticleMemory {
  static final String ARTICLES = "article-versions";
  static final String DAYS = "article-days";

  private static final String TODAY = "today";
  private static final String NOTHING = "";
  private static final String SEPARATOR = "/";

  private final KeyValueStore<String, KnownArticle> articles;
  private final KeyValueStore<String, String> days;
  private final int horizonDays;

  /** The memory of one task. */
  ArticleMemory(ProcessorContext<?, ?> context, int horizonDays) {
    this.articles = context.getStateStore(ARTICLES);
    this.days = context.getStateStore(DAYS);
    this.horizonDays = horizonDays;
  }

  /** What the memory is kept in. */
  static Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ARTICLES),
                Serdes.String(),
                JsonSerde.of(KnownArticle.class))
            .withLoggingEnabled(Topics.recordSizes()),
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(DAYS), Serdes.String(), Serdes.String())
            .withLoggingEnabled(Topics.recordSizes()));
  }

  /** The day of an instant, in days since 1970-01-01 UTC. */
  static long day(long timestamp) {
    return Math.max(0, timestamp) / Duration.ofDays(1).toMillis();
  }

  /** What is remembered of an article. */
  @Nullable KnownArticle of(ArticleId id) {
    return articles.get(id.value());
  }

  /**
   * Remembers an article.
   *
   * @param before what was remembered of it, so that it stands under one day only
   */
  void remember(ArticleId id, @Nullable KnownArticle before, KnownArticle now) {
    if (now.equals(before)) {
      return;
    }
    articles.put(id.value(), now);
    if (before == null || before.day() != now.day()) {
      if (before != null) {
        days.delete(key(before.day(), id.value()));
      }
      days.put(key(now.day(), id.value()), NOTHING);
    }
  }

  /** Lets the days go on towards that of a record, and forgets what is too old then. */
  void turnTo(long day) {
    String stored = days.get(TODAY);
    long today = stored == null ? day : Long.parseLong(stored);
    long next = Math.min(Math.max(today, day), today + 1);
    if (stored == null || next > today) {
      days.put(TODAY, String.valueOf(next));
      forgetBefore(next - horizonDays);
    }
  }

  private void forgetBefore(long day) {
    List<String> old = new ArrayList<>();
    try (KeyValueIterator<String, String> entries =
        days.range(key(0, NOTHING), key(day, NOTHING))) {
      entries.forEachRemaining(entry -> old.add(entry.key));
    }
    for (String key : old) {
      days.delete(key);
      articles.delete(key.substring(key.indexOf(SEPARATOR) + 1));
    }
  }

  /** Sorts by day, before {@link #TODAY}. */
  private static String key(long day, String id) {
    return "%012d%s%s".formatted(Math.max(0, day), SEPARATOR, id);
  }
}
