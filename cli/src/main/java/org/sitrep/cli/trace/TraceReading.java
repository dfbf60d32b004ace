package org.sitrep.cli.trace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.deadletter.DeadLetter;
import org.sitrep.cli.replay.TopicScan;
import org.sitrep.cli.trace.TraceStep.Kind;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ClaimId;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Topics;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.model.wire.RawArticleReader;
import org.sitrep.model.wire.TraceHeaders;
import org.sitrep.model.wire.WireSerdes;

/**
 * Looks on the topics for what became of one article. The traces and claims that are found on one
 * topic tell what to look for on the next; what bears no trace, because an earlier version of the
 * program or another one wrote it, is found by the ids in it.
 */
public final class TraceReading {
  private final TopicScan scan;
  private final String prefix;
  private final String article;
  private final byte[] key;
  private final List<TraceStep> steps = new ArrayList<>();
  private final Set<String> traces = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<ClaimId> claims = new HashSet<>();
  private final Set<String> positions = new HashSet<>();
  private @Nullable RawArticle first;
  private @Nullable EnrichedArticle read;
  private Instant earliest;

  /**
   * A search that has not begun.
   *
   * @param prefix of the topics; empty for none
   * @param article its id, or the source of one that was rejected before it had one
   * @param since what was taken in before is not looked for; the epoch for all
   */
  public TraceReading(TopicScan scan, String prefix, String article, Instant since) {
    this.scan = scan;
    this.prefix = prefix;
    this.article = article;
    this.key = article.getBytes(StandardCharsets.UTF_8);
    this.earliest = since;
  }

  /** All that is found. */
  public ArticleTrace find() {
    Instant since = earliest;
    scan(Topics.RAW, this::raw);
    // All that came of an article bears its time or a later one.
    earliest = steps.stream().map(TraceStep::written).min(Instant::compareTo).orElse(since);
    scan(Topics.ENRICHED, this::enriched);
    scan(Topics.CLAIMS, this::claim);
    scan(Topics.STATUS_CHANGES, this::change);
    scan(Topics.CITY_STATUS, this::row);
    scan(Topics.REJECTED, this::rejected);
    scan(Topics.DEAD_LETTERS, this::dead);
    steps.sort(Comparator.comparing(TraceStep::written).thenComparing(TraceStep::kind));
    RawArticle raw = first;
    EnrichedArticle enriched = read;
    return new ArticleTrace(
        article,
        raw != null ? raw.outlet() : enriched != null ? enriched.outlet() : null,
        raw != null ? raw.headline() : enriched != null ? enriched.headline() : null,
        enriched != null ? enriched.publishedAt() : raw != null ? raw.publishedAt() : null,
        raw != null ? raw.arrivedAt() : null,
        steps);
  }

  private void scan(Topics topic, Consumer<ConsumerRecord<byte[], byte[]>> entry) {
    scan.each(prefix + topic.topicName(), earliest, entry);
  }

  private void raw(ConsumerRecord<byte[], byte[]> record) {
    if (!Arrays.equals(key, record.key())) {
      return;
    }
    Instant stamped = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    String what = "not readable";
    if (record.value() != null
        && RawArticleReader.read(record.value(), stamped, record.topic())
            instanceof Accepted<RawArticle>(RawArticle taken)) {
      what = Telling.of(taken);
      first = first == null ? taken : first;
      traces.add(
          traceOf(record).orElseGet(() -> TraceContext.ofArticle(taken.versionId())).traceId());
    }
    positions.add(position(record));
    steps.add(TraceStep.of(Kind.TAKEN_IN, record, null, what));
  }

  private void enriched(ConsumerRecord<byte[], byte[]> record) {
    if (Arrays.equals(key, record.key())) {
      parsed(record, WireSerdes.enrichedArticle())
          .ifPresent(
              enriched -> {
                read = read == null ? enriched : read;
                traceOf(record).ifPresent(trace -> traces.add(trace.traceId()));
                steps.add(TraceStep.of(Kind.READ, record, null, Telling.of(enriched)));
              });
    }
  }

