package org.sitrep.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.sitrep.cli.replay.Playback;

/** Pauses a replay and lets it go on, each time a line with a {@code p} comes in. */
final class PauseKey {
  private PauseKey() {}

  /**
   * Listens beside the replay, until nothing more can come.
   *
   * @param clear takes away what is drawn, before something is said
   */
  static void listen(Terminal terminal, Playback playback, Runnable clear) {
    Thread.ofPlatform()
        .daemon()
        .name("pause")
        .start(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(
                      new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  if (line.strip().equalsIgnoreCase("p")) {
                    boolean paused = playback.toggle();
                    clear.run();
                    terminal.say(paused ? "paused, p and Enter goes on" : "goes on");
                  }
                }
              } catch (IOException closed) {
                // Then nothing more can come.
              }
            });
  }
}
