package org.sitrep.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.cli.Connection;
import org.sitrep.cli.contract.Contract;
import org.sitrep.cli.contract.Ground;
import org.sitrep.cli.run.RunConfig;
import org.sitrep.model.RawArticle;

/** Instances come and go under load, and nothing shows of it. */
@Contract
@Timeout(1200)
class ScaleIT {
  private static final int ARTICLES = NewsStream.NEWS.size();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"streams", "classic"})
  void one_instance_three_and_one_again_give_the_same(String protocol, Ground ground) {
    List<RawArticle> news = NewsStream.NEWS;
    Written expected = Undisturbed.written();
    Connection connection = ground.connection();
    String prefix = ground.prefix() + protocol + ".";
    RunConfig config = RunConfig.read(Instance.settings(folder, prefix, protocol, 1));
    try (Trial trial = new Trial(connection, prefix, 1);
        Instance one = Instance.start(connection, config, folder.resolve("one"))) {
      trial.publish(news.subList(0, ARTICLES / 3));
      trial.awaitAnswers(1, one::isAlive);
      long began = System.nanoTime();
      try (Instance two = Instance.start(connection, config, folder.resolve("two"));
          Instance three = Instance.start(connection, config, folder.resolve("three"))) {
        trial.publish(news.subList(ARTICLES / 3, ARTICLES * 2 / 3));
        Conditions.await(
            Trial.PATIENCE,
            () ->
                trial.answered() > 0
                    && two.isAlive()
                    && three.isAlive()
                    && two.hasWork()
                    && three.hasWork(),
            () -> two.said().size() + three.said().size(),
            () -> "the work is not shared: " + two.said() + " " + three.said());
        Form.tell(protocol + ": three instances share the work after " + seconds(began) + " s");
        trial.publish(news.subList(ARTICLES * 2 / 3, ARTICLES - 20));
      }
      began = System.nanoTime();
      trial.publish(news.subList(ARTICLES - 20, ARTICLES));
      trial.awaitSame(expected, one::isAlive);
      Form.tell(protocol + ": one instance has done all after " + seconds(began) + " s");
      one.stop();
      trial.requireSame(expected);
      assertThat(expected.rows()).isNotEmpty();
    }
  }

  private static long seconds(long began) {
    return (System.nanoTime() - began) / 1_000_000_000;
  }
}
