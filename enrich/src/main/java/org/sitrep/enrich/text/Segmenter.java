package org.sitrep.enrich.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens and sentences in one pass. */
final class Segmenter {
  private static final String SENTENCE_ENDS = ".!?؟…";

  /** Marks that folding makes one; all double quotes become {@code "}. */
  private static final String DOUBLE_QUOTES = "“”„‟«»″〝〞";

  private final String text;
  private final int bodyStart;
  private final Normaliser normaliser;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final StringBuilder form = new StringBuilder();
  private int sentenceFrom;
  private int line;

  Segmenter(String text, int bodyStart, Normaliser normaliser) {
    this.text = text;
    this.bodyStart = bodyStart;
    this.normaliser = normaliser;
  }

  Document read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        closeSentence();
        line += c == '\n' ? 1 : 0;
        at++;
      } else if (isDigit(c)) {
        at = number(at);
      } else if (startsWord(c)) {
        at = word(at);
      } else {
        at = mark(at, c);
      }
    }
    closeSentence();
    return new Document(text, bodyStart, tokens, sentences);
  }

  private static boolean isDigit(char c) {
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
  }

  private boolean startsWord(char c) {
    return Character.isLetter(c) && normaliser.fold(c) != Normaliser.DROP;
  }

  private static boolean continuesWord(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || isDigit(c)
        || c == '\u0640'
        || c == '\u200c'
        || c == '\u200d';
  }

  private int word(int start) {
    form.setLength(0);
    int at = start;
    while (at < text.length() && (continuesWord(text.charAt(at)) || apostrophe(at))) {
      fold(text.charAt(at++));
    }
    add(form.toString(), start, at, Token.Type.WORD);
    return at;
  }

  /** An apostrophe or hyphen between two letters belongs to its word: Ma'arrat, al-Bab. */
  private boolean apostrophe(int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '’' || c == '‘' || c == '`' || c == '-' || c == 'ʿ' || c == '\u00ad')
        && at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  private int number(int start) {
    form.setLength(0);
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean separator =
          (c == '.' || c == ',' || c == '٫' || c == '٬')
              && at + 1 < text.length()
              && isDigit(text.charAt(at + 1));
      if (!isDigit(c) && !separator) {
        break;
      }
      form.append(isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
      at++;
    }
    add(form.toString(), start, at, Token.Type.NUMBER);
    return at;
  }

  private int mark(int at, char c) {
    if (Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.NON_SPACING_MARK
        || normaliser.fold(c) == Normaliser.DROP) {
      return at + 1;
    }
    String mark = DOUBLE_QUOTES.indexOf(c) >= 0 ? "\"" : String.valueOf(c);
    int end = at + 1;
    if (Character.isHighSurrogate(c) && end < text.length()) {
      mark = text.substring(at, ++end);
    }
    add(mark, at, end, Token.Type.MARK);
    if (SENTENCE_ENDS.indexOf(c) >= 0 && endsSentence(at, c)) {
      closeSentence();
    }
    return end;
  }

  /** A full stop ends a sentence unless it stands inside an abbreviation such as U.S. */
  private boolean endsSentence(int at, char c) {
    if (c != '.') {
      return true;
    }
    boolean glued = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    int wordStart = at;
    while (wordStart > 0 && Character.isLetter(text.charAt(wordStart - 1))) {
      wordStart--;
    }
    String before = text.substring(wordStart, at);
    boolean latin = !before.isEmpty() && before.charAt(0) < 'ɐ';
    if (latin) {
      return !glued && before.length() > 1 && !Abbreviations.ENGLISH.contains(before);
    }
    // Arabic reporters glue sentences; only a single letter before the stop is an abbreviation.
    return before.length() != 1;
  }

  private void fold(char c) {
    char folded = isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : normaliser.fold(c);
    if (folded != Normaliser.DROP) {
      form.append(folded);
    }
  }

  private void add(String tokenForm, int start, int end, Token.Type type) {
    tokens.add(new Token(tokens.size(), tokenForm, start, end, type, sentences.size()));
  }

  private void closeSentence() {
    if (tokens.size() > sentenceFrom) {
      sentences.add(new Sentence(sentences.size(), sentenceFrom, tokens.size(), line));
      sentenceFrom = tokens.size();
    }
  }
}
