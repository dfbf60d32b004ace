package org.sitrep.ingest.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an outlet before one of its pages is read.
 *
 * @param outlet its name; stands over what the page says of itself
 * @param language of pages that do not tell theirs, as a BCP 47 tag
 * @param zone of the clock times it prints without a zone
 */
public record OutletDefaults(@Nullable String outlet, @Nullable String language, ZoneId zone) {
  /** Nothing is known; clock times are read as UTC, at most 14 hours from what was meant. */
  public static final OutletDefaults NONE = new OutletDefaults(null, null, ZoneOffset.UTC);
}
