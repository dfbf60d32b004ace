package org.sitrep.ingest.fetch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one request to one address gave, before anything is followed. */
sealed interface Reply {
  /**
   * An answer of the server.
   *
   * @param body empty where the status is not 200
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, compared never
  record Received(
      int status,
      byte[] body,
      @Nullable String location,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String retryAfter)
      implements Reply {
    Optional<String> target() {
      return Optional.ofNullable(location);
    }
  }

  /** There was none that could be read. */
  record Failed(Hindrance why, String detail) implements Reply {}
}
