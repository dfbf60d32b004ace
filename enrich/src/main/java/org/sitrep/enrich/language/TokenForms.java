package org.sitrep.enrich.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.enrich.text.Document;
import org.sitrep.enrich.text.Token;

/**
 * The tokens of a document with the ways each can be taken apart; phrases are matched over the
 * tokens that are not quotation marks, so that a quoted word inside a name does not break it.
 */
public final class TokenForms {
  private static final String QUOTE = "\"";

  private final Document document;
  private final List<List<Form>> forms;

  /** For each token, its place among the tokens that are no quotation marks. */
  private final int[] rank;

  private final List<Integer> unquoted = new ArrayList<>();

  /** Takes every word of a document apart once. */
  public TokenForms(Document document, Words words) {
    this.document = document;
    this.forms = new ArrayList<>(document.tokens().size());
    this.rank = new int[document.tokens().size()];
    for (Token token : document.tokens()) {
      forms.add(token.isWord() ? words.forms(token.form()) : List.of(Form.whole(token.form())));
      rank[token.index()] = unquoted.size();
      if (!token.isMark(QUOTE)) {
        unquoted.add(token.index());
      }
    }
  }

  /** The ways to take a token apart, least first. */
  public List<Form> of(int token) {
    return forms.get(token);
  }

  /** The form of the token so far ahead, quotation marks not counted; null past the sentence. */
  public @Nullable String formAt(int token, int ahead) {
    int index = ahead(token, ahead);
    return index < 0 ? null : document.token(index).form();
  }

  /**
   * The index of the token so far ahead (or behind, if negative), quotation marks not counted, or
   * -1 beyond the sentence.
   */
  public int ahead(int token, int ahead) {
    boolean quote = document.token(token).isMark(QUOTE);
    int target = rank[token] + ahead - (quote && ahead > 0 ? 1 : 0);
    if (target < 0 || target >= unquoted.size()) {
      return -1;
    }
    int index = unquoted.get(target);
    return document.token(index).sentence() == document.token(token).sentence() ? index : -1;
  }
}
