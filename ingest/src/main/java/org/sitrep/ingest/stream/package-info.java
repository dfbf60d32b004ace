/** The way out: articles to {@code news.raw}, rejections to {@code news.rejected}. */
@NullMarked
package org.sitrep.ingest.stream;

import org.jspecify.annotations.NullMarked;
