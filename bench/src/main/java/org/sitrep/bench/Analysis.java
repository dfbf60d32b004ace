package org.sitrep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A floor of reading: what Lucene's analysis of a text costs, which finds stems and nothing more.
 */
final class Analysis {
  private Analysis() {}

  /** Letters of all stems of a text. */
  static int letters(Analyzer analyzer, String text) {
    int letters = 0;
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        letters += term.length();
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return letters;
  }
}
