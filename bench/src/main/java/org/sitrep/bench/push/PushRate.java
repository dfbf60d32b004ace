package org.sitrep.bench.push;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sitrep.bench.Cost;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.ingest.push.PushServer;
import org.sitrep.ingest.push.PushSettings;
import org.sitrep.ingest.stream.IntakeConfig;
import org.sitrep.ingest.stream.OwnIntake;
import org.sitrep.web.ServerSettings;

/**
 * How many articles a second come through HTTP into {@code news.raw}, held against a bare producer
 * that sends the same records to the same broker in the same run; and how long a call takes.
 *
 * <p>Broker, server and clients share the process. Rounds alternate; medians are told, by the clock
 * and by the processor time of the whole process, which others on the machine disturb less.
 */
public final class PushRate {
  private static final int ARTICLES = 20_000;
  private static final int A_CALL = 200;
  private static final int CLIENTS = 16;
  private static final int ROUNDS = 5;

  /** A service runs for months: what the compiler does in its first minute is not its pace. */
  private static final int WARM_UP = 3;

  private static final int SINGLE_CALLS = 4_000;
  private static final int PARTITIONS = 8;
  private static final double NANOS = 1e9;

  private final Connection connection;
  private final int port;
  private int round;

  private PushRate(Connection connection, int port) {
    this.connection = connection;
    this.port = port;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    try (DataFolder data = DataFolder.open(null);
        EmbeddedBroker broker = EmbeddedBroker.start(data.folder("broker"))) {
      Connection connection = new Connection(broker.bootstrap(), Map.of());
      try (Admin admin = connection.admin()) {
        TopicCreation.ensure(admin, new TopicShape("", PARTITIONS, 1));
      }
      IntakeConfig intake =
          new IntakeConfig(connection.client(Map.of()), "", "", Duration.ofSeconds(15));
      OwnIntake register = new OwnIntake(intake, "push", PARTITIONS, InstantSource.system());
      PushSettings settings =
          new PushSettings(ServerSettings.ofLoopback(), 16 << 20, 200, Duration.ofDays(2));
      try (PushServer server =
          PushServer.start(
              settings, register, InstantSource.system(), line -> System.err.println(line))) {
        new PushRate(connection, server.port()).measure();
      }
    }
  }

  private void measure() {
    List<Cost> bare = new ArrayList<>();
    List<Cost> pushed = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      List<Made> articles = Made.articles(round++, ARTICLES);
      Cost push = Cost.of(() -> push(articles));
      Cost producer = Cost.of(() -> produce(articles));
      if (i >= WARM_UP) {
        pushed.add(push);
        bare.add(producer);
      }
    }
    tell("bare producer", bare);
    tell("pushed, " + A_CALL + " a call", pushed);
    System.out.printf(
        "share: %.2f by the clock, %.2f by processor time%n",
        median(bare, Cost::seconds) / median(pushed, Cost::seconds),
        median(bare, Cost::processorSeconds) / median(pushed, Cost::processorSeconds));
    long[] calls = singles();
    System.out.printf(
        "one a call, %d callers: %,.0f calls/s, p50 %.1f ms, p99 %.1f ms%n",
        CLIENTS,
        CLIENTS * NANOS / LongStream.of(calls).average().orElseThrow(),
        calls[calls.length / 2] / 1e6,
        calls[calls.length * 99 / 100] / 1e6);
  }

  private static void tell(String what, List<Cost> rounds) {
    System.out.printf(
        "%s: %,.0f articles/s, %.0f microseconds of processor time each%n",
        what,
        ARTICLES / median(rounds, Cost::seconds),
        median(rounds, Cost::processorSeconds) / ARTICLES * 1e6);
  }

  private void produce(List<Made> articles) {
    Map<String, Object> settings = connection.client(Map.of("acks", "all"));
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (Made each : articles) {
        var unused = producer.send(new ProducerRecord<>("news.raw", each.id(), each.record()));
      }
      producer.flush();
    }
  }

  private void push(List<Made> articles) {
    List<byte[]> bodies = new ArrayList<>();
    for (int at = 0; at < articles.size(); at += A_CALL) {
      bodies.add(Made.lines(articles.subList(at, at + A_CALL)));
    }
    inParallel(client -> calls(client, bodies));
  }

  private long[] calls(int client, List<byte[]> bodies) throws IOException {
    try (Caller caller = new Caller(port)) {
      List<Long> took = new ArrayList<>();
      for (int i = client; i < bodies.size(); i += CLIENTS) {
        took.add(caller.post(bodies.get(i)));
      }
      return took.stream().mapToLong(Long::longValue).toArray();
    }
  }

  private long[] singles() {
    List<byte[]> bodies =
        Made.articles(round++, SINGLE_CALLS).stream()
            .map(each -> Made.lines(List.of(each)))
            .toList();
    long[] all =
        inParallel(client -> calls(client, bodies)).stream()
            .flatMapToLong(LongStream::of)
            .toArray();
    Arrays.sort(all);
    return all;
  }

  /** What one client does. */
  private interface Client {
    long[] run(int number) throws IOException;
  }

  private static List<long[]> inParallel(Client client) {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<long[]>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        running.add(clients.submit(() -> client.run(number)));
      }
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> each : running) {
        all.add(each.get());
      }
      return all;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static double median(List<Cost> rounds, ToDoubleFunction<Cost> what) {
    double[] values = rounds.stream().mapToDouble(what).sorted().toArray();
    return values[values.length / 2];
  }
}
