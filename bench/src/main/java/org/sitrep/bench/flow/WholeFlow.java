package org.sitrep.bench.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.sitrep.bench.Articles;
import org.sitrep.bench.Cost;
import org.sitrep.cli.stages.Setup;
import org.sitrep.cli.stages.Stage;
import org.sitrep.cli.stages.StageName;
import org.sitrep.cli.stages.Stages;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.RawArticle;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;

/**
 * Articles through both stages with the settings of a service, in parts, each after the one before
 * has been read to its last row; then the same records through two bare topologies, on the same
 * broker. Then how long the stages take to be at work again, with their stores and without.
 */
public final class WholeFlow implements AutoCloseable {
  private static final Instant FIRST_DAY = Instant.parse("2024-12-01T00:00:00Z");
  private static final int PARTS = 10;
  private static final int HOPS = 2;
  private static final double MEGABYTE = 1e6;

  private final OwnBroker broker = new OwnBroker();
  private final Printing printing;
  private final int articles;
  private final Duration gap;
  private final CompletableFuture<Extractor> extractor =
      CompletableFuture.completedFuture(Extractor.standard());
  private int published;

  /**
   * What one run measured.
   *
   * @param parts articles of each part, and what it took
   * @param heap bytes in use after each part, after a collection
   * @param hops what the bare topologies took for all
   * @param topics bytes of each topic on the broker's disk
   * @param stores bytes of the stages' stores
   * @param again seconds until the stages were at work again
   * @param restored the same after their stores had been lost
   */
  public record Measured(
      int articles,
      List<Cost> parts,
      List<Long> heap,
      Cost hops,
      Map<String, Long> topics,
      long stores,
      double again,
      double restored) {
    /** What all parts took. */
    public Cost flow() {
      return parts.stream().reduce(new Cost(0, 0), Cost::and);
    }
  }

  private WholeFlow(Printing printing, int articles, double days) {
    this.printing = printing;
    this.articles = articles;
    this.gap = Duration.ofNanos((long) (days * Duration.ofDays(1).toNanos() / articles));
  }

  /**
   * Measures.
   *
   * @param corpus article files to print again and again; empty for those of the project
   * @param days of publication over which they are spread
   */
  public static Measured measure(List<Path> corpus, int articles, double days) {
    List<RawArticle> texts = corpus.isEmpty() ? Articles.ofTheProject() : Articles.of(corpus);
    try (WholeFlow flow = new WholeFlow(new Printing(texts), articles, days)) {
      return flow.run();
    }
  }

  private Measured run() {
    broker.topics("");
    List<Cost> parts = new ArrayList<>();
    List<Long> heap = new ArrayList<>();
    Stages stages = start();
    try {
      for (int part = 1; part <= PARTS; part++) {
        publish((int) ((long) articles * part / PARTS));
        parts.add(Cost.of(this::settle));
        heap.add(heap());
      }
    } finally {
      stages.close();
    }
    Cost hops = hops();
    double again = Cost.of(() -> start().close()).seconds();
    long stores = Disk.size(broker.folder("stages"));
    Disk.delete(broker.folder("stages"));
    double restored = Cost.of(() -> start().close()).seconds();
    Map<String, Long> topics = Disk.topics(broker.folder("broker"));
    return new Measured(articles, parts, heap, hops, topics, stores, again, restored);
  }

  private Stages start() {
    Map<StageName, Map<String, String>> both =
        Map.of(
            StageName.ENRICH,
            OwnBroker.service(StageName.ENRICH),
            StageName.AGGREGATE,
            OwnBroker.service(StageName.AGGREGATE));
    Stages stages =
        Stages.start(broker.connection(), new Setup("", both), extractor, broker.folder("stages"));
    Progress.until(() -> stages.running().stream().allMatch(Stage::isRunning));
    return stages;
  }

  private void publish(int until) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            broker.connection().client(Map.of("linger.ms", 20)),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (; published < until; published++) {
        RawArticle article = printing.at(FIRST_DAY.plus(gap.multipliedBy(published)));
        String topic = Topics.RAW.topicName();
        byte[] value = WireSerdes.rawArticle().serializer().serialize(topic, article);
        var unused = producer.send(new ProducerRecord<>(topic, article.id().value(), value));
      }
    }
  }

  private void settle() {
    new Progress(broker, StageName.ENRICH.group("")).read(Topics.RAW.topicName());
    new Progress(broker, StageName.AGGREGATE.group("")).settled(Topics.CLAIMS.topicName());
  }

  /** One application behind the other, both at work on all that there is, as the stages are. */
  private Cost hops() {
    List<KafkaStreams> hops = new ArrayList<>();
    String from = Topics.RAW.topicName();
    for (int hop = 1; hop <= HOPS; hop++) {
      broker.topic(BareHops.topic(hop));
      hops.add(
          new KafkaStreams(
              BareTopology.hop(from, BareHops.topic(hop)), broker.exactlyOnce("bare" + hop)));
      from = BareHops.topic(hop);
    }
    try {
      return Cost.of(
          () -> {
            hops.forEach(KafkaStreams::start);
            Progress.until(
                () -> hops.stream().allMatch(each -> each.state() == KafkaStreams.State.RUNNING));
            new Progress(broker, "bare1").read(Topics.RAW.topicName());
            new Progress(broker, "bare2").read(BareHops.topic(1));
          });
    } finally {
      hops.forEach(KafkaStreams::close);
    }
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** A line for each figure, each rate beside its floor. */
  public static String text(Measured measured) {
    StringBuilder text = new StringBuilder();
    Cost flow = measured.flow();
    int articles = measured.articles();
    line(text, "articles a second, the whole flow", articles / flow.seconds());
    line(text, "articles a second, two bare hops", articles / measured.hops().seconds());
    line(text, "share of the bare hops, by the clock", measured.hops().seconds() / flow.seconds());
    line(
        text,
        "share of the bare hops, by processor time",
        measured.hops().processorSeconds() / flow.processorSeconds());
    line(text, "processor milliseconds an article", flow.processorSeconds() * 1e3 / articles);
    for (int part = 0; part < PARTS; part++) {
      text.append(
          String.format(
              Locale.ROOT,
              "part %2d: %,.0f articles a second, %.2f processor milliseconds each, heap %.0f MB%n",
              part + 1,
              articles / (double) PARTS / measured.parts().get(part).seconds(),
              measured.parts().get(part).processorSeconds() * 1e3 * PARTS / articles,
              measured.heap().get(part) / MEGABYTE));
    }
    measured
        .topics()
        .forEach((topic, bytes) -> line(text, "disk of " + topic + ", MB", bytes / MEGABYTE));
    line(text, "disk of the stores, MB", measured.stores() / MEGABYTE);
    line(text, "at work again with the stores, s", measured.again());
    line(text, "at work again without them, s", measured.restored());
    return text.toString();
  }

  private static void line(StringBuilder text, String what, double value) {
    text.append(String.format(Locale.ROOT, "%s: %,.2f%n", what, value));
  }

  @Override
  public void close() {
    broker.close();
  }
}
