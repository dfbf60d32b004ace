package org.sitrep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.RawArticle;

/**
 * How fast articles are read on one thread, beside the speed at which Lucene's Arabic analyser cuts
 * the same articles into stems and does no more.
 *
 * <p>Usage: {@code ExtractSpeed}, from the root of the project.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 2)
public class ExtractSpeed {
  private static final double MEGABYTE = 1e6;

  /** Which articles. */
  @Param({"seeds", "news"})
  public String text = "";

  private List<RawArticle> articles = List.of();
  private final Extractor extractor = Extractor.standard();
  private final Analyzer analyzer = new ArabicAnalyzer();

  /** Reads the articles. */
  @Setup
  public void read() throws IOException {
    articles = articles(text);
  }

  private static List<RawArticle> articles(String name) throws IOException {
    return name.equals("seeds") ? Articles.of(List.of(Path.of("seeds"))) : Texts.news();
  }

  /** The mark: tokens, stop words, folding and light stems. */
  @Benchmark
  public long analyse() throws IOException {
    long letters = 0;
    for (RawArticle article : articles) {
      letters += Analysis.letters(analyzer, article.text());
    }
    return letters;
  }

  /** All of enrich. */
  @Benchmark
  public long extract() {
    long claims = 0;
    for (RawArticle article : articles) {
      claims += Articles.claims(extractor, article);
    }
    return claims;
  }

  /** Measures both and prints megabytes of UTF-8 a second, and how one stands to the other. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(ExtractSpeed.class.getName()).build()).run();
    for (String name : List.of("seeds", "news")) {
      double bytes = Texts.bytes(articles(name));
      double mark = perSecond(results, "analyse", name) * bytes / MEGABYTE;
      double extract = perSecond(results, "extract", name) * bytes / MEGABYTE;
      System.out.printf(
          Locale.ROOT,
          "%s: analyser %.1f MB/s, extract %.1f MB/s, %.2f of the analyser%n",
          name,
          mark,
          extract,
          extract / mark);
    }
  }

  private static double perSecond(Collection<RunResult> results, String method, String text) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
        .filter(result -> result.getParams().getParam("text").equals(text))
        .mapToDouble(result -> result.getPrimaryResult().getScore())
        .findFirst()
        .orElseThrow();
  }
}
