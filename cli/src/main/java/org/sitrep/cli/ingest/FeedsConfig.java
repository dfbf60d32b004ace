package org.sitrep.cli.ingest;

import java.util.List;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.source.SourceSpec;

/**
 * The feeds that are read, and how.
 *
 * @param sources each id once
 */
public record FeedsConfig(List<SourceSpec> sources, FetchSettings fetch) {
  public FeedsConfig {
    sources = List.copyOf(sources);
  }

  /** Nothing is read. */
  public static FeedsConfig none() {
    return new FeedsConfig(List.of(), FetchSettings.standard());
  }
}
