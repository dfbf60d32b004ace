package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.cli.chaos.Conditions;

/** The table on a real terminal: one of tmux's. */
@Timeout(240)
class WatchCommandTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LEFT =
      """
      Army leaves Homs
      The Syrian army said on Saturday that it had withdrawn from the city of Homs.
      """;

  @TempDir Path folder;

  @AfterEach
  void end() throws Exception {
    if (isThere()) {
      tmux("kill-server");
    }
  }

  @Test
  void a_watcher_sees_rows_come_looks_into_one_and_leaves_the_terminal_as_it_was()
      throws Exception {
    assumeTrue(isThere(), "tmux is not here, in which the terminal is tried");
    Path in = Files.createDirectory(folder.resolve("in"));
    Path settings =
        Files.writeString(
            folder.resolve("sitrep.yaml"), "folders:\n  - {path: %s}\n".formatted(in));
    Path data = folder.resolve("data");
    try (ChildJvm service =
        ChildJvm.sitrep("run", "--data", data.toString(), "--config", settings.toString())) {
      service.awaitLine("ready, every partition has an instance");
      tmux("new-session", "-d", "-x", "80", "-y", "24", "sh");
      // A line of a terminal may be too short for a class path.
      Path script = Files.writeString(folder.resolve("watch.sh"), watch(data));
      tmux("send-keys", "sh " + script + "; echo left with $?", "Enter");
      awaitScreen("0 places");
      Files.writeString(in.resolve("homs.txt"), LEFT);
      awaitScreen("Homs          vacated");
      tmux("send-keys", "Enter");
      awaitScreen("Homs was left by its holder");
      tmux("resize-window", "-x", "60", "-y", "12");
      tmux("send-keys", "End");
      awaitScreen("withdrawn from the city of Homs");
      tmux("send-keys", "q");
      awaitScreen("PLACE");
      tmux("send-keys", "/", "country:iq", "Enter");
      awaitScreen("0 of 1 places");
      tmux("send-keys", "q");
      awaitScreen("left with 0");
      assertThat(screen()).doesNotContain("PLACE");
      assertThat(service.terminate()).isZero();
    }
  }

  @Test
  void what_is_no_terminal_is_told_of_the_table() {
    CommandLineRun run = CommandLineRun.of("watch", "--data", folder.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("needs a terminal", "sitrep table");
  }

  @Test
  void a_filter_that_is_none_is_told_at_once() {
    CommandLineRun run = CommandLineRun.of("watch", "--filter", "stat:x");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("--filter: ", "character 1");
  }

  private static String watch(Path data) {
    return String.join(
        " ",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-Dsitrep.out.terminal=true",
        "-cp",
        "'" + System.getProperty("java.class.path") + "'",
        Sitrep.class.getName(),
        "watch",
        "--data",
        data.toString());
  }

  private void awaitScreen(String part) {
    Conditions.await(
        PATIENCE, () -> screen().contains(part), () -> "no '" + part + "' on:\n" + screen());
  }

  private String screen() {
    return tmux("capture-pane", "-p");
  }

  private static boolean isThere() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(each -> Files.isExecutable(Path.of(each, "tmux")));
  }

  /** In a server of this test's own. */
  private String tmux(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("tmux", "-f", "/dev/null", "-S", folder.resolve("tmux") + ""));
    command.addAll(Arrays.asList(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("tmux ends").isTrue();
      return said;
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }
}
