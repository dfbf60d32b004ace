package org.sitrep.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitrep.cli.ingest.FolderConfig;
import org.sitrep.cli.ingest.IngestConfig;
import org.sitrep.cli.ingest.PushConfig;

/** Reads from the settings file what brings articles in. */
final class IngestSettings {
  private static final int SMALLEST_BODY = 1 << 10;
  private static final int USUAL_BODY = 16 << 20;
  private static final int LARGEST_BODY = 48 << 20;

  private IngestSettings() {}

  static IngestConfig of(Section whole) {
    return new IngestConfig(push(whole.section("push")), folders(whole), SourceSettings.of(whole));
  }

  /** Articles are taken over HTTP where a port is set. */
  private static Optional<PushConfig> push(Section push) {
    PushConfig config =
        new PushConfig(
            push.number("port", 0, 0, 65_535),
            push.text("bind", "127.0.0.1", "\\S+"),
            push.text("token-file", "", ".+"),
            push.texts("hosts", "[A-Za-z0-9.\\[\\]:_-]+"),
            push.number("max-body-bytes", USUAL_BODY, SMALLEST_BODY, LARGEST_BODY),
            push.number("waiting-calls", 200, 1, 100_000),
            push.number("remember-hours", 48, 1, 24 * 90));
    push.refuseUnknown();
    return push.has("port") ? Optional.of(config) : Optional.empty();
  }

  private static List<FolderConfig> folders(Section whole) {
    List<FolderConfig> folders = new ArrayList<>();
    for (Section each : whole.sections("folders")) {
      folders.add(
          new FolderConfig(
              each.text("path", "", ".+"),
              each.text("outlet", "", ".+"),
              each.text("language", "", "[A-Za-z]{2,3}(-.*)?"),
              each.text("country", "", "[A-Z]{2}"),
              SourceSettings.zone(each),
              each.text("licence", "", ".+"),
              each.number("settle-ms", 3_000, 100, 3_600_000)));
      each.require("path");
      each.refuseUnknown();
    }
    return folders;
  }
}
