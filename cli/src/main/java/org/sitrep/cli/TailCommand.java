package org.sitrep.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.sitrep.cli.replay.CommittedReader;
import org.sitrep.monitor.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitrep tail}: follows a topic, committed records only, until Ctrl-C. */
@Command(
    name = "tail",
    description = "Follows an output topic, a record a line, committed records only.",
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class TailCommand implements Callable<Integer> {
  private static final Duration BEAT = Duration.ofMillis(200);

  private final Terminal terminal;
  private final AtomicBoolean stopped = new AtomicBoolean();

  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Parameters(paramLabel = "TOPIC", description = "such as news.claims or news.status-changes")
  String topic = "";

  @Option(names = "--from-beginning", description = "begin with what is there already")
  boolean fromBeginning;

  TailCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Connection broker = connection.running(terminal.environment());
    Stopping.onRequest(() -> stopped.set(true));
    try (CommittedReader reader = open(broker)) {
      while (!stopped.get() && !terminal.out().checkError()) {
        reader.poll(BEAT).forEach(each -> print(each.value()));
      }
    }
    return 0;
  }

  private CommittedReader open(Connection broker) {
    try (Admin admin = broker.admin()) {
      List<TopicPartition> partitions = CommittedReader.partitions(admin, List.of(topic));
      return fromBeginning
          ? CommittedReader.fromBeginning(broker, partitions)
          : CommittedReader.from(broker, CommittedReader.ends(admin, partitions));
    }
  }

  private void print(byte[] value) {
    String text = value == null ? "null" : new String(value, StandardCharsets.UTF_8);
    terminal.out().println(terminal.outIsTerminal() ? SafeText.of(text) : text);
  }
}
