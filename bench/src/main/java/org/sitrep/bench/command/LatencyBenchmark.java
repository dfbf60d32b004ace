package org.sitrep.bench.command;

import org.sitrep.bench.flow.Latency;
import org.sitrep.cli.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sitrep bench latency}. */
@Command(
    name = "latency",
    description =
        "How long an article takes to the row of each place it tells of, against three bare Kafka"
            + " Streams topologies, by turns.",
    mixinStandardHelpOptions = true)
public final class LatencyBenchmark implements Benchmark {
  @Option(
      names = "--rate",
      defaultValue = "2",
      description = "articles a second (default: ${DEFAULT-VALUE})")
  double rate;

  @Option(
      names = "--seconds",
      defaultValue = "30",
      description = "how long, after a warm-up of 40 s (default: ${DEFAULT-VALUE})")
  int seconds;

  @Override
  public Integer call() {
    Latency.main(new String[] {String.valueOf(rate), String.valueOf(seconds)});
    return 0;
  }
}
