package org.sitrep.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.ingest.IngestConfig;
import org.sitrep.cli.logs.LogFormat;
import org.sitrep.cli.monitor.AlertConfig;
import org.sitrep.cli.monitor.MonitorConfig;
import org.sitrep.cli.operations.OperationsConfig;
import org.sitrep.cli.stages.StageName;

/**
 * What {@code sitrep.yaml} can say.
 *
 * @param bootstrap {@code kafka.bootstrap}, {@code host:port} of brokers; empty for a broker inside
 *     this process
 * @param topicPrefix {@code kafka.topic-prefix}, in front of every topic and group
 * @param partitions {@code kafka.partitions} of each topic that is made, 1 to 10000
 * @param replication {@code kafka.replication}, copies of each topic that is made; 0 for three, or
 *     as many as there are brokers
 * @param groupProtocol {@code kafka.group-protocol}: {@code auto}, {@code streams}, {@code classic}
 * @param standbyReplicas {@code kafka.standby-replicas}, copies of each store on other instances;
 *     -1 for one where topics have several copies, none otherwise
 * @param sessionTimeoutMillis {@code kafka.session-timeout-ms}: how long an instance may be silent
 *     before others take its partitions, 6000 to 300000
 * @param kafka {@code kafka.properties}, for every client
 * @param kafkaFile {@code kafka.properties-file}: more of them, as a file of properties; empty for
 *     none
 * @param stages the Kafka Streams settings of each stage
 * @param queries {@code queries}: where this instance answers questions for rows
 * @param monitor {@code monitor}: where the table is served
 * @param alerts {@code alerts}: which changes are told to whom, by processes that run the monitor
 * @param operations {@code operations}: where this process tells how it fares
 * @param ingest {@code push}, {@code folders} and {@code sources}: what brings articles in
 * @param logs {@code logs}: how what a process says on standard error is written
 */
public record RunConfig(
    String bootstrap,
    String topicPrefix,
    int partitions,
    int replication,
    String groupProtocol,
    int standbyReplicas,
    int sessionTimeoutMillis,
    Map<String, String> kafka,
    String kafkaFile,
    Map<StageName, Map<String, String>> stages,
    QueryConfig queries,
    MonitorConfig monitor,
    List<AlertConfig> alerts,
    OperationsConfig operations,
    IngestConfig ingest,
    LogFormat logs) {
  private static final int USUAL_REPLICATION = 3;
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  public RunConfig {
    kafka = Map.copyOf(kafka);
    stages = Map.copyOf(stages);
    alerts = List.copyOf(alerts);
  }

  /** How topics are made on a cluster of so many brokers. */
  public TopicShape topics(int brokers) {
    int copies = replication > 0 ? replication : Math.min(USUAL_REPLICATION, brokers);
    return new TopicShape(topicPrefix, partitions, copies);
  }

  /** All settings as they are without a file. */
  public static RunConfig standard() {
    return of(YAML.missingNode(), "", "");
  }

  /**
   * Reads a file.
   *
   * @throws SettingsMistakes with everything that is wrong with it, each with its line
   * @throws IllegalArgumentException where it cannot be read, or is no YAML
   */
  public static RunConfig read(Path file) {
    try {
      String text = Files.readString(file);
      return of(YAML.readTree(text), file + ": ", text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(
          file + ": line " + line(broken) + ": " + firstLine(broken.getOriginalMessage()), broken);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(file + " cannot be read: " + unreadable, unreadable);
    }
  }

  private static RunConfig of(JsonNode file, String where, String text) {
    List<String> mistakes = new ArrayList<>();
    Section whole = Section.whole(file, mistakes);
    Section kafka = whole.section("kafka");
    RunConfig config =
        new RunConfig(
            kafka.text("bootstrap", "", "\\S*"),
            kafka.text("topic-prefix", "", "[A-Za-z0-9._-]{0,100}"),
            kafka.number("partitions", 8, 1, 10_000),
            kafka.number("replication", 0, 1, 100),
            kafka.text("group-protocol", "auto", "auto|streams|classic"),
            kafka.number("standby-replicas", -1, 0, 10),
            kafka.number("session-timeout-ms", 15_000, 6_000, 300_000),
            kafka.properties("properties"),
            kafka.text("properties-file", "", ".+"),
            stages(whole),
            QueryConfig.of(whole.section("queries")),
            monitor(whole.section("monitor")),
            AlertSettings.of(whole),
            operations(whole.section("operations")),
            IngestSettings.of(whole),
            LogFormat.valueOf(whole.text("logs", "text", "text|json").toUpperCase(Locale.ROOT)));
    kafka.refuseUnknown();
    whole.refuseUnknown();
    if (!mistakes.isEmpty()) {
      Lines lines = Lines.of(text);
      throw new SettingsMistakes(where, mistakes.stream().map(lines::located).toList());
    }
    return config;
  }

  private static MonitorConfig monitor(Section monitor) {
    MonitorConfig config =
        new MonitorConfig(
            monitor.text("bind", "127.0.0.1", "\\S+"),
            monitor.number("port", MonitorConfig.USUAL_PORT, 0, 65_535),
            monitor.has("port"),
            monitor.text("token-file", "", ".+"),
            monitor.texts("hosts", "[A-Za-z0-9.\\[\\]:_-]+"));
    monitor.refuseUnknown();
    return config;
  }

  private static OperationsConfig operations(Section section) {
    OperationsConfig config =
        new OperationsConfig(
            section.text("bind", "127.0.0.1", "\\S+"),
            section.number("port", 0, 0, 65_535),
            Set.copyOf(section.texts("hosts", "\\S+")),
            section.text("token-file", "", ".+"));
    section.refuseUnknown();
    return config;
  }

  private static int line(JsonProcessingException broken) {
    return broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
  }

  // The rest of the message quotes the file, where a password may stand.
  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("no YAML");
  }

  private static Map<StageName, Map<String, String>> stages(Section whole) {
    Map<StageName, Map<String, String>> stages = new EnumMap<>(StageName.class);
    for (StageName name : StageName.values()) {
      Section section = whole.section(name.word());
      Map<String, String> settings = section.properties("properties");
      settings.put("num.stream.threads", String.valueOf(section.number("threads", 1, 1, 64)));
      settings.put(
          "commit.interval.ms",
          String.valueOf(section.number("commit-interval-ms", 100, 1, 5_000)));
      section.refuseUnknown();
      stages.put(name, settings);
    }
    return stages;
  }
}
