package org.sitrep.bench.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sitrep.bench.flow.WholeFlow;
import org.sitrep.cli.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sitrep bench flow}. */
@Command(
    name = "flow",
    description = {
      "Articles through both stages to the last row, against two bare Kafka Streams topologies with"
          + " the same records and settings: rates, processor time, heap, disk, time to be at work"
          + " again."
    },
    mixinStandardHelpOptions = true)
public final class FlowBenchmark implements Benchmark {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--articles",
      defaultValue = "5000",
      description = "how many, 100 to 1,000,000 (default: ${DEFAULT-VALUE})")
  int articles;

  @Option(
      names = "--days",
      defaultValue = "1",
      description = "of publication over which they are spread (default: ${DEFAULT-VALUE})")
  double days;

  @Option(
      names = "--corpus",
      description =
          "articles to print again and again instead of the project's own, as extract"
              + " reads them")
  List<Path> corpus = new ArrayList<>();

  @Override
  public Integer call() {
    Range.require(spec, "--articles", articles, 100, 1_000_000);
    System.out.print(WholeFlow.text(WholeFlow.measure(corpus, articles, days)));
    return 0;
  }
}
