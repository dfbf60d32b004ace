package org.sitrep.bench.command;

import org.sitrep.bench.monitor.StreamLoad;
import org.sitrep.cli.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sitrep bench stream}. */
@Command(
    name = "stream",
    description =
        "Readers of /api/stream while 200 rows a second change, 50 of them slow and 50 gone.",
    mixinStandardHelpOptions = true)
public final class StreamBenchmark implements Benchmark {
  @Option(
      names = "--readers",
      defaultValue = "100",
      description = "quick ones beside these (default: ${DEFAULT-VALUE})")
  int readers;

  @Option(
      names = "--seconds",
      defaultValue = "40",
      description = "how long (default: ${DEFAULT-VALUE})")
  int seconds;

  @Override
  public Integer call() throws Exception {
    StreamLoad.main(new String[] {String.valueOf(readers), String.valueOf(seconds)});
    return 0;
  }
}
