package org.sitrep.enrich.time;

/**
 * An expression and the tokens it stands on.
 *
 * @param to index of its last token, included
 */
record Found(int from, int to, TimeExpression expression) {}
