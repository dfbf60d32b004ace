package org.sitrep.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * What the settings say of a source, as it is kept beside how it fares, so that whoever looks at
 * that needs no settings.
 *
 * @param zone of clock times that say none, as an id of the time zone database
 * @param licence by which terms its texts may be used
 * @param everySeconds how often it is asked
 */
public record SourceSheet(
    String url,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable String country,
    String zone,
    @Nullable String licence,
    long everySeconds) {
  static SourceSheet of(SourceSpec spec) {
    return new SourceSheet(
        spec.url().toString(),
        spec.outlet(),
        spec.language(),
        spec.country(),
        spec.zone().getId(),
        spec.licence(),
        spec.every().toSeconds());
  }
}
