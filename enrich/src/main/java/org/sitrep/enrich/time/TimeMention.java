package org.sitrep.enrich.time;

import org.sitrep.enrich.text.Stretch;
import org.sitrep.model.EventTime;

/**
 * A time named in a text.
 *
 * @param from index of its first token
 * @param to index of its last token, included
 * @param value what it means, seen from the article's publication
 */
public record TimeMention(int from, int to, EventTime value) implements Stretch {}
