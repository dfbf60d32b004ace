package org.sitrep.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.RawArticle;
import org.sitrep.model.wire.Json;

/**
 * How fast articles are read, in time of the processor, beside three floors on the same articles in
 * the same run: JSON parsed and written, UTF-8 decoded and encoded, and Lucene's analysis for
 * Arabic.
 */
public final class ExtractThroughput {
  private static final int ROUNDS = 5;

  /** Until the compiler has done its work, which takes longer the busier the machine is. */
  private static final int WARM_UP = 5;

  private static final long NANOS_PER_ROUND = 1_500_000_000L;

  private ExtractThroughput() {}

  /** Measures and prints medians. */
  public static void measure(List<RawArticle> articles) {
    Extractor extractor = Extractor.standard();
    double bytes =
        articles.stream()
            .mapToInt(a -> a.text().getBytes(StandardCharsets.UTF_8).length)
            .average()
            .orElseThrow();
    double utf8 =
        median(
            articles,
            a ->
                new String(a.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                    .length());
    double json = median(articles, ExtractThroughput::parseAndWrite);
    Analyzer analyzer = new ArabicAnalyzer();
    double stems = median(articles, article -> Analysis.letters(analyzer, article.text()));
    double extract = median(articles, article -> Articles.claims(extractor, article));
    print(System.out, "bytes of UTF-8 an article, on average:", bytes);
    print(System.out, "utf-8 decode and encode, articles/s:", utf8);
    print(System.out, "json parse and write, articles/s:", json);
    print(System.out, "stems, articles/s:", stems);
    print(System.out, "extract, articles/s:", extract);
    print(System.out, "extract against the stems:", extract / stems);
    print(System.out, "extract against the json floor:", extract / json);
  }

  private interface Work {
    int of(RawArticle article);
  }

  private static void print(PrintStream out, String what, double value) {
    out.println(what + " " + Math.round(value * 1000) / 1000.0);
  }

  private static double median(List<RawArticle> articles, Work work) {
    List<Double> rates = new ArrayList<>();
    long checksum = 0;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long start = processor();
      long done = 0;
      while (processor() - start < NANOS_PER_ROUND) {
        for (RawArticle article : articles) {
          checksum += work.of(article);
          done++;
        }
      }
      if (round >= WARM_UP) {
        rates.add(done * 1e9 / (processor() - start));
      }
    }
    if (checksum == 0) {
      throw new IllegalStateException("[bench] nothing was done");
    }
    return rates.stream().sorted().toList().get(rates.size() / 2);
  }

  /** Nanoseconds of the processor: those of the clock count what others take. */
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static int parseAndWrite(RawArticle article) {
    try {
      byte[] json = Json.mapper().writeValueAsBytes(article);
      return Json.mapper().readTree(json).size();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
