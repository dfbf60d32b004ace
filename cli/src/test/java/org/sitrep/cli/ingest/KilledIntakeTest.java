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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.cli.replay.CommittedRecords;

/**
 * The process that takes articles in is killed again and again while they are pushed and dropped;
 * {@code -Dsitrep.kills=30} for more of it.
 */
@Timeout(1800)
class KilledIntakeTest {
  private static final int KILLS = Integer.getInteger("sitrep.kills", 3);
  private static final int LINES = 40;
  private static final int PUSHERS = 3;

  @TempDir static Path root;
  private static @Nullable EmbeddedBroker broker;

  private final AtomicBoolean enough = new AtomicBoolean();
  private final AtomicInteger pushed = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(root.resolve("broker"));
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(broker).close();
  }

  @Test
  void every_item_that_is_pushed_or_dropped_is_published_exactly_once() throws Exception {
    Path folder = Files.createDirectory(root.resolve("in"));
    int port = freePort();
    Path settings = settings(folder, port);
    Random random = new Random(KILLS);
    ChildJvm process = run(settings);
    CompletableFuture<?>[] sources = new CompletableFuture<?>[PUSHERS + 1];
    sources[PUSHERS] = CompletableFuture.runAsync(() -> drop(folder), KilledIntakeTest::beside);
    for (int each = 0; each < PUSHERS; each++) {
      int pusher = each;
      sources[each] =
          CompletableFuture.runAsync(() -> push(pusher, port), KilledIntakeTest::beside);
    }
    try {
      process.awaitLine("push takes articles");
      for (int kill = 0; kill < KILLS; kill++) {
        int before = pushed.get();
        if (kill % 4 == 3) {
          // While it starts, claims what it had, or reads what it remembers.
          pause(random.nextInt(3_000));
        } else {
          awaitPushed(before + random.nextInt(60));
          pause(random.nextInt(100));
        }
        process.kill();
        System.out.println("killed when " + (pushed.get() - before) + " were pushed since");
        process = run(settings);
      }
      enough.set(true);
      CompletableFuture.allOf(sources).join();
      awaitAll();
      assertThat(process.terminate()).isZero();
    } finally {
      enough.set(true);
      process.close();
    }
    Map<String, Integer> times = times();
    System.out.println(
        KILLS + " kills, " + pushed.get() + " pushed, " + dropped.get() + " files of " + LINES);
    assertThat(times).hasSize(expected()).allSatisfy((id, count) -> assertThat(count).isOne());
    assertThat(pushed.get()).isPositive();
  }

  private void awaitPushed(int count) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (pushed.get() < count) {
      assertThat(System.nanoTime()).as("nothing is pushed any more").isLessThan(deadline);
      pause(10);
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }

  private int expected() {
    return pushed.get() + dropped.get() * LINES;
  }

  private void awaitAll() {
    long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (times().size() < expected() && System.nanoTime() < deadline) {
      pause(500);
    }
  }

  private static Map<String, Integer> times() {
    Map<String, Integer> times = new TreeMap<>();
    CommittedRecords.read(
        connection(),
        "news.raw",
        record -> times.merge(new String(record.key(), UTF_8), 1, Integer::sum));
    return times;
  }

  private void push(int pusher, int port) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int number = 0; !enough.get(); number++) {
        String id = "push-" + pusher + "-" + number;
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/articles"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-" + id)
                .POST(BodyPublishers.ofString(article(id)))
                .build();
        while (!isTaken(client, request)) {
          pause(100);
        }
        pushed.incrementAndGet();
      }
    }
  }

  private static boolean isTaken(HttpClient client, HttpRequest request) {
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      assertThat(status).isIn(202, 429, 503);
      return status == 202;
    } catch (IOException killed) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private void drop(Path folder) {
    for (int number = 0; !enough.get(); number++) {
      StringBuilder lines = new StringBuilder();
      for (int line = 0; line < LINES; line++) {
        lines.append(article("drop-" + number + "-" + line)).append('\n');
      }
      try {
        Files.writeString(folder.resolve(number + ".jsonl"), lines);
      } catch (IOException full) {
        throw new AssertionError(full);
      }
      dropped.incrementAndGet();
      pause(400);
    }
  }

  private static String article(String id) {
    return "{\"id\":\"%s\",\"headline\":\"h\",\"body\":\"text\"}".formatted(id);
  }

  private static Path settings(Path folder, int port) throws IOException {
    return Files.writeString(
        root.resolve("sitrep.yaml"),
        """
        kafka: {partitions: 2}
        push: {port: %d}
        folders:
          - {path: %s, settle-ms: 100}
        """
            .formatted(port, folder));
  }

  private static ChildJvm run(Path settings) {
    return ChildJvm.sitrep(
        "run",
        "--bootstrap",
        connection().bootstrap(),
        "--config",
        settings.toString(),
        "--stages",
        "ingest",
        "--instance",
        "one",
        "--data",
        root.resolve("data").toString());
  }

  private static Connection connection() {
    return new Connection(Objects.requireNonNull(broker).bootstrap(), Map.of());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void beside(Runnable task) {
    Thread.ofPlatform().daemon().start(task);
  }
}
