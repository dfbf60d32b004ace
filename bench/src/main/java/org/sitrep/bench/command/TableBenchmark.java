package org.sitrep.bench.command;

import org.sitrep.bench.flow.Throughput;
import org.sitrep.cli.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sitrep bench table}. */
@Command(
    name = "table",
    description =
        "Claims of simulated wars through the aggregate stage, against topologies that pass them"
            + " through a store.",
    mixinStandardHelpOptions = true)
public final class TableBenchmark implements Benchmark {
  @Option(
      names = "--claims",
      defaultValue = "20000",
      description = "how many (default: ${DEFAULT-VALUE})")
  int claims;

  @Option(
      names = "--rounds",
      defaultValue = "1",
      description = "after one to warm up (default: ${DEFAULT-VALUE})")
  int rounds;

  @Override
  public Integer call() {
    Throughput.main(new String[] {String.valueOf(claims), String.valueOf(rounds)});
    return 0;
  }
}
