package org.sitrep.cli.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.BrokerProcess;
import org.sitrep.cli.run.RunConfig;
import org.sitrep.model.RawArticle;

/** The broker is killed and comes back on its folder, and nothing shows of it. */
@Timeout(1200)
class BrokerKilledIT {
  private static final int KILLS = 3;

  @TempDir static Path folder;

  private static final List<Integer> PORTS = Ports.free(2);
  private static final Connection CONNECTION =
      new Connection("127.0.0.1:" + PORTS.getFirst(), Map.of());
  private static @Nullable ChildJvm broker;
  private static Written expected = Written.NOTHING;

  @BeforeAll
  static void run_without_faults() {
    expected = Undisturbed.written();
    startBroker();
  }

  @AfterAll
  static void stop() {
    broker().kill();
  }

  static LongStream seeds() {
    return Form.seeds(2, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_killed_broker_loses_nothing_and_does_nothing_twice(long seed) {
    Random random = new Random(seed);
    String protocol = seed % 2 == 0 ? "streams" : "classic";
    String prefix = "outlived-" + seed + ".";
    RunConfig config = RunConfig.read(Instance.settings(folder, prefix, protocol, 0));
    if (!broker().isAlive()) {
      // Where another run failed while it was away.
      startBroker();
    }
    StringBuilder story = new StringBuilder("broker, seed " + seed + ", " + protocol + ":");
    try (Trial trial = new Trial(CONNECTION, prefix, 1);
        Instance instance = Instance.start(CONNECTION, config, folder.resolve(prefix))) {
      // Published while the broker is away, too: a part is acknowledged when it is back.
      CompletableFuture<Void> published = CompletableFuture.completedFuture(null);
      for (int kill = 1; kill <= KILLS; kill++) {
        List<RawArticle> part = part(kill - 1);
        published = published.thenRunAsync(() -> trial.publish(part));
        int before = trial.answered();
        trial.awaitAnswers(before + 1 + random.nextInt(part.size() / 2), instance::isAlive);
        Conditions.pause(random.nextInt(150));
        broker().kill();
        Conditions.pause(random.nextInt(1500));
        long began = System.nanoTime();
        startBroker();
        int seen = trial.answered();
        trial.awaitAnswers(
            Math.min(seen + 1, NewsStream.NEWS.size() * kill / (KILLS + 1)), instance::isAlive);
        long millis = (System.nanoTime() - began) / 1_000_000;
        story.append(" [killed at %d, next answer after %d ms]".formatted(seen, millis));
      }
      published.thenRunAsync(() -> trial.publish(part(KILLS))).join();
      trial.awaitSame(expected, instance::isAlive);
      instance.stop();
      trial.requireSame(expected);
      story.append(Form.SAME);
    } finally {
      Form.tell(story.toString());
    }
  }

  private static List<RawArticle> part(int number) {
    return NewsStream.part(number, KILLS + 1);
  }

  private static void startBroker() {
    ChildJvm started =
        ChildJvm.of(
            BrokerProcess.class,
            folder.resolve("broker").toString(),
            String.valueOf(PORTS.getFirst()),
            String.valueOf(PORTS.getLast()));
    broker = started;
    started.awaitLine(BrokerProcess.UP);
  }

  private static ChildJvm broker() {
    return Objects.requireNonNull(broker);
  }
}
