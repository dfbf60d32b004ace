package org.sitrep.model;

import org.jspecify.annotations.Nullable;

/**
 * A reasoned answer to something no stage could use.
 *
 * @param stage {@code ingest} or {@code enrich}
 * @param source where it came from
 * @param articleId the article, where it had one
 */
public record Rejection(
    String stage,
    RejectionReason reason,
    String detail,
    String source,
    @Nullable ArticleId articleId) {}
