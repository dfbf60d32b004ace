package org.sitrep.enrich.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.version.ArticleVersion;
import org.sitrep.enrich.version.KnownArticle;
import org.sitrep.enrich.version.Revision;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Ids;
import org.sitrep.model.Outcome;
import org.sitrep.model.PlaceId;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Rejection;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.trace.TraceContext;
import org.sitrep.model.wire.CloudEventHeaders;
import org.sitrep.model.wire.EventType;
import org.sitrep.model.wire.RawArticleReader;
import org.sitrep.model.wire.ReplayMark;
import org.sitrep.model.wire.SignatureHeader;
import org.sitrep.model.wire.TraceHeaders;

/**
 * Reads each article and hands on what came of it: the enriched article, what its version changes
 * in the claims by place, or the reason why there is nothing.
 */
final class ArticleProcessor implements Processor<String, JsonNode, String, Object> {
  /** Tells the stage behind that a claim is the i-th of n of one article on one place. */
  static final String BATCH_HEADER = "sitrep_batch";

  private static final String SOURCE = "/sitrep/enrich";
  private static final String STEP = "enrich";

  private final Extractor extractor;
  private final int horizonDays;
  private final EnrichMeasures measures;
  private @Nullable ProcessorContext<String, Object> context;
  private @Nullable ArticleMemory memory;

  ArticleProcessor(Extractor extractor, int horizonDays, EnrichMeasures measures) {
    this.extractor = extractor;
    this.horizonDays = horizonDays;
    this.measures = measures;
  }

  @Override
  public void init(ProcessorContext<String, Object> streams) {
    this.context = streams;
    this.memory = new ArticleMemory(streams, horizonDays);
  }

  @Override
  public void process(Record<String, JsonNode> record) {
    if (record.value() == null) {
      String detail = "[" + source(record.key()) + "] null, expected an article";
      reject(record, RejectionReason.EMPTY, detail, null);
      return;
    }
    Instant arrived = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    switch (RawArticleReader.read(record.value(), arrived, source(record.key()))) {
      case Outcome.Accepted<RawArticle>(RawArticle article) ->
          take(record.withHeaders(traced(record.headers(), article)), article);
      case Outcome.Rejected<RawArticle>(RejectionReason reason, String detail) ->
          reject(record, reason, detail, null);
    }
  }

  /** The headers with the context of this step, which all that comes of the article bears. */
  private static Headers traced(Headers given, RawArticle article) {
    Headers headers = new RecordHeaders(given);
    TraceContext before =
        TraceHeaders.read(given).orElseGet(() -> TraceContext.ofArticle(article.versionId()));
    TraceHeaders.put(headers, before.next(STEP));
    return headers;
  }

  private void take(Record<String, JsonNode> record, RawArticle article) {
    long day = ArticleMemory.day(record.timestamp());
    memory().turnTo(day);
    KnownArticle known = memory().of(article.id());
    ArticleVersion version = ArticleVersion.of(article);
    if (known == null) {
      read(record, article, null, version);
      return;
    }
    switch (Revision.standing(known, version)) {
      case LATER -> read(record, article, known, version);
      case REPEATED -> {
        memory().remember(article.id(), known, Revision.repeated(known, version, day));
        passOver(record, article, RejectionReason.REPEATED, "the same version again");
      }
      case SUPERSEDED ->
          passOver(record, article, RejectionReason.SUPERSEDED, "a version after a later one");
    }
  }

  private void read(
      Record<String, JsonNode> record,
      RawArticle article,
      @Nullable KnownArticle known,
      ArticleVersion version) {
    switch (extractor.extract(article, SignatureHeader.read(record.headers()).orElse(null))) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle read) -> {
        long day = ArticleMemory.day(record.timestamp());
        Revision revision = Revision.of(known, version, read, day);
        memory().remember(article.id(), known, revision.known());
        Headers headers =
            headers(EventType.ENRICHED_ARTICLE, article.versionId(), read.publishedAt());
        String key = article.id().value();
        forward(record, key, revision.article(), headers, EnrichTopology.ENRICHED);
        count(record, revision.article());
        revision.changedByPlace().forEach((place, claims) -> claims(record, place, claims));
      }
      case Outcome.Rejected<EnrichedArticle>(RejectionReason reason, String detail) ->
          reject(record, reason, detail, article.id());
    }
  }

  private void count(Record<String, JsonNode> record, EnrichedArticle article) {
    Instant arrived = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    measures.article(article.language(), Duration.between(article.publishedAt(), arrived));
    article.claims().forEach(claim -> measures.claim(claim.kind(), claim.language()));
  }

  private void claims(Record<String, JsonNode> record, PlaceId place, List<Claim> claims) {
    for (int index = 0; index < claims.size(); index++) {
      Claim claim = claims.get(index);
      EventType type = claim.withdrawn() ? EventType.WITHDRAWN_CLAIM : EventType.CLAIM;
      Headers headers = headers(type, claim.id() + "/" + claim.version(), claim.publishedAt());
      String batch = (index + 1) + "/" + claims.size();
      headers.add(BATCH_HEADER, batch.getBytes(StandardCharsets.UTF_8));
      forward(record, place.value(), claim, headers, EnrichTopology.CLAIMS);
    }
  }

  private void passOver(
      Record<String, JsonNode> record, RawArticle article, RejectionReason reason, String what) {
    String source = source(record.key());
    String detail = "[" + source + "] " + what + ", expected a new article or a later version";
    reject(record, reason, detail, article.id());
  }

  private void reject(
      Record<String, JsonNode> record,
      RejectionReason reason,
      String detail,
      @Nullable ArticleId id) {
    String source = source(record.key());
    Rejection rejection = new Rejection("enrich", reason, detail, source, id);
    String event = Ids.hash(source, reason.name(), detail);
    Instant at = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    measures.rejected(reason);
    forward(
        record,
        record.key(),
        rejection,
        headers(EventType.REJECTION, event, at),
        EnrichTopology.REJECTED);
  }

  private static Headers headers(EventType type, String id, Instant time) {
    Headers headers = new RecordHeaders();
    CloudEventHeaders.put(headers, type, id, SOURCE, time);
    return headers;
  }

  private String source(@Nullable String key) {
    ProcessorContext<String, Object> streams = running();
    return streams
        .recordMetadata()
        .map(at -> at.topic() + "/" + at.partition() + "/" + at.offset())
        .orElse(String.valueOf(key));
  }

  private void forward(
      Record<String, JsonNode> record,
      @Nullable String key,
      Object value,
      Headers headers,
      String to) {
    ReplayMark.hand(record.headers(), headers);
    TraceHeaders.hand(record.headers(), headers);
    TraceHeaders.putWritten(headers, Instant.ofEpochMilli(running().currentSystemTimeMs()));
    running().forward(new Record<>(key, value, record.timestamp(), headers), to);
  }

  private ProcessorContext<String, Object> running() {
    ProcessorContext<String, Object> streams = context;
    if (streams == null) {
      throw new IllegalStateException("[enrich] process before init");
    }
    return streams;
  }

  private ArticleMemory memory() {
    return java.util.Objects.requireNonNull(memory);
  }
}