  private void claim(ConsumerRecord<byte[], byte[]> record) {
    if (isOfTrace(record) || holdsId(record.value())) {
      parsed(record, WireSerdes.claim())
          .filter(claim -> claim.articleId().value().equals(article))
          .ifPresent(
              claim -> {
                claims.add(claim.id());
                places.add(claim.place().id().value());
                positions.add(position(record));
                add(Kind.CLAIM, record, Telling.of(claim));
              });
    }
  }

  private void change(ConsumerRecord<byte[], byte[]> record) {
    if (isOfTrace(record) || isOfPlace(record)) {
      parsed(record, WireSerdes.statusChange())
          .filter(change -> isOfTrace(record) || change.cause().stream().anyMatch(claims::contains))
          .ifPresent(change -> add(Kind.CHANGE, record, Telling.of(change)));
    }
  }

  private void row(ConsumerRecord<byte[], byte[]> record) {
    if (!isOfTrace(record) && !isOfPlace(record)) {
      return;
    }
    if (record.value() == null && isOfTrace(record)) {
      add(Kind.ROW, record, "taken away: no claim stands any more");
    }
    parsed(record, WireSerdes.cityStatus())
        .ifPresent(
            row -> {
              long own = evidence(row);
              if (own > 0 || isOfTrace(record)) {
                add(Kind.ROW, record, Telling.of(row, own));
              }
            });
  }

  private long evidence(CityStatus row) {
    return row.evidence().stream().filter(each -> each.articleId().value().equals(article)).count();
  }

  private void rejected(ConsumerRecord<byte[], byte[]> record) {
    parsed(record, WireSerdes.rejection())
        .filter(
            each ->
                Arrays.equals(key, record.key())
                    || (each.articleId() != null && each.articleId().value().equals(article)))
        .ifPresent(each -> steps.add(TraceStep.of(Kind.REJECTED, record, null, Telling.of(each))));
  }

  private void dead(ConsumerRecord<byte[], byte[]> record) {
    DeadLetter letter = DeadLetter.of(record);
    boolean ours =
        positions.contains(letter.readFrom() + "/" + letter.readAt())
            || Arrays.equals(key, record.key())
            || isOfTrace(record)
            || holdsId(record.value());
    if (ours) {
      steps.add(TraceStep.of(Kind.DEAD_LETTER, record, null, Telling.of(letter)));
    }
  }

  private void add(Kind kind, ConsumerRecord<byte[], byte[]> record, String what) {
    String about = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    steps.add(TraceStep.of(kind, record, about, what));
  }

  private boolean isOfTrace(ConsumerRecord<byte[], byte[]> record) {
    return traceOf(record).filter(trace -> traces.contains(trace.traceId())).isPresent();
  }

  private boolean isOfPlace(ConsumerRecord<byte[], byte[]> record) {
    return record.key() != null
        && places.contains(new String(record.key(), StandardCharsets.UTF_8));
  }

  /** Whether the id may stand in it, so that it is worth parsing. */
  private boolean holdsId(byte @Nullable [] value) {
    return value != null && new String(value, StandardCharsets.UTF_8).contains(article);
  }

  private static Optional<TraceContext> traceOf(ConsumerRecord<byte[], byte[]> record) {
    return TraceHeaders.read(record.headers());
  }

  private static String position(ConsumerRecord<byte[], byte[]> record) {
    return record.topic() + "/" + record.partition() + "@" + record.offset();
  }

  private static <T> Optional<T> parsed(ConsumerRecord<byte[], byte[]> record, Serde<T> serde) {
    try {
      return Optional.ofNullable(serde.deserializer().deserialize(record.topic(), record.value()));
    } catch (SerializationException foreign) {
      return Optional.empty();
    }
  }
}
