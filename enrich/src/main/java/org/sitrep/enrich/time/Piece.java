package org.sitrep.enrich.time;

/**
 * A part of an expression as read.
 *
 * @param end one past its last token
 */
record Piece<T>(T value, int end) {}
