package org.sitrep.ingest.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a page was come by.
 *
 * @param contentType the Content-Type header, such as {@code text/html; charset=windows-1256}; null
 *     where there was none
 * @param url where it was read, after all redirects; null for a file that does not tell
 * @param outlet what is known of the outlet
 * @param arrivedAt when we had it; nothing is taken to be published later
 * @param source what messages begin with and {@code RawArticle.source} becomes
 */
public record PageContext(
    @Nullable String contentType,
    @Nullable String url,
    OutletDefaults outlet,
    Instant arrivedAt,
    String source) {}
