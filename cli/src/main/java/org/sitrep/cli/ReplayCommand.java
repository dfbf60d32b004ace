package org.sitrep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.cli.replay.ArticleOrder;
import org.sitrep.cli.replay.Pace;
import org.sitrep.cli.replay.Plan;
import org.sitrep.cli.replay.Playback;
import org.sitrep.cli.replay.Replay;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.CityStatus;
import org.sitrep.monitor.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sitrep replay}: articles from folders through the whole flow, to the table. */
@Command(
    name = "replay",
    description = {
      "Publishes the articles found in folders and shows the table that comes of them.",
      "Without --bootstrap a broker starts inside this process. Without --until-done the table"
          + " stays until Ctrl-C."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class ReplayCommand implements Callable<Integer> {
  private static final String SEEDS = "sitrep.seeds";

  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Parameters(
      paramLabel = "DIR",
      description = "folders or files of articles (.txt, .json, .jsonl, .gz); the seeds by default")
  List<Path> folders = new ArrayList<>();

  @Mixin PaceOptions pace = new PaceOptions();

  @Option(
      names = "--broker",
      paramLabel = "HOST:PORT",
      description =
          "send into the running service of this broker: its stages read the articles, which are"
              + " marked as a replay's")
  @Nullable String service;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      defaultValue = "published",
      description = "published (the default), name, or shuffle:SEED")
  String order = "published";

  @Option(
      names = "--until-done",
      description = "stop when every article has been accounted for, and print the final table")
  boolean untilDone;

  @Option(names = "--json", description = "print the final table as JSON, one row a line")
  boolean json;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "partitions of each topic that is made (1 by default: articles are then read in the order"
              + " they are published in)")
  int partitions;

  @Mixin ServeOptions serve = new ServeOptions();

  @Mixin LexiconOptions lexicon = new LexiconOptions();

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Plan plan = plan();
    CountDownLatch stop = new CountDownLatch(1);
    try (ReplayScreen screen = new ReplayScreen(terminal, !untilDone && !json);
        DataFolder data = DataFolder.open(connection.data);
        HostedBroker hosted = new HostedBroker(data, terminal.environment());
        ServeOptions.Server server = serve.server(terminal)) {
      Stopping.onRequest(
          () -> {
            screen.stop();
            stop.countDown();
          });
      Playback playback = new Playback();
      if (!(plan.pace() instanceof Pace.AtOnce)) {
        PauseKey.listen(terminal, playback, screen::clear);
      }
      Supplier<Extractor> extractor = Once.of(() -> lexicon.extractor(terminal));
      Replay replay = new Replay(plan, screen, extractor, playback);
      Supplier<Connection> broker = () -> server.serve(broker(hosted), extractor);
      Path state = data.folder("streams");
      Consumer<List<CityStatus>> print = table -> print(table, screen);
      if (untilDone) {
        replay.untilDone(broker, state, print);
        server.await(stop);
      } else {
        replay.untilStopped(broker, state, print);
      }
    }
    return 0;
  }

  private Connection broker(HostedBroker hosted) {
    Map<String, String> settings = connection.settings(terminal.environment());
    return service != null
        ? new Connection(service, settings)
        : connection
            .named(terminal.environment())
            .orElseGet(() -> new Connection(hosted.start(), settings));
  }

  private void print(List<CityStatus> table, ReplayScreen screen) {
    screen.clear();
    TableFormat format = json ? TableFormat.JSON : TableFormat.TEXT;
    terminal.out().print(format.render(table, terminal.colours()));
    terminal.out().flush();
  }

  private Plan plan() {
    List<Path> from = folders.isEmpty() ? List.of(seeds()) : folders;
    for (Path each : from) {
      if (!Files.exists(each)) {
        throw new ParameterException(spec.commandLine(), "no such folder or file: " + each);
      }
    }
    lexicon.require(spec);
    if (partitions < 1) {
      throw new ParameterException(spec.commandLine(), "--partitions: expected 1 or more");
    }
    pace.require(spec, order);
    serve.require(spec);
    Instant now = Instant.now();
    boolean foreign = service != null || connection.named(terminal.environment()).isPresent();
    return new Plan(
        from,
        now,
        order(),
        pace.span(),
        pace.pace(),
        partitions,
        foreign ? Optional.of("replay-" + now) : Optional.empty(),
        service != null);
  }

  private static Path seeds() {
    return Path.of(System.getProperty(SEEDS, "seeds"));
  }

  private ArticleOrder order() {
    try {
      return ArticleOrder.of(order);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          spec.commandLine(),
          "--order '" + order + "': expected published, name or shuffle:SEED",
          wrong);
    }
  }
}
