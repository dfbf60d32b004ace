package org.sitrep.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.RawArticle;
import org.sitrep.model.signature.TextSigning;

/**
 * What signing a text costs beside reading it, in processor time of one thread. Usage: {@code
 * SignatureCost}, from the root of the project.
 */
public final class SignatureCost {
  private static final int ROUNDS = 7;
  private static final long NANOS_A_ROUND = 1_000_000_000L;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private SignatureCost() {}

  /** Measures by turns and prints the median of the ratios. */
  public static void main(String[] arguments) throws IOException {
    Extractor extractor = Extractor.standard();
    print("seeds", Articles.of(List.of(Path.of("seeds"))), extractor);
    print("news", Texts.news(), extractor);
  }

  private static void print(String name, List<RawArticle> articles, Extractor extractor) {
    List<Double> shares = new ArrayList<>();
    double signing = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double extracting = cost(() -> articles.forEach(extractor::extract));
      signing = cost(() -> articles.forEach(article -> TextSigning.sign(article.body())));
      shares.add(signing / extracting);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: signing takes %.1f %% of extract, %.1f microseconds a text%n",
        name,
        100 * shares.stream().sorted().toList().get(ROUNDS / 2),
        signing / 1000 / articles.size());
  }

  private static double cost(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    int times = 0;
    while (times == 0 || THREADS.getCurrentThreadCpuTime() - start < NANOS_A_ROUND) {
      work.run();
      times++;
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / (double) times;
  }
}
