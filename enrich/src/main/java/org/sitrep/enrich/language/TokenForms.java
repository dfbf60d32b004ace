package org.sitrep.enrich.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.text.Document;

/**
 * The tokens of a document with the ways each can be taken apart; phrases are matched over the
 * tokens that are not quotation marks, so that a quoted word inside a name does not break it.
 */
public final class TokenForms {
  private static final String QUOTE = "\"";

  private final Document document;

  /** For each token, its place among the tokens that are no quotation marks. */
  private final int[] rank;

  private final int[] unquoted;
  private final int count;

  /** Counts the tokens of a document that was read with a {@link Vocabulary}. */
  public TokenForms(Document document) {
    this.document = document;
    int size = document.size();
    this.rank = new int[size];
    this.unquoted = new int[size];
    int passed = 0;
    for (int token = 0; token < size; token++) {
      rank[token] = passed;
      if (!document.vocable(token).isMark(QUOTE)) {
        unquoted[passed++] = token;
      }
    }
    this.count = passed;
  }

  /** What is known of the word at a token. */
  public KnownWord word(int token) {
    return (KnownWord) document.vocable(token);
  }

  /** The ways to take a token apart, least first. */
  public List<Form> of(int token) {
    return word(token).forms();
  }

  /** The form of the token so far ahead, quotation marks not counted; null past the sentence. */
  public @Nullable String formAt(int token, int ahead) {
    int index = ahead(token, ahead);
    return index < 0 ? null : document.vocable(index).form();
  }

  /**
   * The index of the token so far ahead (or behind, if negative), quotation marks not counted, or
   * -1 beyond the sentence.
   */
  public int ahead(int token, int ahead) {
    boolean quote = document.vocable(token).isMark(QUOTE);
    int target = rank[token] + ahead - (quote && ahead > 0 ? 1 : 0);
    if (target < 0 || target >= count) {
      return -1;
    }
    int index = unquoted[target];
    return document.sentenceIndex(index) == document.sentenceIndex(token) ? index : -1;
  }
}
