package org.sitrep.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What the settings say of something that brings articles in without being asked, as it is kept
 * beside how it fares.
 *
 * @param kind {@code push} or {@code folder}
 * @param place where it listens, or lies
 * @param process whose it is
 * @param outlet of articles that do not tell theirs
 * @param language as a BCP 47 tag, of articles that do not tell theirs
 * @param country shown beside it
 * @param zone of clock times that say none, as an id of the time zone database
 * @param licence by which terms its texts may be used
 */
public record InletSheet(
    String kind,
    String place,
    String process,
    @Nullable String outlet,
    @Nullable String language,
    @Nullable String country,
    @Nullable String zone,
    @Nullable String licence) {
  /** One of which the settings say nothing more. */
  public static InletSheet of(String kind, String place, String process) {
    return new InletSheet(kind, place, process, null, null, null, null, null);
  }
}
