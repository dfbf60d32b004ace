package org.sitrep.bench.command;

import org.sitrep.bench.push.PushRate;
import org.sitrep.cli.Benchmark;
import picocli.CommandLine.Command;

/** {@code sitrep bench push}. */
@Command(
    name = "push",
    description = "Articles pushed over HTTP, against a bare producer that sends the same records.",
    mixinStandardHelpOptions = true)
public final class PushBenchmark implements Benchmark {
  @Override
  public Integer call() throws Exception {
    PushRate.main(new String[0]);
    return 0;
  }
}
