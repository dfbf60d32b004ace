package org.sitrep.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.monitor.MonitorConfig;
import org.sitrep.cli.stages.StageName;
import org.sitrep.ingest.source.FullText;
import org.sitrep.ingest.source.SourceSpec;

class RunConfigTest {
  @TempDir Path folder;

  @Test
  void without_a_file_eight_partitions_and_whatever_protocol_the_broker_offers() {
    RunConfig config = RunConfig.standard();
    assertThat(config.bootstrap()).isEmpty();
    assertThat(config.partitions()).isEqualTo(8);
    assertThat(config.groupProtocol()).isEqualTo("auto");
    assertThat(config.stages().get(StageName.ENRICH)).containsEntry("num.stream.threads", "1");
  }

  @Test
  void an_empty_file_is_the_same_as_none() throws Exception {
    assertThat(read("")).isEqualTo(RunConfig.standard());
    assertThat(read("kafka:\nenrich:\n")).isEqualTo(RunConfig.standard());
  }

  @Test
  void the_table_is_served_on_loopback_unless_the_settings_say_otherwise() throws Exception {
    assertThat(RunConfig.standard().monitor())
        .isEqualTo(new MonitorConfig("127.0.0.1", 8080, false, "", List.of()));
    assertThat(read("monitor: {port: 0}").monitor().serves()).isFalse();
    MonitorConfig open =
        read("monitor: {port: 81, bind: 0.0.0.0, hosts: [desk.example]}").monitor();
    assertThat(open).isEqualTo(new MonitorConfig("0.0.0.0", 81, true, "", List.of("desk.example")));
    assertThatThrownBy(() -> open.server(Optional.empty()))
        .hasMessageContaining("monitor: [bind]")
        .hasMessageContaining("token");
  }

  @Test
  void every_setting_is_read() throws Exception {
    RunConfig config =
        read(
            """
            kafka:
              bootstrap: one:9092,two:9092
              topic-prefix: desk.
              partitions: 12
              replication: 3
              group-protocol: classic
              standby-replicas: 2
              session-timeout-ms: 20000
              properties: {security.protocol: SASL_SSL, retries: 7}
            enrich:
              threads: 2
              commit-interval-ms: 50
            aggregate:
              properties:
                cache.max.bytes: 1
            """);
    assertThat(config.bootstrap()).isEqualTo("one:9092,two:9092");
    assertThat(config.topicPrefix()).isEqualTo("desk.");
    assertThat(config.partitions()).isEqualTo(12);
    assertThat(config.replication()).isEqualTo(3);
    assertThat(config.groupProtocol()).isEqualTo("classic");
    assertThat(config.standbyReplicas()).isEqualTo(2);
    assertThat(config.sessionTimeoutMillis()).isEqualTo(20_000);
    assertThat(config.kafka()).containsEntry("retries", "7");
    assertThat(config.stages().get(StageName.ENRICH))
        .containsEntry("num.stream.threads", "2")
        .containsEntry("commit.interval.ms", "50");
    assertThat(config.stages().get(StageName.AGGREGATE)).containsEntry("cache.max.bytes", "1");
  }

  @Test
  void every_mistake_is_named_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    kafka: {partitons: 3, replication: many, group-protocol: paxos}
                    enrich: fast
                    sorces: []
                    aggregate: {threads: 0, properties: {a: [1]}}
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "[kafka.partitons] unknown, expected one of bootstrap,",
            "[kafka.replication] \"many\", expected 1 to 100",
            "[kafka.group-protocol] \"paxos\"",
            "[enrich] expected settings",
            "[sorces] unknown, expected one of aggregate, alerts, enrich,",
            "[aggregate.threads] 0, expected 1 to 64",
            "[aggregate.properties.a] expected one value");
  }

  @Test
  void sources_are_read_with_all_that_is_said_of_them() throws Exception {
    RunConfig config =
        read(
            """
            fetch: {user-agent: "Desk/1 (+desk@example.org)", host-delay-ms: 500}
            sources:
              - {id: plain, url: "HTTP://Valley.Example"}
              - id: whole
                url: https://valley.example/أخبار
                outlet: Valley Wire
                language: ar-SY
                country: SY
                time-zone: Asia/Damascus
                licence: as agreed
                every: 90s
                full-text: never
                allow-private: true
            """);
    assertThat(config.ingest().feeds().fetch().userAgent()).startsWith("Desk/1");
    assertThat(config.ingest().feeds().fetch().hostDelay()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.ingest().feeds().sources())
        .containsExactly(
            new SourceSpec(
                "plain",
                URI.create("http://valley.example/"),
                null,
                null,
                null,
                ZoneId.of("UTC"),
                null,
                Duration.ofMinutes(15),
                FullText.AUTO,
                false),
            new SourceSpec(
                "whole",
                URI.create("https://valley.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"),
                "Valley Wire",
                "ar-SY",
                "SY",
                ZoneId.of("Asia/Damascus"),
                "as agreed",
                Duration.ofSeconds(90),
                FullText.NEVER,
                true));
  }

  @Test
  void what_is_wrong_with_a_source_is_named_with_its_place() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    sources:
                      - {id: a, url: "file:///etc/passwd", every: often}
                      - {id: a, url: "https://a.example/", time-zone: Mars, full-text: maybe}
                      - {outlet: X, urll: y}
                      - {id: b c, url: "https://user:secret@a.example/", kind: folder, country: Syria}
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "[sources[0].url] file:///etc/passwd, expected http:// or https://",
            "[sources[0].every] \"often\", expected",
            "[sources[1].id] a twice",
            "[sources[1].time-zone] Mars, expected a name such as",
            "[sources[1].full-text] \"maybe\", expected auto|always|never",
            "[sources[2].id] missing",
            "[sources[2].url] missing",
            "[sources[2].urll] unknown",
            "[sources[3].id] \"b c\"",
            "[sources[3].kind]",
            "[sources[3].country]");
  }

  @Test
  void what_is_no_yaml_is_told_by_its_line_without_what_stands_there() {
    assertThatThrownBy(() -> read("kafka:\n  properties: {ssl.key.password: hunter2\n  a: [b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line ")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> read("kafka: {partitions: 1, partitions: 2}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("partitions");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> RunConfig.read(folder.resolve("none.yaml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.yaml cannot be read");
  }

  private RunConfig read(String yaml) throws IOException {
    return RunConfig.read(Files.writeString(folder.resolve("sitrep.yaml"), yaml));
  }
}
