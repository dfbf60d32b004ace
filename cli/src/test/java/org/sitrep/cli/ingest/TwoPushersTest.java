package org.sitrep.cli.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.cli.replay.CommittedRecords;

/** Two processes take articles on one cluster; callers may go to either, and to both. */
@Timeout(300)
class TwoPushersTest {
  private static final int ARTICLES = 120;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path root;

  @Test
  void every_call_is_taken_once_whichever_process_it_goes_to_also_when_one_is_killed()
      throws Exception {
    int one = freePort();
    int two = freePort();
    try (EmbeddedBroker broker = EmbeddedBroker.start(root.resolve("broker"));
        ChildJvm first = run(broker, "one", one);
        ChildJvm second = run(broker, "two", two);
        ExecutorService callers = Executors.newFixedThreadPool(6)) {
      first.awaitLine("push takes articles");
      second.awaitLine("push takes articles");
      List<Future<Integer>> calls =
          IntStream.range(0, ARTICLES)
              .boxed()
              .flatMap(
                  number ->
                      List.of(
                          callers.submit(
                              () -> push("a" + number, number % 2 == 0 ? one : two, two)),
                          callers.submit(() -> push("a" + number, two, two)))
                          .stream())
              .toList();
      while (calls.stream().filter(Future::isDone).count() < ARTICLES) {
        LockSupport.parkNanos(5_000_000);
      }
      first.kill();
      for (Future<Integer> each : calls) {
        assertThat(each.get()).isEqualTo(202);
      }
      assertThat(times(broker))
          .hasSize(ARTICLES)
          .allSatisfy((id, count) -> assertThat(count).as(id).isOne());
      assertThat(send("other", "key-a0", two)).as("a key that the first has seen").isEqualTo(422);
      assertThat(second.terminate()).isZero();
    }
  }

  /** Calls until it is taken, at the other process where one is gone. */
  private static int push(String id, int port, int other) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int status = 0;
    while (status != 202 && System.nanoTime() < deadline) {
      try {
        status = send(id, "key-" + id, port);
      } catch (IOException killed) {
        status = -1;
      }
      if (status != 202) {
        LockSupport.parkNanos(100_000_000);
      }
      if (status == -1) {
        return push(id, other, other);
      }
    }
    return status;
  }

  private static int send(String id, String key, int port)
      throws IOException, InterruptedException {
    String article = "{\"id\":\"%s\",\"headline\":\"h\",\"body\":\"text\"}".formatted(id);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Void> response =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/articles"))
                  .timeout(Duration.ofSeconds(30))
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", key)
                  .POST(BodyPublishers.ofString(article))
                  .build(),
              BodyHandlers.discarding());
      return response.statusCode();
    }
  }

  private static Map<String, Integer> times(EmbeddedBroker broker) {
    Map<String, Integer> times = new TreeMap<>();
    CommittedRecords.read(
        new Connection(broker.bootstrap(), Map.of()),
        "news.raw",
        record -> times.merge(new String(record.key(), UTF_8), 1, Integer::sum));
    return times;
  }

  private static ChildJvm run(EmbeddedBroker broker, String name, int port) throws IOException {
    Path settings =
        Files.writeString(
            root.resolve(name + ".yaml"),
            "kafka: {partitions: 2}\npush: {port: %d}\n".formatted(port));
    return ChildJvm.sitrep(
        "run",
        "--bootstrap",
        broker.bootstrap(),
        "--config",
        settings.toString(),
        "--stages",
        "ingest",
        "--instance",
        name,
        "--data",
        root.resolve(name).toString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
