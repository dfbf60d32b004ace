package org.sitrep.cli;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sitrep.cli.monitor.Populations;
import org.sitrep.cli.watch.WatchScreen;
import org.sitrep.enrich.Extractor;
import org.sitrep.monitor.Colours;
import org.sitrep.monitor.stream.SituationReader;
import org.sitrep.monitor.stream.TopicAccess;
import org.sitrep.monitor.watch.WatchState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin ServiceOptions service = new ServiceOptions();

  @Mixin FilterOption filter = new FilterOption();

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    WatchState start = WatchState.of(filter.read());
    if (!terminal.outIsTerminal()) {
      throw new Failure("watch needs a terminal; 'sitrep table' prints the table");
    }
    Connection broker = service.broker(terminal.environment());
    TopicAccess access = new TopicAccess(broker.client(Map.of()), service.prefix());
    try (SituationReader table =
        new SituationReader(access, Populations.of(Extractor.standard()), sentence -> {}).start()) {
      boolean colours = terminal.colours() == Colours.ON;
      new WatchScreen(table, InstantSource.system(), colours).show(start);
    }
    return 0;
  }
}
