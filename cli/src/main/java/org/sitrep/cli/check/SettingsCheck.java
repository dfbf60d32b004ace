package org.sitrep.cli.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.cli.ingest.FolderConfig;
import org.sitrep.cli.ingest.PushConfig;
import org.sitrep.cli.monitor.AlertConfig;
import org.sitrep.cli.run.RunConfig;

/** Whether the files and folders that the settings name can be read. */
public final class SettingsCheck {
  private SettingsCheck() {}

  /** What was found of settings that hold together in themselves. */
  public static List<Finding> of(RunConfig config) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("kafka.properties-file", config.kafkaFile());
    files.put("queries.token-file", config.queries().tokenFile());
    files.put("monitor.token-file", config.monitor().tokenFile());
    files.put("operations.token-file", config.operations().tokenFile());
    config.ingest().push().map(PushConfig::tokenFile).ifPresent(file -> files.put("push", file));
    files.put("fetch.trust-file", config.ingest().feeds().trustFile());
    for (AlertConfig alert : config.alerts()) {
      files.put("alerts " + alert.name() + " secret-file", alert.secretFile());
    }
    List<Finding> found = new ArrayList<>();
    files.forEach(
        (setting, file) -> {
          if (!file.isEmpty()) {
            found.add(readable(setting, Path.of(file), false));
          }
        });
    for (FolderConfig folder : config.ingest().folders()) {
      found.add(readable("folders", Path.of(folder.path()), true));
    }
    return found;
  }

  private static Finding readable(String setting, Path file, boolean folder) {
    boolean well =
        Files.isReadable(file) && (folder ? Files.isDirectory(file) : Files.isRegularFile(file));
    return well
        ? Finding.ok(CheckPart.SETTINGS, "[" + setting + "] " + file + " can be read")
        : Finding.fault(
            CheckPart.SETTINGS,
            "["
                + setting
                + "] "
                + file
                + " cannot be read, expected a "
                + (folder ? "folder" : "file"));
  }
}
