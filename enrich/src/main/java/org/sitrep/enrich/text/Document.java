package org.sitrep.enrich.text;

import java.util.AbstractList;
import java.util.List;
import org.sitrep.model.Quote;

/**
 * A text as it was published, with its folded tokens and sentences; every token knows where it
 * stands in the original.
 */
public final class Document {
  private final String text;
  private final int bodyStart;
  private final TokenTable table;
  private final List<Token> tokens;
  private final List<Sentence> sentences;

  Document(String text, int bodyStart, TokenTable table, List<Sentence> sentences) {
    this.text = text;
    this.bodyStart = bodyStart;
    this.table = table;
    this.tokens = new Tokens(table);
    this.sentences = List.copyOf(sentences);
  }

  /**
   * Reads {@code headline + "\n" + body}.
   *
   * @param vocables what a language makes of words
   */
  public static Document of(String headline, String body, Vocables vocables) {
    String text = headline + "\n" + body;
    return new Segmenter(text, headline.length() + 1, vocables).read();
  }

  /**
   * Reads {@code headline + "\n" + body}.
   *
   * @param normaliser the folding of the language
   */
  public static Document of(String headline, String body, Normaliser normaliser) {
    return of(headline, body, Vocables.unknown(new Letters(normaliser)));
  }

  /** The text as published. */
  public String text() {
    return text;
  }

  /** Where the body begins in the text. */
  public int bodyStart() {
    return bodyStart;
  }

  /** All tokens in order; each is made when it is asked for. */
  public List<Token> tokens() {
    return tokens;
  }

  /** How many tokens there are. */
  public int size() {
    return table.size();
  }

  /** The token at an index. */
  public Token token(int index) {
    return table.token(index);
  }

  /** The vocable of the token at an index. */
  public Vocable vocable(int index) {
    return table.vocable(index);
  }

  /** All sentences in order. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The index of the sentence a token stands in. */
  public int sentenceIndex(int token) {
    return table.sentence(token);
  }

  /** The sentence a token stands in. */
  public Sentence sentenceOf(int token) {
    return sentences.get(table.sentence(token));
  }

  /** Whether a sentence belongs to the headline. */
  public boolean isHeadline(Sentence sentence) {
    return table.start(sentence.from()) < bodyStart;
  }

  /** The words as published from one token up to another, both included. */
  public String surface(int first, int last) {
    return text.substring(table.start(first), table.end(last));
  }

  /** The words from one token up to another, both included, with their place in the text. */
  public Quote quote(int first, int last) {
    int start = table.start(first);
    int end = table.end(last);
    return new Quote(text.substring(start, end), start, end);
  }

  private static final class Tokens extends AbstractList<Token> {
    private final TokenTable table;

    Tokens(TokenTable table) {
      this.table = table;
    }

    @Override
    public Token get(int index) {
      return table.token(index);
    }

    @Override
    public int size() {
      return table.size();
    }
  }
}
