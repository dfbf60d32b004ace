package org.sitrep.cli;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitrep.cli.watch.WatchScreen;
import org.sitrep.monitor.Colours;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.filter.FilterMistake;
import org.sitrep.monitor.stream.SituationReader;
import org.sitrep.monitor.stream.TopicAccess;
import org.sitrep.monitor.watch.WatchState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep watch}: the live table on the whole terminal. */
@Command(
    name = "watch",
    description = {
      "Shows the live table of a running service on the whole terminal, to be filtered, sorted and"
          + " looked into; ? shows the keys."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class WatchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin ServiceOptions service = new ServiceOptions();

  @Option(
      names = "--filter",
      paramLabel = "FILTER",
      defaultValue = "",
      description = "which rows, such as 'status:contested country:sy origins>2'")
  String filter = "";

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    WatchState start = WatchState.of(filter());
    if (!terminal.outIsTerminal()) {
      throw new Failure("watch needs a terminal; 'sitrep table' prints the table");
    }
    Connection broker = service.broker(terminal.environment());
    TopicAccess access = new TopicAccess(broker.client(Map.of()), service.prefix());
    try (SituationReader table =
        new SituationReader(access, place -> null, sentence -> {}).start()) {
      boolean colours = terminal.colours() == Colours.ON;
      new WatchScreen(table, InstantSource.system(), colours).show(start);
    }
    return 0;
  }

  private Filter filter() {
    try {
      return Filter.read(filter);
    } catch (FilterMistake mistake) {
      throw new ParameterException(
          spec.commandLine(), "--filter: " + mistake.getMessage(), mistake);
    }
  }
}
