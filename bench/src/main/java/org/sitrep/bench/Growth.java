package org.sitrep.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.RawArticle;

/**
 * What reading costs as texts grow longer, lexicons larger and rules more numerous, and whether any
 * text makes it cost more than in proportion. In processor time of one thread, each line a ratio
 * inside this run with the most it may be; ends with the number of lines that are over.
 *
 * <p>Usage: {@code Growth}, from the root of the project.
 */
public final class Growth {
  private static final int KILOBYTE = 1_000;
  private static final int SHORT_HOSTILE = 1_000_000;
  private static final int LONG_HOSTILE = 10_000_000;

  /** What ten times as much may cost: ten times, and a third for memory that is farther away. */
  private static final double TEN_TIMES = 13;

  private static final double MORE_NAMES = 1.3;
  private static final double MORE_RULES = 1.5;
  private static final int ROUNDS = 5;
  private static final long NANOS_A_ROUND = 1_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static int over;

  private Growth() {}

  /** Measures and prints; the exit code is 1 where a ratio is over its mark. */
  public static void main(String[] arguments) throws IOException {
    List<RawArticle> seeds = Articles.of(List.of(Path.of("seeds")));
    List<RawArticle> news = Texts.news();
    Extractor extractor = Extractor.standard();
    cost(extractor, seeds);
    cost(extractor, news);
    lengths(extractor, news.get(0));
    sizes(seeds);
    hostile(extractor);
    System.out.println(over == 0 ? "all within their marks" : over + " over their marks");
    System.exit(over == 0 ? 0 : 1);
  }

  /** The same words over and over, so that only the length grows. */
  private static void lengths(Extractor extractor, RawArticle article) {
    List<RawArticle> articles = List.of(article);
    double before = 0;
    for (int length : new int[] {KILOBYTE, 10 * KILOBYTE, 100 * KILOBYTE, 1000 * KILOBYTE}) {
      double cost = cost(extractor, List.of(Texts.ofLength(articles, length)));
      if (before > 0) {
        check("length " + length / 10 + " to " + length + " characters", cost / before, TEN_TIMES);
      }
      before = cost;
    }
    RawArticle longest = Texts.ofLength(articles, 10_000 * KILOBYTE);
    check("length 1000000 to 10000000 characters", least(extractor, longest) / before, TEN_TIMES);
  }

  private static void sizes(List<RawArticle> articles) {
    Extractor plain = Extractor.standard();
    Extractor names = LargerFiles.names();
    Extractor rules = LargerFiles.rules();
    List<Double> moreNames = new ArrayList<>();
    List<Double> moreRules = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double cost = cost(plain, articles);
      moreNames.add(cost(names, articles) / cost);
      moreRules.add(cost(rules, articles) / cost);
    }
    check("a hundred times the names", median(moreNames), MORE_NAMES);
    check("four times the rules", median(moreRules), MORE_RULES);
  }

  private static void hostile(Extractor extractor) {
    Map<String, String> longer = HostileTexts.all(LONG_HOSTILE, 1);
    HostileTexts.all(SHORT_HOSTILE, 1)
        .forEach(
            (name, text) -> {
              double cost = least(extractor, Texts.article("", text));
              double ten = once(extractor, Texts.article("", longer.getOrDefault(name, "")));
              check("hostile: " + name, ten / cost, TEN_TIMES);
              System.out.printf(Locale.ROOT, "  %.2f s for 10 million characters%n", ten / 1e9);
            });
  }

  private static void check(String what, double ratio, double most) {
    boolean within = ratio <= most;
    over += within ? 0 : 1;
    System.out.printf(
        Locale.ROOT, "%s %s: %.2f (at most %.1f)%n", within ? "ok" : "OVER", what, ratio, most);
  }

  /** Nanoseconds all articles take, as the median of some rounds. */
  private static double cost(Extractor extractor, List<RawArticle> articles) {
    List<Double> costs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      int times = 0;
      while (times == 0 || THREADS.getCurrentThreadCpuTime() - start < NANOS_A_ROUND) {
        articles.forEach(extractor::extract);
        times++;
      }
      costs.add((THREADS.getCurrentThreadCpuTime() - start) / (double) times);
    }
    return median(costs);
  }

  private static double least(Extractor extractor, RawArticle article) {
    return Math.min(once(extractor, article), once(extractor, article));
  }

  private static double once(Extractor extractor, RawArticle article) {
    long start = THREADS.getCurrentThreadCpuTime();
    extractor.extract(article);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
