package org.sitrep.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.aggregate.core.Table;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.stream.EnrichConfig;
import org.sitrep.enrich.stream.EnrichTopology;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.Outcome;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.RawArticleReader;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.monitor.JsonLines;

/** Whatever order the versions of articles come in, and however often, the latest ones decide. */
@Timeout(300)
class VersionLawsTest {
  private static final int SETS = 30;
  private static final int ORDERS = 3;
  private static final Extractor EXTRACTOR = Extractor.standard();

  @Test
  void any_order_and_repetition_of_versions_gives_the_table_of_the_latest() {
    int changed = 0;
    for (int seed = 0; seed < SETS; seed++) {
      List<ObjectNode> records = VersionedArticles.records(new SplittableRandom(seed));
      List<CityStatus> expected =
          Table.assess(
              claims(
                  records.stream()
                      .map(record -> RawArticleReader.read(record, Flow.ARRIVED, "t"))
                      .toList()),
              null);
      for (int order = 0; order < ORDERS; order++) {
        List<Claim> emitted = emitted(shuffledWithRepeats(records, new Random(31L * seed + order)));
        changed += emitted.stream().anyMatch(Claim::withdrawn) ? 1 : 0;
        assertThat(Table.assess(emitted, null))
            .as("seed %d, order %d", seed, order)
            .isEqualTo(expected);
      }
    }
    assertThat(changed).as("runs in which a claim was taken back").isGreaterThan(SETS);
  }

  @Test
  void the_whole_flow_shows_the_latest_versions_and_drops_rows_that_nothing_stands_behind(
      @TempDir Path folder) throws IOException {
    List<ObjectNode> records = VersionedArticles.records(new SplittableRandom(7));
    ObjectNode gone = records.getFirst().deepCopy();
    gone.put("url", "https://desk.example/gone").put("publishedAt", "2024-12-07T01:00:00Z");
    gone.put("body", "Rebels captured the city of Aleppo. ")
        .remove(List.of("withdrawn", "updatedAt"));
    records.add(gone);
    records.add(gone.deepCopy().put("withdrawn", true).put("updatedAt", "2024-12-08T00:00:00Z"));
    Files.writeString(
        folder.resolve("versions.jsonl"),
        records.stream().map(ObjectNode::toString).collect(Collectors.joining("\n")));
    String expected = expected(folder);
    assertThat(expected).doesNotContain("sy-aleppo").contains("sy-homs");
    for (String order : List.of("name", "shuffle:1", "shuffle:2", "shuffle:3")) {
      assertThat(Flow.table(Flow.plan(ArticleOrder.of(order), 3, folder)))
          .as(order)
          .isEqualTo(expected);
    }
  }

  private static String expected(Path folder) {
    try (Stream<Sourced> articles = ArticleFiles.read(List.of(folder), Flow.ARRIVED)) {
      List<EnrichedArticle> latest =
          VersionedArticles.latest(articles.map(Sourced::outcome).toList(), EXTRACTOR);
      Instant now =
          latest.stream().map(EnrichedArticle::publishedAt).max(Instant::compareTo).orElseThrow();
      List<Claim> claims = latest.stream().flatMap(each -> each.claims().stream()).toList();
      return JsonLines.of(Table.assess(claims, now));
    }
  }

  private static List<Claim> claims(List<Outcome<RawArticle>> articles) {
    return VersionedArticles.latest(articles, EXTRACTOR).stream()
        .flatMap(article -> article.claims().stream())
        .toList();
  }

  private static List<ObjectNode> shuffledWithRepeats(List<ObjectNode> records, Random random) {
    List<ObjectNode> all = new ArrayList<>(records);
    records.stream().filter(record -> random.nextInt(3) == 0).forEach(all::add);
    Collections.shuffle(all, random);
    return all;
  }

  private static List<Claim> emitted(List<ObjectNode> records) {
    EnrichConfig config = EnrichConfig.of(Map.of("bootstrap.servers", "nowhere:9092"));
    Properties properties = config.properties();
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    Instant start = Flow.ARRIVED;
    try (TopologyTestDriver driver =
        new TopologyTestDriver(EnrichTopology.build(config, EXTRACTOR), properties, start)) {
      TestInputTopic<String, byte[]> raw =
          driver.createInputTopic(
              Topics.RAW.topicName(), new StringSerializer(), new ByteArraySerializer());
      records.forEach(
          record ->
              raw.pipeInput(
                  record.get("url").textValue(), record.toString().getBytes(UTF_8), start));
      TestOutputTopic<String, Claim> claims =
          driver.createOutputTopic(
              Topics.CLAIMS.topicName(),
              new StringDeserializer(),
              WireSerdes.claim().deserializer());
      return claims.readValuesToList();
    }
  }
}
