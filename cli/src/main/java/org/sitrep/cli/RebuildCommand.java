package org.sitrep.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.rebuild.Prefixes;
import org.sitrep.cli.rebuild.Rebuild;
import org.sitrep.cli.rebuild.Source;
import org.sitrep.model.CityStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitrep rebuild}: the table made anew beside the live one. */
@Command(
    name = "rebuild",
    description = {
      "Makes the table anew beside the live one, by this version's rules and weights, from the"
          + " articles or claims that the broker keeps; ends when all that was there has been"
          + " read.",
      "The live application is not touched: groups, topics and stores are the rebuild's own."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class RebuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin ConnectionOptions connection = new ConnectionOptions();
  @Mixin LexiconOptions lexicon = new LexiconOptions();

  @Option(
      names = "--from",
      paramLabel = "raw|claims",
      description = "the articles (read again), or the claims (assessed again)")
  @Nullable Source from;

  @Option(
      names = "--prefix",
      paramLabel = "P",
      description =
          "in front of its topics and groups, with 'rebuild-' in it; rebuild-1-, rebuild-2- … if"
              + " not given")
  @Nullable String prefix;

  @Option(
      names = "--live-prefix",
      paramLabel = "P",
      description = "in front of the live topics, where they have one and --config does not say")
  @Nullable String live;

  private String livePrefix = "";

  @Option(names = "--drop", description = "takes a rebuild's topics and groups away again")
  boolean drop;

  RebuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    livePrefix = live != null ? live : connection.config().topicPrefix();
    require();
    Connection broker = connection.running(terminal.environment());
    String own = prefix;
    if (own == null || drop) {
      try (Admin admin = broker.admin()) {
        if (drop && own != null) {
          terminal.say(Prefixes.drop(admin, own) + " topics of " + own + " dropped");
          return 0;
        }
        own = Prefixes.free(admin, livePrefix);
      }
    }
    rebuild(broker, own);
    report(broker, own);
    return 0;
  }

  private void rebuild(Connection broker, String own) {
    AtomicBoolean stopped = new AtomicBoolean();
    Stopping.onRequest(() -> stopped.set(true));
    Source source = java.util.Objects.requireNonNull(from);
    try (DataFolder stores = DataFolder.open(null)) {
      new Rebuild(source, livePrefix, own, stopped::get, terminal::say)
          .run(broker, () -> lexicon.extractor(terminal), stores.folder("streams"));
    }
  }

  private void report(Connection broker, String own) {
    List<CityStatus> rows = new CommittedTopics(broker, own).rows();
    List<CityStatus> live = new CommittedTopics(broker, livePrefix).rows();
    terminal.out().println(own + " has " + rows.size() + (rows.size() == 1 ? " row" : " rows"));
    String liveTable = livePrefix.isEmpty() ? "topic" : "topic:" + livePrefix;
    terminal
        .out()
        .println(
            "sitrep diff "
                + liveTable
                + " topic:"
                + own
                + ": "
                + DiffCommand.between(live, rows).summary());
  }

  private void require() {
    if (drop ? prefix == null || from != null : from == null) {
      throw usage("expected --from raw, --from claims, or --drop --prefix P");
    }
    if (prefix != null && !Prefixes.isOfRebuild(prefix)) {
      throw usage("--prefix: expected letters, digits, dots, dashes, with rebuild- and more in it");
    }
    if (!livePrefix.matches("[A-Za-z0-9._-]{0,80}")) {
      throw usage("--live-prefix: expected letters, digits, dots, dashes");
    }
    if (from != Source.RAW && lexicon.isGiven()) {
      throw usage("--own and --gazetteer change how articles are read: only with --from raw");
    }
    lexicon.require(spec);
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
