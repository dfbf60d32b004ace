package org.sitrep.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.RawArticle;

/**
 * How much memory lexicons and rules take once they are loaded, and how long it takes from the
 * start of the process until the first article is read; in a process of its own.
 *
 * <p>Usage: {@code Footprint}, from the root of the project.
 */
public final class Footprint {
  private static final double MEGABYTE = 1 << 20;

  private Footprint() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    RawArticle article = Articles.of(List.of(Path.of("seeds"))).get(0);
    double before = used();
    long start = System.nanoTime();
    Extractor extractor = Extractor.standard();
    extractor.extract(article);
    double wall = (System.nanoTime() - start) / 1e6;
    double busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    double after = used();
    print("from the call to the first article read, ms:", wall);
    print("processor time of the thread since the process began, ms:", busy);
    print("heap of lexicons and rules, MiB:", after - before);
    List<RawArticle> news = Texts.news();
    double withNews = used();
    news.forEach(extractor::extract);
    print("heap of the words of general news besides, MiB:", used() - withNews);
    extractor.extract(article);
  }

  private static void print(String what, double value) {
    System.out.printf(Locale.ROOT, "%s %.1f%n", what, value);
  }

  private static double used() {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 4; round++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least / MEGABYTE;
  }
}
