package org.sitrep.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.cli.contract.Contract;
import org.sitrep.cli.contract.Ground;
import org.sitrep.model.RawArticle;

/** The process that runs the stages is killed again and again, and nothing shows of it. */
@Contract
@Timeout(1200)
class StagesKilledIT {
  @TempDir static Path folder;

  private static Written expected = Written.NOTHING;

  @BeforeAll
  static void run_without_faults() {
    expected = Undisturbed.written();
  }

  static LongStream seeds() {
    return Form.seeds(2, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_killed_process_loses_nothing_and_does_nothing_twice(long seed, Ground ground) {
    Random random = new Random(seed);
    String protocol = seed % 2 == 0 ? "streams" : "classic";
    String prefix = ground.prefix() + seed + ".";
    Path settings = Instance.settings(folder, prefix, protocol, 0);
    List<List<RawArticle>> parts = parts(random, 4 + random.nextInt(2));
    Path data = folder.resolve(prefix + 0);
    StringBuilder story = new StringBuilder("stages, seed " + seed + ", " + protocol + ":");
    try (Trial trial = new Trial(ground.connection(), prefix, 1);
        StagesProcess stages = new StagesProcess(ground.bootstrap(), settings, data)) {
      for (List<RawArticle> part : parts.subList(0, parts.size() - 1)) {
        trial.publish(part);
        story.append(waitForTheMoment(random, trial, part.size(), stages));
        stages.kill();
        if (random.nextInt(3) == 0) {
          // Another machine takes over: all stores are read again from their changelogs.
          data = folder.resolve(prefix + trial.answered());
          story.append(" new folder");
        }
        stages.restart(data);
      }
      trial.publish(parts.getLast());
      trial.awaitSame(expected, stages::isAlive);
      assertThat(stages.terminate()).isZero();
      trial.requireSame(expected);
      story.append(Form.SAME);
    } finally {
      Form.tell(story.toString());
    }
  }

  private static String waitForTheMoment(
      Random random, Trial trial, int fresh, StagesProcess stages) {
    long began = System.nanoTime();
    int before = trial.answered();
    if (random.nextInt(4) == 0) {
      // While it starts, finds its group, or restores.
      Conditions.pause(500 + random.nextInt(5000));
    } else {
      trial.awaitAnswers(before + 1 + random.nextInt(fresh / 2), stages::isAlive);
      Conditions.pause(random.nextInt(150));
    }
    long millis = (System.nanoTime() - began) / 1_000_000;
    return " [%d answered, killed after %d ms at %d]".formatted(before, millis, trial.answered());
  }

  private static List<List<RawArticle>> parts(Random random, int count) {
    List<RawArticle> shuffled = new ArrayList<>(NewsStream.NEWS);
    Collections.shuffle(shuffled, random);
    List<List<RawArticle>> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      parts.add(NewsStream.part(shuffled, part, count));
    }
    return parts;
  }
}
