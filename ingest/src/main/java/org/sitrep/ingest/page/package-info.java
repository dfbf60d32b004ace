/**
 * The page of an article as a browser would get it, read into the article: bytes in, headline,
 * body, times and address out. Plain functions: no clock, no network, no Kafka.
 */
@NullMarked
package org.sitrep.ingest.page;

import org.jspecify.annotations.NullMarked;
