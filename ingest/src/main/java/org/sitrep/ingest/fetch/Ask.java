package org.sitrep.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be fetched.
 *
 * @param address a {@link WebAddress}
 * @param accept the Accept header
 * @param etag sent back as If-None-Match as it came; null for none
 * @param lastModified sent back as If-Modified-Since as it came; null for none
 * @param privateAllowed whether addresses that are not public may be connected to
 */
public record Ask(
    URI address,
    String accept,
    @Nullable String etag,
    @Nullable String lastModified,
    boolean privateAllowed) {
  /** The Accept header for feeds. */
  public static final String FEEDS =
      "application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9,"
          + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

  /** The Accept header for pages. */
  public static final String PAGES = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

  /** The same of another address. */
  Ask at(URI other) {
    return new Ask(other, accept, etag, lastModified, privateAllowed);
  }
}
