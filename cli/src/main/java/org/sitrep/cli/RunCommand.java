package org.sitrep.cli;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.cli.ingest.IngestConfig;
import org.sitrep.cli.logs.LogFormat;
import org.sitrep.cli.logs.Logs;
import org.sitrep.cli.run.RunConfig;
import org.sitrep.cli.run.RunPart;
import org.sitrep.cli.run.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep run}: the long-running service. */
@Command(
    name = "run",
    description = {
      "Runs the stages against a broker until it is told to stop (Ctrl-C, TERM), then commits what"
          + " it has read and ends.",
      "Several processes on the same broker share the partitions. Without a broker one starts"
          + " inside this process."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--stages",
      paramLabel = "STAGE",
      split = ",",
      description =
          "which run here: ingest,enrich,aggregate,monitor (the default) or some of them; ingest is"
              + " what the settings say brings articles in, monitor serves the table")
  Set<RunPart> parts = EnumSet.allOf(RunPart.class);

  @Option(
      names = "--instance",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "a name for this process, another for each that runs at the same time; started again"
              + " under it after a kill, it goes on at once with group.protocol=classic")
  String instance = "";

  @Mixin LexiconOptions lexicon = new LexiconOptions();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RunConfig config = connection.config();
    if (config.logs() == LogFormat.JSON) {
      Logs.use(LogFormat.JSON);
    }
    lexicon.require(spec);
    if (!instance.matches("[A-Za-z0-9._-]{0,100}")) {
      throw new ParameterException(
          spec.commandLine(), "--instance: expected letters, digits, dots, dashes");
    }
    Service service = service(config);
    Stopping.onRequest(service::stop);
    try (DataFolder data = DataFolder.open(connection.data);
        HostedBroker hosted = new HostedBroker(data, terminal.environment())) {
      service.run(broker(hosted), () -> lexicon.extractor(terminal), data.folder("streams"));
    }
    return 0;
  }

  private Service service(RunConfig config) {
    IngestConfig ingest = parts.contains(RunPart.INGEST) ? config.ingest() : IngestConfig.NONE;
    return new Service(
        config,
        RunPart.stages(parts),
        ingest,
        parts.contains(RunPart.MONITOR),
        instance,
        terminal::say);
  }

  private Connection broker(HostedBroker hosted) {
    Map<String, String> environment = terminal.environment();
    return connection
        .named(environment)
        .orElseGet(() -> new Connection(hosted.start(), connection.settings(environment)));
  }
}
