package org.sitrep.cli.chaos;

import static org.junit.jupiter.api.Assumptions.abort;

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
import org.sitrep.cli.contract.Contract;
import org.sitrep.cli.contract.Ground;
import org.sitrep.cli.contract.Way;
import org.sitrep.cli.run.RunConfig;
import org.sitrep.model.RawArticle;

/** The service is cut off from its broker, for a moment and for long, and nothing shows of it. */
@Contract
@Timeout(1200)
class CutOffIT {
  private static final int PARTS = 5;

  /** Too short for anyone to be missed. */
  private static final int MOMENT_MILLIS = 2_000;

  /** Its partitions are given away (6 s) and its transactions ended (10 s, and until looked at). */
  private static final int LONG_MILLIS = Form.isLong() ? 60_000 : 14_000;

  @TempDir static Path folder;

  private static Written expected = Written.NOTHING;

  @BeforeAll
  static void run_without_faults(Ground ground) {
    if (ground.way().isEmpty()) {
      System.err.println("SKIPPED: CutOffIT: there is no way to this broker that could be cut");
      abort("no way to this broker that could be cut");
    }
    expected = Undisturbed.written();
  }

  static LongStream seeds() {
    return Form.seeds(1, 6);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_service_that_is_cut_off_loses_nothing_and_does_nothing_twice(long seed, Ground ground) {
    Way way = ground.way().orElseThrow();
    Random random = new Random(seed);
    String protocol = seed % 2 == 0 ? "classic" : "streams";
    String prefix = ground.prefix() + seed + ".";
    RunConfig config = RunConfig.read(Instance.settings(folder, prefix, protocol, 0));
    StringBuilder story = new StringBuilder("cut off, seed " + seed + ", " + protocol + ":");
    try (Trial trial = new Trial(ground.connection(), prefix, 1);
        Instance instance =
            Instance.start(
                new Connection(way.bootstrap(), Map.of()), config, folder.resolve(prefix))) {
      int part = 0;
      for (int millis : List.of(MOMENT_MILLIS, LONG_MILLIS)) {
        int known = trial.answered();
        trial.publish(part(part++));
        trial.awaitAnswers(known + 1 + random.nextInt(10), instance::isAlive);
        way.cut();
        int before = trial.answered();
        trial.publish(part(part++));
        Conditions.pause(millis);
        int meanwhile = trial.answered() - before;
        way.mend();
        long began = System.nanoTime();
        trial.awaitAnswers(before + meanwhile + 1, instance::isAlive);
        long back = (System.nanoTime() - began) / 1_000_000;
        story.append(
            " [cut at %d for %d ms, %d answered meanwhile, next after %d ms]"
                .formatted(before, millis, meanwhile, back));
      }
      trial.publish(part(part));
      trial.awaitSame(expected, instance::isAlive);
      instance.stop();
      trial.requireSame(expected);
      story.append(Form.SAME);
    } finally {
      way.mend();
      Form.tell(story.toString());
    }
  }

  private static List<RawArticle> part(int number) {
    return NewsStream.part(number, PARTS);
  }
}
