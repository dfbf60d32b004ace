package org.sitrep.enrich.text;

import java.util.List;
import org.sitrep.model.Quote;

/**
 * A text as it was published, with its folded tokens and sentences; every token knows where it
 * stands in the original.
 */
public final class Document {
  private final String text;
  private final int bodyStart;
  private final List<Token> tokens;
  private final List<Sentence> sentences;

  Document(String text, int bodyStart, List<Token> tokens, List<Sentence> sentences) {
    this.text = text;
    this.bodyStart = bodyStart;
    this.tokens = List.copyOf(tokens);
    this.sentences = List.copyOf(sentences);
  }

  /**
   * Reads {@code headline + "\n" + body}.
   *
   * @param normaliser the folding of the language
   */
  public static Document of(String headline, String body, Normaliser normaliser) {
    String text = headline + "\n" + body;
    return new Segmenter(text, headline.length() + 1, normaliser).read();
  }

  /** The text as published. */
  public String text() {
    return text;
  }

  /** Where the body begins in the text. */
  public int bodyStart() {
    return bodyStart;
  }

  /** All tokens in order. */
  public List<Token> tokens() {
    return tokens;
  }

  /** The token at an index. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** All sentences in order. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The sentence a token stands in. */
  public Sentence sentenceOf(int token) {
    return sentences.get(tokens.get(token).sentence());
  }

  /** Whether a sentence belongs to the headline. */
  public boolean isHeadline(Sentence sentence) {
    return tokens.get(sentence.from()).start() < bodyStart;
  }

  /** The words as published from one token up to another, both included. */
  public String surface(int first, int last) {
    return text.substring(tokens.get(first).start(), tokens.get(last).end());
  }

  /** The words from one token up to another, both included, with their place in the text. */
  public Quote quote(int first, int last) {
    int start = tokens.get(first).start();
    int end = tokens.get(last).end();
    return new Quote(text.substring(start, end), start, end);
  }
}
