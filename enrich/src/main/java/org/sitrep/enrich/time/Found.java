package org.sitrep.enrich.time;

import org.sitrep.enrich.text.Stretch;

/**
 * An expression and the tokens it stands on.
 *
 * @param to index of its last token, included
 * @param bearing of what it is the time
 */
record Found(int from, int to, TimeExpression expression, TimeMention.Bearing bearing)
    implements Stretch {}
