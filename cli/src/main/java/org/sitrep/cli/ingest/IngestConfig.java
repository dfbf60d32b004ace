package org.sitrep.cli.ingest;

import java.util.List;
import java.util.Optional;

/** What brings articles into this process. */
public record IngestConfig(Optional<PushConfig> push, List<FolderConfig> folders) {
  /** Nothing does: they come from others, over Kafka. */
  public static final IngestConfig NONE = new IngestConfig(Optional.empty(), List.of());

  public IngestConfig {
    folders = List.copyOf(folders);
  }

  /** Whether there is anything to start. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
