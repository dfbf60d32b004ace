package org.sitrep.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.model.RawArticle;

/** The service is killed with the broker inside it and starts again, and nothing shows of it. */
@Timeout(1200)
class WholeServiceKilledIT {
  private static final int KILLS = Form.isLong() ? 3 : 2;

  @TempDir static Path folder;

  private static Written expected = Written.NOTHING;

  @BeforeAll
  static void run_without_faults() {
    expected = Undisturbed.written();
  }

  static LongStream seeds() {
    return Form.seeds(1, 10);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_service_killed_with_its_broker_loses_nothing_and_does_nothing_twice(long seed) {
    Random random = new Random(seed);
    String protocol = seed % 2 == 0 ? "classic" : "streams";
    String prefix = "whole-" + seed + ".";
    Path data = folder.resolve(prefix);
    StringBuilder story = new StringBuilder("service, seed " + seed + ", " + protocol + ":");
    try (WholeProcess service =
            new WholeProcess(Instance.settings(folder, prefix, protocol, 0), data);
        Trial trial = new Trial(service.connection(), prefix, 1)) {
      for (int kill = 0; kill < KILLS; kill++) {
        trial.publish(part(kill));
        int before = trial.answered();
        trial.awaitAnswers(before + 1 + random.nextInt(part(kill).size() / 2), service::isAlive);
        Conditions.pause(random.nextInt(150));
        int seen = trial.answered();
        service.kill();
        long began = System.nanoTime();
        service.restart();
        trial.reconnect(service.connection());
        trial.awaitAnswers(
            Math.min(seen + 1, NewsStream.NEWS.size() * (kill + 1) / (KILLS + 1)),
            service::isAlive);
        long millis = (System.nanoTime() - began) / 1_000_000;
        story.append(" [killed at %d, next answer after %d ms]".formatted(seen, millis));
      }
      trial.publish(part(KILLS));
      trial.awaitSame(expected, service::isAlive);
      assertThat(service.terminate()).isZero();
      requireSameAfterwards(trial, data);
      story.append(Form.SAME);
    } finally {
      Form.tell(story.toString());
    }
  }

  // The broker ended with the service: what it has kept is read by another on the same folder.
  private static void requireSameAfterwards(Trial trial, Path data) {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"))) {
      trial.reconnect(new Connection(broker.bootstrap(), Map.of()));
      trial.requireSame(expected);
    }
  }

  private static List<RawArticle> part(int number) {
    return NewsStream.part(number, KILLS + 1);
  }
}
