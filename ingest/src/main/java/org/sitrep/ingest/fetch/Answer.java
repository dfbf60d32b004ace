package org.sitrep.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of one fetch. */
public sealed interface Answer {
  /**
   * The thing itself.
   *
   * @param address where it was, after all redirects
   * @param moved where it is for good, if every redirect on the way said so
   * @param contentType as the server says; null where it does not
   * @param etag as it came; null for none
   * @param lastModified as it came; null for none
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, compared never
  record Content(
      byte[] body,
      URI address,
      Optional<URI> moved,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified)
      implements Answer {}

  /** It is as it was. */
  record NotModified(Optional<URI> moved) implements Answer {}

  /** It is no more, and will not come back (410). */
  record Gone() implements Answer {}

  /**
   * The server wants to be left alone for a while (429, 503).
   *
   * @param pause how long, where it says so
   */
  record Busy(int status, Optional<Duration> pause) implements Answer {}

  /** A status that says nothing of the above, such as 404 or 500. */
  record Unusual(int status) implements Answer {}

  /** It was not fetched, or not to the end. */
  record Hindered(Hindrance why, String detail) implements Answer {}
}
