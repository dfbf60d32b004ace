package org.sitrep.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.sitrep.model.RawArticle;
import org.sitrep.model.Topics;

/**
 * Of three brokers one that leads is killed and comes back, then one that follows is cut off for a
 * while; the stages go on meanwhile, and nothing shows of it.
 */
@Timeout(1200)
class ThreeBrokersIT {
  private static final int PARTS = 5;
  private static final int CUT_OFF_MILLIS = Form.isLong() ? 60_000 : 20_000;

  @TempDir static Path folder;

  private static @Nullable Cluster cluster;
  private static Connection connection = new Connection("", Map.of());
  private static Written expected = Written.NOTHING;

  @BeforeAll
  static void run_without_faults() {
    expected = Undisturbed.written();
    cluster = Cluster.start(folder);
    connection = new Connection(cluster().bootstrap(), Map.of());
  }

  @AfterAll
  static void stop() {
    cluster().close();
  }

  static LongStream seeds() {
    return Form.seeds(1, 6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_leader_killed_and_a_follower_cut_off_lose_nothing_and_repeat_nothing(long seed) {
    Random random = new Random(seed);
    String protocol = seed % 2 == 0 ? "streams" : "classic";
    String prefix = "three-" + seed + ".";
    Path settings = Instance.settings(folder, prefix, protocol, 0);
    StringBuilder story = new StringBuilder("three brokers, seed " + seed + ", " + protocol + ":");
    try (Trial trial = new Trial(connection, prefix, NodeSettings.NODES);
        Copies copies = new Copies(connection, prefix + Topics.CLAIMS.topicName());
        StagesProcess stages =
            new StagesProcess(connection.bootstrap(), settings, folder.resolve(prefix))) {
      trial.publish(part(0));
      trial.awaitAnswers(1 + random.nextInt(part(0).size() / 2), stages::isAlive);
      story.append(killTheLeader(random, trial, copies, stages));
      story.append(cutAFollowerOff(seed, trial, copies, stages));
      trial.publish(part(PARTS - 1));
      trial.awaitSame(expected, () -> stages.isAlive() && cluster().isAlive());
      assertThat(stages.terminate()).isZero();
      trial.requireSame(expected);
      story.append(Form.SAME);
      assertThat(cluster().unusedWays())
          .as("ways that nobody took, past which brokers talk")
          .isEmpty();
    } finally {
      cluster().mend();
      Form.tell(story.toString());
    }
  }

  private static String killTheLeader(
      Random random, Trial trial, Copies copies, StagesProcess stages) {
    int leader = copies.leader();
    CompletableFuture<Void> published = CompletableFuture.runAsync(() -> trial.publish(part(1)));
    Conditions.pause(random.nextInt(500));
    cluster().kill(leader);
    int before = trial.answered();
    long began = System.nanoTime();
    copies.awaitLeaderOtherThan(leader);
    // The other two suffice: all of it is acknowledged while the third is away.
    published.join();
    trial.publish(part(2));
    trial.awaitAnswers(before + 1 + part(2).size() / 2, stages::isAlive);
    String told = " [broker %d led, killed at %d,".formatted(leader, before);
    told += " %d answered %d ms later".formatted(trial.answered(), millisSince(began));
    cluster().restart(leader);
    copies.awaitAllInSync();
    return told + ", in sync again after %d ms]".formatted(millisSince(began));
  }

  private static String cutAFollowerOff(
      long seed, Trial trial, Copies copies, StagesProcess stages) {
    int follower = copies.follower();
    boolean fromClientsToo = seed % 4 < 2;
    int before = trial.answered();
    long began = System.nanoTime();
    cluster().cutOff(follower, fromClientsToo);
    CompletableFuture<Void> published = CompletableFuture.runAsync(() -> trial.publish(part(3)));
    copies.awaitMissing(follower);
    String missed = "missed after %d ms".formatted(millisSince(began));
    while (millisSince(began) < CUT_OFF_MILLIS) {
      stages.isAlive();
      trial.answered();
    }
    int meanwhile = trial.answered() - before;
    cluster().mend();
    copies.awaitAllInSync();
    published.join();
    return " [broker %d cut off%s, %s, %d answered meanwhile, in sync again after %d ms]"
        .formatted(
            follower,
            fromClientsToo ? ", from clients too" : "",
            missed,
            meanwhile,
            millisSince(began));
  }

  private static List<RawArticle> part(int number) {
    return NewsStream.part(number, PARTS);
  }

  private static long millisSince(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }

  private static Cluster cluster() {
    return Objects.requireNonNull(cluster);
  }
}
