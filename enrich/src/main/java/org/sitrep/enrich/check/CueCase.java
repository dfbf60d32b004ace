package org.sitrep.enrich.check;

import org.sitrep.enrich.language.Language;

/**
 * A text that shows what a cue does, or what it must not do.
 *
 * @param cue the class of words
 * @param expected a stance, a context or a kind of origin, then perhaps a kind of claim; or NONE
 * @param does whether a claim of the text must be so; else none may be, though there must be one
 * @param where the file and line
 */
public record CueCase(
    Language language, String cue, String text, String expected, boolean does, String where) {
  @Override
  public String toString() {
    return language.pack().code() + "/" + cue + (does ? ": " : " not: ") + text;
  }
}
