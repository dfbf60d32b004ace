package org.sitrep.enrich.time;

/**
 * An expression and the tokens it stands on.
 *
 * @param to index of its last token, included
 * @param bearing of what it is the time
 */
record Found(int from, int to, TimeExpression expression, TimeMention.Bearing bearing) {}
