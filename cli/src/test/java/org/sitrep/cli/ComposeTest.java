package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sitrep.cli.run.RunConfig;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** That docker-compose.yml is well formed, and says what the program and its settings say. */
class ComposeTest {
  private static final Path ROOT = Path.of("..");
  private static final Path FILE = ROOT.resolve("docker-compose.yml");
  private static final Path SETTINGS = ROOT.resolve("ops/compose/sitrep.yaml");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:-[^}]*)?}");

  /** Where the distribution's docker-compose keeps the schema of the format. */
  private static final Path SCHEMA =
      Path.of("/usr/lib/python3/dist-packages/compose/config/compose_spec.json");

  private static @Nullable JsonNode file;

  @BeforeAll
  static void read() throws IOException {
    // Merge keys must be resolved, which Jackson leaves as they stand.
    file = new ObjectMapper().valueToTree(new Yaml().load(Files.readString(FILE)));
  }

  @Test
  void it_is_what_the_format_asks_for() throws IOException {
    assumeTrue(
        Files.isReadable(SCHEMA),
        "the schema of Compose files comes with the package docker-compose, which is not here");
    JsonNode written = new ObjectMapper().readTree(SCHEMA.toFile());
    // "id" is a word of an older draft, and names here what nothing refers to.
    written
        .findParents("id")
        .forEach(each -> ((ObjectNode) each).remove(each.get("id").isTextual() ? "id" : ""));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09).getSchema(written);
    assertThat(schema.validate(compose().toString(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void every_container_of_ours_is_given_a_command_that_there_is() {
    for (String name : ours()) {
      List<String> command = texts(service(name).get("command"));
      CommandLine.ParseResult parsed =
          Sitrep.command(Terminal.ofProcess()).parseArgs(command.toArray(String[]::new));
      assertThat(parsed.errors()).as(name).isEmpty();
      assertThat(parsed.hasSubcommand()).as(name).isTrue();
    }
  }

  @Test
  void settings_are_read_and_every_port_is_one_of_theirs() {
    RunConfig settings = RunConfig.read(SETTINGS);
    assertThat(service("monitor").get("ports").get(0).asText())
        .endsWith(":" + settings.monitor().port());
    assertThat(service("ingest").get("ports").get(0).asText()).endsWith(":8087");
    String own = "127.0.0.1:" + settings.operations().port();
    for (String name : running()) {
      assertThat(texts(service(name).at("/healthcheck/test")).getLast())
          .as(name)
          .contains("/dev/tcp/" + own.replace(':', '/'), "/health/live", "Host: " + own);
      assertThat(settings.operations().hosts()).contains(name + ":" + settings.operations().port());
    }
    assertThat(settings.bootstrap().split(","))
        .allSatisfy(
            broker ->
                assertThat(compose().get("services").has(broker.split(":")[0]))
                    .as(broker)
                    .isTrue());
  }

  @Test
  void only_this_machine_reaches_what_is_published() {
    for (JsonNode service : compose().get("services")) {
      assertThat(texts(service.path("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
    }
  }

  @Test
  void no_container_of_ours_can_do_more_than_it_must() {
    for (String name : ours()) {
      JsonNode service = service(name);
      assertThat(service.get("read_only").asBoolean()).as(name).isTrue();
      assertThat(texts(service.get("cap_drop"))).as(name).containsExactly("ALL");
      assertThat(service.at("/deploy/resources/limits/memory").asText()).as(name).isNotEmpty();
    }
  }

  @Test
  void no_container_has_or_gets_a_right_of_root() {
    compose()
        .get("services")
        .properties()
        .forEach(
            each -> {
              assertThat(texts(each.getValue().path("cap_drop")))
                  .as(each.getKey())
                  .containsExactly("ALL");
              assertThat(texts(each.getValue().path("security_opt")))
                  .as(each.getKey())
                  .containsExactly("no-new-privileges:true");
            });
  }

  @Test
  void what_is_mounted_is_there_and_every_volume_is_named() {
    List<String> named = new ArrayList<>();
    compose().get("volumes").fieldNames().forEachRemaining(named::add);
    for (JsonNode service : compose().get("services")) {
      for (String mount : texts(service.path("volumes"))) {
        String source = mount.substring(0, mount.indexOf(':'));
        if (source.startsWith(".")) {
          assertThat(ROOT.resolve(source)).exists();
        } else {
          assertThat(named).contains(source);
        }
      }
    }
  }

  @Test
  void prometheus_looks_at_every_running_container_of_ours() throws IOException {
    JsonNode prometheus =
        new YAMLMapper().readTree(ROOT.resolve("ops/prometheus/prometheus.yml").toFile());
    int port = RunConfig.read(SETTINGS).operations().port();
    assertThat(texts(prometheus.at("/scrape_configs/0/static_configs/0/targets")))
        .containsExactlyInAnyOrderElementsOf(
            running().stream().map(name -> name + ":" + port).toList());
  }

  @Test
  void the_readme_names_every_variable() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    TreeSet<String> variables = new TreeSet<>();
    Matcher found = VARIABLE.matcher(Files.readString(FILE));
    while (found.find()) {
      variables.add(found.group(1));
    }
    assertThat(variables).isNotEmpty().allSatisfy(name -> assertThat(readme).contains(name));
  }

  /** Those of our image that are told what to do in the program's own words. */
  private static List<String> ours() {
    return services(
        service ->
            service.path("image").asText().startsWith("sitrep:") && !service.has("entrypoint"));
  }

  private static List<String> running() {
    return ours().stream()
        .filter(name -> texts(service(name).get("command")).getFirst().equals("run"))
        .toList();
  }

  private static List<String> services(Predicate<JsonNode> which) {
    List<String> names = new ArrayList<>();
    compose()
        .get("services")
        .properties()
        .forEach(
            each -> {
              if (which.test(each.getValue())) {
                names.add(each.getKey());
              }
            });
    assertThat(names).isNotEmpty();
    return names;
  }

  private static JsonNode service(String name) {
    return compose().get("services").get(name);
  }

  private static JsonNode compose() {
    return Objects.requireNonNull(file);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
