package org.sitrep.cli.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.Failure;
import org.sitrep.ingest.InletSheet;
import org.sitrep.ingest.folder.FolderSettings;

/**
 * One entry of {@code folders:}.
 *
 * @param path of the folder
 * @param outlet who published what is dropped there, where the file does not say; empty for unknown
 * @param language of what does not say; empty to be guessed
 * @param country it is of; shown beside it
 * @param zone of clock times that say none
 * @param licence under which it may be used; told at the start
 * @param settleMillis how long a file must stay as it is before it is read
 */
public record FolderConfig(
    String path,
    String outlet,
    String language,
    String country,
    ZoneId zone,
    String licence,
    int settleMillis) {
  /**
   * The settings of the watch.
   *
   * @param process by whose name it is shown
   * @throws Failure in one sentence, where there is no such folder
   */
  FolderSettings settings(String process) {
    Path folder = Path.of(path).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new Failure("no such folder to watch: " + folder);
    }
    InletSheet sheet =
        new InletSheet(
            "folder",
            folder.toString(),
            process,
            orNull(outlet),
            orNull(language),
            orNull(country),
            zone.getId(),
            orNull(licence));
    return new FolderSettings(
        folder, outlet, language, zone, Duration.ofMillis(settleMillis), sheet);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
