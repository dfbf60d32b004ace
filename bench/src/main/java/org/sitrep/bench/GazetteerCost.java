package org.sitrep.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sitrep.enrich.Extractor;
import org.sitrep.enrich.gazetteer.Gazetteer;
import org.sitrep.enrich.gazetteer.GazetteerReport;
import org.sitrep.enrich.language.DataFiles;
import org.sitrep.enrich.language.Languages;
import org.sitrep.enrich.lexicon.Lexicons;
import org.sitrep.model.RawArticle;

/**
 * What a gazetteer of 100,000 made places costs: seconds to load, megabytes, and how much slower
 * articles are read with it than without, the two by turns in one run, in processor time of one
 * thread.
 *
 * <p>Usage: {@code GazetteerCost DIR [ROWS]}, a folder of {@code .txt} articles.
 */
public final class GazetteerCost {
  private static final int ROWS = 100_000;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final long SEED = 7;

  /** One in so many words of the articles is the name of some place. */
  private static final int SHARE = 10;

  private static final int ROUNDS = 5;
  private static final long NANOS_PER_ROUND = 1_000_000_000L;
  private static final double MEGABYTE = 1 << 20;

  private GazetteerCost() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROWS;
    List<RawArticle> articles = Articles.of(List.of(Path.of(arguments[0])));
    Path folder = Files.createTempDirectory("gazetteer");
    Path main = folder.resolve("places.txt");
    Path names = folder.resolve("names.txt");
    new MadeGazetteer(SEED, words(articles)).write(main, names, rows);
    Extractor plain = Extractor.standard();
    double before = usedMegabytes();
    Languages languages = Languages.read(DataFiles.ofProject());
    Lexicons lexicons = Lexicons.read(DataFiles.ofProject(), languages);
    double own = usedMegabytes();
    long cpu = THREAD.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    GazetteerReport report =
        Gazetteer.addTo(lexicons.places(), languages.all(), List.of(main, names));
    print(System.out, "seconds to load " + rows + " rows and their names:", since(start));
    double busy = (THREAD.getCurrentThreadCpuTime() - cpu) / 1e9;
    print(System.out, "of which this thread had the processor:", busy);
    print(System.out, "places added:", report.places());
    print(System.out, "megabytes of packs and lexicons without it:", own - before);
    print(System.out, "megabytes it adds:", usedMegabytes() - own);
    Extractor with = Extractor.of(languages, lexicons);
    compare(System.out, articles, plain, with);
    Files.delete(main);
    Files.delete(names);
    Files.delete(folder);
  }

  private static void compare(
      PrintStream out, List<RawArticle> articles, Extractor plain, Extractor with) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      double without = articlesPerSecond(articles, plain);
      double loaded = articlesPerSecond(articles, with);
      if (round > 0) {
        ratios.add(without / loaded);
      }
    }
    print(out, "times as slow with it, median of " + ROUNDS + ":", median(ratios));
  }

  /** Articles a second of processor time: other work on the machine counts for little. */
  private static double articlesPerSecond(List<RawArticle> articles, Extractor extractor) {
    long start = THREAD.getCurrentThreadCpuTime();
    long done = 0;
    while (THREAD.getCurrentThreadCpuTime() - start < NANOS_PER_ROUND) {
      for (RawArticle article : articles) {
        Articles.claims(extractor, article);
        done++;
      }
    }
    return done * 1e9 / (THREAD.getCurrentThreadCpuTime() - start);
  }

  /** Every tenth of the words of the articles. */
  private static List<String> words(List<RawArticle> articles) {
    List<String> all =
        articles.stream()
            .flatMap(article -> Arrays.stream(article.text().split("[^\\p{IsArabic}]+")))
            .filter(word -> word.length() > 2)
            .distinct()
            .toList();
    return IntStream.range(0, all.size() / SHARE).mapToObj(at -> all.get(at * SHARE)).toList();
  }

  private static double usedMegabytes() {
    for (int times = 0; times < 3; times++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void print(PrintStream out, String what, double value) {
    out.println(what + " " + Math.round(value * 1000) / 1000.0);
  }
}
