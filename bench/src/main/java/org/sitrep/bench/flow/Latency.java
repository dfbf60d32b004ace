package org.sitrep.bench.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sitrep.bench.Articles;
import org.sitrep.cli.stages.Setup;
import org.sitrep.cli.stages.Stage;
import org.sitrep.cli.stages.StageName;
import org.sitrep.cli.stages.Stages;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;

/**
 * How long an article takes to the row of each place it tells of, through both stages with the
 * settings of a service, against three bare topologies at the same commit interval: by turns, the
 * same articles, on one broker.
 *
 * <p>Usage: {@code Latency [ARTICLES_A_SECOND [SECONDS]]}, from the root of the project.
 */
public final class Latency implements AutoCloseable {
  private static final double RATE = 5;
  private static final int SECONDS = 120;
  private static final Duration WARM_UP = Duration.ofSeconds(40);
  private static final int HOPS = 3;

  private final OwnBroker broker = new OwnBroker();
  private final Printing printing = new Printing(Articles.ofTheProject());
  private final Random random = new Random(7);
  private final Extractor extractor = Extractor.standard();
  private final double rate;

  private Latency(double rate) {
    this.rate = rate;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    double rate = arguments.length > 0 ? Double.parseDouble(arguments[0]) : RATE;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SECONDS;
    try (Latency measured = new Latency(rate)) {
      measured.run(Duration.ofSeconds(seconds));
    }
  }

  private void run(Duration duration) {
    broker.topics("");
    Map<StageName, Map<String, String>> both =
        Map.of(
            StageName.ENRICH,
            OwnBroker.service(StageName.ENRICH),
            StageName.AGGREGATE,
            OwnBroker.service(StageName.AGGREGATE));
    try (BareHops hops = BareHops.start(broker, HOPS);
        Stages stages =
            Stages.start(
                broker.connection(),
                new Setup("", both),
                CompletableFuture.completedFuture(extractor),
                broker.folder("stages"))) {
      Progress.until(hops::areRunning);
      Progress.until(() -> stages.running().stream().allMatch(Stage::isRunning));
      send(WARM_UP);
      List<Histogram> measured = send(duration);
      print(measured.getFirst(), measured.getLast());
    }
  }

  /** Sends for so long; the microseconds of the flow and of the bare hops. */
  private List<Histogram> send(Duration duration) {
    try (Arrivals arrivals = Arrivals.start(broker.connection(), BareHops.topic(HOPS));
        KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                broker.connection().client(Map.of()),
                new StringSerializer(),
                new ByteArraySerializer())) {
      long end = System.nanoTime() + duration.toNanos();
      Instant before = Instant.EPOCH;
      while (System.nanoTime() < end) {
        before = send(producer, arrivals, before);
        pause();
        sendBare(producer, arrivals);
        pause();
      }
      new Progress(broker, StageName.ENRICH.group("")).read(Topics.RAW.topicName());
      new Progress(broker, StageName.AGGREGATE.group("")).settled(Topics.CLAIMS.topicName());
      Progress.until(arrivals::areComplete);
      return List.of(arrivals.flow(), arrivals.bare());
    }
  }

  private Instant send(KafkaProducer<String, byte[]> producer, Arrivals arrivals, Instant before) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant published = now.isAfter(before) ? now : before.plusMillis(1);
    RawArticle article = printing.at(published);
    arrivals.rows().sent(published, System.nanoTime());
    var unused = producer.send(record(Topics.RAW.topicName(), article));
    return published;
  }

  private void sendBare(KafkaProducer<String, byte[]> producer, Arrivals arrivals) {
    RawArticle article = printing.at(Instant.now());
    arrivals.sentBare(article.id().value(), System.nanoTime());
    var unused = producer.send(record(BareHops.topic(0), article));
  }

  private static ProducerRecord<String, byte[]> record(String topic, RawArticle article) {
    return new ProducerRecord<>(
        topic,
        article.id().value(),
        WireSerdes.rawArticle().serializer().serialize(topic, article));
  }

  /** Of random length, so that nothing falls into step with the commits. */
  private void pause() {
    LockSupport.parkNanos((long) (random.nextDouble() * 1e9 / rate));
  }

  private static void print(Histogram flow, Histogram bare) {
    System.out.printf("%-22s %6s %8s %8s %8s%n", "milliseconds", "rows", "p50", "p90", "p99");
    line("article to row", flow);
    line("three bare hops", bare);
    System.out.printf(
        Locale.ROOT,
        "%-22s %6s %8.2f %8.2f %8.2f%n",
        "times as long",
        "",
        ratio(flow, bare, 50),
        ratio(flow, bare, 90),
        ratio(flow, bare, 99));
  }

  private static double ratio(Histogram flow, Histogram bare, double percentile) {
    return (double) flow.getValueAtPercentile(percentile) / bare.getValueAtPercentile(percentile);
  }

  private static void line(String what, Histogram micros) {
    System.out.printf(
        Locale.ROOT,
        "%-22s %,6d %8.0f %8.0f %8.0f%n",
        what,
        micros.getTotalCount(),
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(90) / 1e3,
        micros.getValueAtPercentile(99) / 1e3);
  }

  @Override
  public void close() {
    broker.close();
  }
}
