package org.sitrep.cli.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.cli.replay.CommittedRecords;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Topics;

/** The seeds through both stages to the table, exactly once. */
@Contract
@Timeout(240)
class SeedsContractTest {
  private static final SeedNews SEEDS = SeedNews.read();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"1, 1", "4, 1", "4, 3"})
  void articles_in_any_order_and_number_give_the_table_that_assess_gives(
      int partitions, int copies, Ground ground) throws Exception {
    List<RawArticle> articles = new ArrayList<>();
    for (int copy = 0; copy < copies; copy++) {
      articles.addAll(SEEDS.articles());
    }
    Collections.shuffle(articles, new Random(partitions + copies));
    assertThat(SEEDS.table()).contains("sy-homs");
    String prefix = ground.prefix() + partitions + "." + copies + ".";
    try (Pipeline pipeline = Pipeline.start(ground.connection(), prefix, partitions, folder)) {
      pipeline.publish(articles);
      pipeline.awaitTable(SEEDS.table(), SEEDS.now());
    }
  }

  @Test
  void stages_that_are_stopped_go_on_where_they_were(Ground ground) throws Exception {
    String prefix = ground.prefix() + "stopped.";
    List<RawArticle> articles = SEEDS.articles();
    int half = articles.size() / 2;
    try (Pipeline pipeline = Pipeline.start(ground.connection(), prefix, 4, folder)) {
      pipeline.publish(articles.subList(0, half));
    }
    // Published while no stage runs.
    try (Pipeline pipeline = Pipeline.start(ground.connection(), prefix, 4, folder)) {
      pipeline.publish(articles.subList(half, articles.size()));
      pipeline.awaitTable(SEEDS.table(), SEEDS.now());
    }
    assertThat(answers(ground, prefix)).hasSize(articles.size()).containsOnly(1);
  }

  @Test
  void what_a_transaction_took_back_is_never_read(Ground ground) {
    String prefix = ground.prefix() + "back.";
    String topic = prefix + Topics.REJECTED.topicName();
    try (Pipeline pipeline = Pipeline.start(ground.connection(), prefix, 1, folder);
        KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                ground.connection().client(Map.of("transactional.id", prefix + "writer")),
                new StringSerializer(),
                new ByteArraySerializer())) {
      producer.initTransactions();
      for (String key : List.of("taken back", "kept")) {
        producer.beginTransaction();
        var unused = producer.send(new ProducerRecord<>(topic, key, new byte[0]));
        producer.flush();
        if (key.equals("kept")) {
          producer.commitTransaction();
        } else {
          producer.abortTransaction();
        }
      }
      pipeline.requireAlive();
    }
    List<String> keys = new ArrayList<>();
    CommittedRecords.read(
        ground.connection(), topic, each -> keys.add(new String(each.key(), UTF_8)));
    assertThat(keys).containsExactly("kept");
  }

  private static List<Integer> answers(Ground ground, String prefix) {
    Map<String, Integer> times = new java.util.TreeMap<>();
    CommittedRecords.read(
        ground.connection(),
        prefix + Topics.ENRICHED.topicName(),
        each -> times.merge(new String(each.key(), UTF_8), 1, Integer::sum));
    return List.copyOf(times.values());
  }
}
