package org.sitrep.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Ageing;
import org.sitrep.cli.replay.CommittedReader;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.monitor.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sitrep table}: the present table of a broker. */
@Command(
    name = "table",
    description = "Prints the present table of a running service.",
    mixinStandardHelpOptions = true,
    versionProvider = Sitrep.Version.class)
final class TableCommand implements Callable<Integer> {
  private static final Duration BEAT = Duration.ofMillis(100);

  private final Terminal terminal;

  @Mixin ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description = "age every row to this instant; it cannot be before the row's own")
  @Nullable Instant asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (the default), json, csv or geojson")
  TableFormat format = TableFormat.TEXT;

  TableCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<CityStatus> rows = rows(connection.running(terminal.environment()));
    Instant at = asOf;
    if (at != null && rows.stream().anyMatch(row -> row.asOf().isAfter(at))) {
      terminal.say("--as-of " + at + " lies before the present table, and only that is kept");
      return 2;
    }
    List<CityStatus> shown =
        at == null ? rows : rows.stream().map(row -> Ageing.at(row, at)).toList();
    terminal.out().print(format.render(shown, terminal.colours()));
    return 0;
  }

  private static List<CityStatus> rows(Connection broker) {
    Map<String, CityStatus> rows = new TreeMap<>();
    try (Admin admin = broker.admin()) {
      List<TopicPartition> partitions =
          CommittedReader.partitions(admin, List.of(Topics.CITY_STATUS.topicName()));
      Map<TopicPartition, Long> ends = CommittedReader.ends(admin, partitions);
      try (CommittedReader reader = CommittedReader.fromBeginning(broker, partitions)) {
        while (!reader.hasReached(ends)) {
          reader.poll(BEAT).forEach(each -> enter(each.key(), each.value(), rows));
        }
      }
    }
    return List.copyOf(rows.values());
  }

  private static void enter(String key, byte @Nullable [] value, Map<String, CityStatus> rows) {
    if (value == null) {
      rows.remove(key);
    } else {
      String topic = Topics.CITY_STATUS.topicName();
      rows.put(key, WireSerdes.cityStatus().deserializer().deserialize(topic, value));
    }
  }
}
