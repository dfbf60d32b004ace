package org.sitrep.enrich.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Ids;
import org.sitrep.model.Outcome;
import org.sitrep.model.PlaceId;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Rejection;
import org.sitrep.model.wire.CloudEventHeaders;
import org.sitrep.model.wire.EventType;
import org.sitrep.model.wire.RawArticleReader;

/**
 * Reads each article and hands on what came of it: the enriched article, its claims by place, or
 * the reason why there are none. It keeps no state, so a restart reads again what was not committed
 * and gives the same records.
 */
final class ArticleProcessor implements Processor<String, JsonNode, String, Object> {
  /** Tells the stage behind that a claim is the i-th of n of one article on one place. */
  static final String BATCH_HEADER = "sitrep_batch";

  private static final String SOURCE = "/sitrep/enrich";

  private final Extractor extractor;
  private @Nullable ProcessorContext<String, Object> context;

  ArticleProcessor(Extractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public void init(ProcessorContext<String, Object> streams) {
    this.context = streams;
  }

  @Override
  public void process(Record<String, JsonNode> record) {
    Instant arrived = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    String source = source(record.key());
    Outcome<RawArticle> article = RawArticleReader.read(record.value(), arrived, source);
    switch (article.then(extractor::extract)) {
      case Outcome.Accepted<EnrichedArticle>(EnrichedArticle enriched) -> accept(record, enriched);
      case Outcome.Rejected<EnrichedArticle> rejected -> reject(record, rejected, article, source);
    }
  }

  private void accept(Record<String, JsonNode> record, EnrichedArticle article) {
    String id = article.articleId().value();
    Headers headers = headers(EventType.ENRICHED_ARTICLE, id, article.publishedAt());
    forward(record, id, article, headers, EnrichTopology.ENRICHED);
    Map<PlaceId, List<Claim>> byPlace =
        article.claims().stream()
            .collect(
                Collectors.groupingBy(
                    claim -> claim.place().id(), LinkedHashMap::new, Collectors.toList()));
    byPlace.forEach((place, claims) -> claims(record, place, claims));
  }

  private void claims(Record<String, JsonNode> record, PlaceId place, List<Claim> claims) {
    for (int index = 0; index < claims.size(); index++) {
      Claim claim = claims.get(index);
      Headers headers = headers(EventType.CLAIM, claim.id().value(), claim.publishedAt());
      String batch = (index + 1) + "/" + claims.size();
      headers.add(BATCH_HEADER, batch.getBytes(StandardCharsets.UTF_8));
      forward(record, place.value(), claim, headers, EnrichTopology.CLAIMS);
    }
  }

  private void reject(
      Record<String, JsonNode> record,
      Outcome.Rejected<EnrichedArticle> rejected,
      Outcome<RawArticle> article,
      String source) {
    var id =
        switch (article) {
          case Outcome.Accepted<RawArticle>(RawArticle read) -> read.id();
          case Outcome.Rejected<RawArticle> unread -> null;
        };
    Rejection rejection = new Rejection("enrich", rejected.reason(), rejected.detail(), source, id);
    String event = Ids.hash(source, rejected.reason().name(), rejected.detail());
    Instant at = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
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
    running().forward(new Record<>(key, value, record.timestamp(), headers), to);
  }

  private ProcessorContext<String, Object> running() {
    ProcessorContext<String, Object> streams = context;
    if (streams == null) {
      throw new IllegalStateException("[enrich] process before init");
    }
    return streams;
  }
}
