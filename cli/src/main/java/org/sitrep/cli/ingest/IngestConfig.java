package org.sitrep.cli.ingest;

import java.util.List;
import java.util.Optional;

/** What brings articles into this process. */
public record IngestConfig(
    Optional<PushConfig> push, List<FolderConfig> folders, FeedsConfig feeds) {
  /** Nothing does: they come from others, over Kafka. */
  public static final IngestConfig NONE =
      new IngestConfig(Optional.empty(), List.of(), FeedsConfig.none());

  public IngestConfig {
    folders = List.copyOf(folders);
  }

  /** Whether there is anything to start. */
  public boolean isEmpty() {
    return push.isEmpty() && folders.isEmpty() && feeds.sources().isEmpty();
  }
}
