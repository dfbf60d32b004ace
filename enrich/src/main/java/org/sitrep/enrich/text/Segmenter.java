package org.sitrep.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a text into tokens and sentences in one pass. */
final class Segmenter {
  private static final String SENTENCE_ENDS = ".!?؟…";

  /** Marks that folding makes one; all double quotes become {@code "}. */
  private static final String DOUBLE_QUOTES = "“”„‟«»″〝〞";

  /** Characters of a text to one token, about; only the first size of the table hangs on it. */
  private static final int CHARACTERS_A_TOKEN = 5;

  /**
   * Tokens of the longest sentence; a longer one is cut. One sentence in 3,000 of general news is
   * longer, and whoever looks around in a sentence needs an end.
   */
  private static final int LONGEST_SENTENCE = 200;

  private final String text;
  private final char[] characters;
  private final int bodyStart;
  private final Vocables vocables;
  private final Letters letters;
  private final TokenTable tokens;
  private final List<Sentence> sentences = new ArrayList<>();
  private char[] form = new char[64];
  private int length;
  private int hash;
  private int sentenceFrom;
  private int line;

  Segmenter(String text, int bodyStart, Vocables vocables) {
    this.text = text;
    this.characters = text.toCharArray();
    this.bodyStart = bodyStart;
    this.vocables = vocables;
    this.letters = vocables.letters();
    this.tokens = new TokenTable(text.length() / CHARACTERS_A_TOKEN + 4);
  }

  Document read() {
    int at = 0;
    while (at < characters.length) {
      char c = characters[at];
      int entry = letters.of(c);
      if (Letters.is(entry, Letters.STARTS_WORD)) {
        at = word(at);
      } else if (Letters.is(entry, Letters.LINE_BREAK)) {
        closeSentence();
        line += c == '\n' ? 1 : 0;
        at++;
      } else if (Letters.is(entry, Letters.DIGIT)) {
        at = number(at);
      } else if (Letters.is(entry, Letters.NOTHING)) {
        at++;
      } else {
        at = mark(at, c);
      }
    }
    closeSentence();
    return new Document(text, bodyStart, tokens, sentences);
  }

  private boolean is(int at, int kind) {
    return Letters.is(letters.of(characters[at]), kind);
  }

  private int word(int start) {
    begin();
    int at = start;
    while (at < characters.length) {
      char c = characters[at];
      int entry = letters.of(c);
      if (!Letters.is(entry, Letters.CONTINUES_WORD) && !apostrophe(at, c)) {
        break;
      }
      char folded = (char) entry;
      if (folded != Normaliser.DROP) {
        append(folded);
      }
      at++;
    }
    add(start, at, Token.Type.WORD);
    return at;
  }

  /** An apostrophe or hyphen between two letters belongs to its word: Ma'arrat, al-Bab. */
  private boolean apostrophe(int at, char c) {
    return (c == '\'' || c == '’' || c == '‘' || c == '`' || c == '-' || c == 'ʿ' || c == '\u00ad')
        && at > 0
        && at + 1 < characters.length
        && is(at - 1, Letters.LETTER)
        && is(at + 1, Letters.LETTER);
  }

  private int number(int start) {
    begin();
    int at = start;
    while (at < characters.length) {
      char c = characters[at];
      int entry = letters.of(c);
      boolean digit = Letters.is(entry, Letters.DIGIT);
      boolean separator =
          !digit
              && (c == '.' || c == ',' || c == '٫' || c == '٬')
              && at + 1 < characters.length
              && is(at + 1, Letters.DIGIT);
      if (!digit && !separator) {
        break;
      }
      append(digit ? (char) entry : c);
      at++;
    }
    add(start, at, Token.Type.NUMBER);
    return at;
  }

  private int mark(int at, char c) {
    begin();
    append(DOUBLE_QUOTES.indexOf(c) >= 0 ? '"' : c);
    int end = at + 1;
    if (Character.isHighSurrogate(c) && end < characters.length) {
      append(characters[end++]);
    }
    add(at, end, Token.Type.MARK);
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
    boolean glued = at + 1 < characters.length && Character.isLetterOrDigit(characters[at + 1]);
    int wordStart = at;
    while (wordStart > 0 && is(wordStart - 1, Letters.LETTER)) {
      wordStart--;
    }
    int before = at - wordStart;
    boolean latin = before > 0 && characters[wordStart] < 'ɐ';
    if (latin) {
      return !glued && before > 1 && !Abbreviations.ENGLISH.contains(text.substring(wordStart, at));
    }
    // Arabic reporters glue sentences; only a single letter before the stop is an abbreviation.
    return before != 1;
  }

  private void begin() {
    length = 0;
    hash = 0;
  }

  private void append(char c) {
    if (length == form.length) {
      form = Arrays.copyOf(form, length * 2);
    }
    form[length++] = c;
    hash = 31 * hash + c;
  }

  private void add(int start, int end, Token.Type type) {
    if (tokens.size() - sentenceFrom == LONGEST_SENTENCE) {
      closeSentence();
    }
    tokens.add(vocables.of(form, length, type, hash), start, end, sentences.size());
  }

  private void closeSentence() {
    if (tokens.size() > sentenceFrom) {
      sentences.add(new Sentence(sentences.size(), sentenceFrom, tokens.size(), line));
      sentenceFrom = tokens.size();
    }
  }
}
