package org.sitrep.cli.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sitrep.cli.Failure;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.fetch.TrustedAuthorities;
import org.sitrep.ingest.source.SourceSpec;

/**
 * The feeds that are read, and how.
 *
 * @param sources each id once
 * @param trustFile who vouches for servers besides those that Java trusts; empty for nobody
 */
public record FeedsConfig(List<SourceSpec> sources, FetchSettings fetch, String trustFile) {
  public FeedsConfig {
    sources = List.copyOf(sources);
  }

  /** Nothing is read. */
  public static FeedsConfig none() {
    return new FeedsConfig(List.of(), FetchSettings.standard(), "");
  }

  /**
   * How all is fetched.
   *
   * @throws Failure in one sentence, where the file of those who are trusted cannot be used
   */
  FetchSettings trusting() {
    try {
      return trustFile.isEmpty()
          ? fetch
          : fetch.trusting(TrustedAuthorities.read(Path.of(trustFile)));
    } catch (IOException unusable) {
      throw new Failure(
          "feeds cannot be read: fetch.trust-file " + unusable.getMessage(), unusable);
    }
  }
}
