package org.sitrep.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is to be read.
 *
 * @param id names it for good, in whatever order sources stand; letters, digits, dots, dashes
 * @param url where it is, as the settings say
 * @param outlet whose it is; null for what the feed calls itself
 * @param language as a BCP 47 tag; null for what the feed says, or its letters
 * @param country of the outlet, as an ISO 3166 code; null where it is not given
 * @param zone of the clock times that say none
 * @param licence by which terms its texts may be used; null where nothing was noted
 * @param every how often it is asked
 * @param privateAllowed whether it may stand at an address that is not public
 */
public record SourceSpec(
    String id,
    URI url,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable String country,
    ZoneId zone,
    @Nullable String licence,
    Duration every,
    FullText fullText,
    boolean privateAllowed) {}
