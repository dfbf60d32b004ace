package org.sitrep.enrich.text;

/**
 * A run of tokens that is read together.
 *
 * @param index position in the document; 0 is the headline where there is one
 * @param from first token
 * @param to one past the last token
 * @param line index of the line of the text it stands in; the headline is line 0
 */
public record Sentence(int index, int from, int to, int line) {}
