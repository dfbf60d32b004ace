package org.sitrep.bench.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.bench.Articles;
import org.sitrep.bench.ExtractThroughput;
import org.sitrep.cli.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sitrep bench extract}. */
@Command(
    name = "extract",
    description =
        "Articles read on one core, against JSON, UTF-8 and Lucene's analysis of the same"
            + " articles.",
    mixinStandardHelpOptions = true)
public final class ExtractBenchmark implements Benchmark {
  @Option(
      names = "--corpus",
      description = "articles to read instead of the project's own, as extract reads them")
  List<Path> corpus = new ArrayList<>();

  @Override
  public Integer call() {
    ExtractThroughput.measure(corpus.isEmpty() ? Articles.ofTheProject() : Articles.of(corpus));
    return 0;
  }
}
