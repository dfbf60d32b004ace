package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.broker.SecuredBroker;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.cli.chaos.Conditions;
import org.sitrep.cli.check.Need;
import org.sitrep.model.wire.Json;

/** A service and its commands on a broker with TLS, passwords, certificates and permissions. */
@Timeout(180)
class SecuredBrokerTest {
  private static final String PASSWORD = "opensesame-of-the-desk";
  private static final String ARTICLE =
      """
      {"id":"homs-1","outlet":"Valley Wire","headline":"Army leaves Homs","language":"en",\
      "publishedAt":"2024-12-07T20:00:00Z","body":"The Syrian army said on Saturday that it had\
       withdrawn from the city of Homs."}
      """;

  @TempDir static Path folder;

  private static SecuredBroker broker;
  private static Path settings;

  @BeforeAll
  static void start() throws Exception {
    broker = new SecuredBroker(folder);
    broker.know("desk", PASSWORD);
    broker.know("reader", PASSWORD);
    for (String principal : new String[] {"User:desk", "User:CN=sitrep-client"}) {
      for (Need need : Need.of("t.")) {
        for (AclOperation operation : need.operations()) {
          broker.allow(principal, need.type(), need.prefix(), operation);
        }
      }
    }
    broker.allow("User:reader", ResourceType.TOPIC, "t.news.city-status", AclOperation.READ);
    settings =
        Files.writeString(
            folder.resolve("sitrep.yaml"),
            """
            kafka:
              bootstrap: %s
              topic-prefix: t.
              partitions: 2
              properties-file: %s
            monitor: {port: 0}
            logs: json
            folders:
              - path: %s
            """
                .formatted(
                    broker.known(),
                    broker.settingsOf("desk", PASSWORD),
                    Files.createDirectory(folder.resolve("in"))));
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void a_service_runs_with_exactly_the_permissions_that_are_documented() throws Exception {
    CommandLineRun before = check("settings", "broker", "topics", "permissions");
    assertThat(before.err()).isEqualTo("sitrep: no fault\n");
    assertThat(before.out())
        .contains("none can be seen yet")
        .contains("broker 1 at " + broker.known() + " answers")
        .contains("streams.version=1")
        .contains("its clock is not told: Cluster authorization failed")
        .contains("User:desk may do all");
    assertThat(before.exit()).isZero();
    try (ChildJvm service =
        ChildJvm.sitrep(
            "run", "--config", settings.toString(), "--data", folder.resolve("data").toString())) {
      service.awaitLine("ready, every partition has an instance");
      Files.writeString(folder.resolve("in").resolve("homs.jsonl"), ARTICLE);
      CommandLineRun table = certified("table", "--format", "json");
      while (!table.out().contains("sy-homs")) {
        table = certified("table", "--format", "json");
      }
      CommandLineRun same = certified("topics", "diff");
      assertThat(same.err()).isEqualTo("sitrep: no difference\n");
      assertThat(certified("check", "permissions").out())
          .contains("User:CN=sitrep-client may do all");
      CommandLineRun after = check("topics", "permissions");
      assertThat(after.out()).contains("8 topics are as they should be", "User:desk may do all");
      follow_the_article();
      set_something_aside(service);
      assertThat(service.terminate()).isZero();
      assertThat(service.text()).doesNotContain(PASSWORD);
      all_it_said_is_json(service.text());
    }
  }

  private static void follow_the_article() {
    CommandLineRun trace = CommandLineRun.of("trace", "homs-1", "--config", settings.toString());
    assertThat(trace.out())
        .contains("article    homs-1 of Valley Wire: Army leaves Homs")
        .containsPattern("taken in .*from .*homs.jsonl.*\\(t.news.raw [01]@\\d+\\)")
        .containsPattern("read .*en, \\d+ entities, 1 claims")
        .containsPattern("claim .*sy-homs  WITHDREW sy-government asserted")
        .containsPattern("row .*sy-homs  .*rests on 1 of its claims")
        .containsPattern("change .*sy-homs  new -> ")
        .containsPattern(
            "took       published to arrived \\d+ days, arrived to read .*, read to row");
    CommandLineRun none = CommandLineRun.of("trace", "homs-2", "--config", settings.toString());
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.err()).hasLineCount(1).contains("no topic tells of the article homs-2");
  }

  private static void set_something_aside(ChildJvm service) throws Exception {
    ProducerRecord<String, String> poison = new ProducerRecord<>("t.news.raw", "poison", "{");
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    poison.headers().add("traceparent", ("00-" + trace + "-00f067aa0ba902b7-01").getBytes(UTF_8));
    broker.write(poison);
    service.awaitLine("\"trace_id\":\"" + trace + "\"");
    Conditions.await(
        Duration.ofSeconds(30),
        () ->
            CommandLineRun.of("trace", "poison", "--config", settings.toString())
                .out()
                .contains("dead letter"),
        service::text);
  }

  private static void all_it_said_is_json(String said) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : said.lines().filter(each -> !each.startsWith("WARNING: ")).toList()) {
      lines.add(Json.mapper().readTree(line));
    }
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.path("time").asText()).isNotEmpty())
        .allSatisfy(line -> assertThat(line.path("message").asText()).isNotEmpty())
        .anySatisfy(
            line -> {
              assertThat(line.path("logger").asText()).isEqualTo("sitrep");
              assertThat(line.path("level").asText()).isEqualTo("INFO");
              assertThat(line.path("message").asText()).isEqualTo("stopping");
            })
        .anySatisfy(
            line -> {
              assertThat(line.path("stage").asText()).isEqualTo("enrich");
              assertThat(line.path("trace_id").asText()).hasSize(32);
              assertThat(line.path("error").asText()).contains("Exception");
            });
  }

  @Test
  void what_a_principal_lacks_is_named() throws Exception {
    Path reader = broker.settingsOf("reader", PASSWORD);
    CommandLineRun run =
        CommandLineRun.of(
            "check",
            "permissions",
            "--topic-prefix",
            "t.",
            "--bootstrap",
            broker.known(),
            "--broker-config",
            reader.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("fault  permissions  User:reader lacks")
        .contains("READ on the groups [t.sitrep-aggregate, t.sitrep-enrich]")
        .contains("WRITE on the transactional ids")
        .doesNotContain(PASSWORD);
  }

  @Test
  void whoever_is_not_known_is_told_so_in_one_sentence_without_the_password() throws Exception {
    Path wrong = broker.settingsOf("desk", PASSWORD + "?");
    CommandLineRun run =
        CommandLineRun.of(
            "table", "--bootstrap", broker.known(), "--broker-config", wrong.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .hasLineCount(1)
        .containsIgnoringCase("authentication failed")
        .doesNotContain(PASSWORD);
  }

  private static CommandLineRun check(String... parts) {
    List<String> arguments = new ArrayList<>(List.of("check"));
    arguments.addAll(List.of(parts));
    arguments.addAll(List.of("--config", settings.toString()));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  /** The same service, seen by whoever has a certificate. */
  private static CommandLineRun certified(String... command) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--config", settings.toString()));
    arguments.addAll(List.of("--bootstrap", broker.certified()));
    arguments.addAll(List.of("--broker-config", broker.settingsOfCertified().toString()));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }
}
