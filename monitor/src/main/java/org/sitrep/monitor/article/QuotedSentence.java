package org.sitrep.monitor.article;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import org.sitrep.model.Quote;
import org.sitrep.model.RawArticle;

/**
 * The sentence of an article in which a quote stands.
 *
 * @param text as the article has it
 * @param start of the quote in the text, in UTF-16 code units
 * @param end one past its last
 */
public record QuotedSentence(String text, int start, int end) {
  /** So much is shown before and behind a quote at most: some texts have no full stops. */
  private static final int MOST_AROUND = 400;

  /**
   * The sentence in the first of the versions that has the quote.
   *
   * @return empty where none has
   */
  public static Optional<QuotedSentence> find(
      List<RawArticle> versions, Quote quote, String language) {
    return versions.stream()
        .map(RawArticle::text)
        .flatMap(text -> find(text, quote, language).stream())
        .findFirst();
  }

  /** The sentence of a text; empty where the quote does not stand in it. */
  public static Optional<QuotedSentence> find(String text, Quote quote, String language) {
    int at = place(text, quote);
    return at < 0 || quote.exact().isEmpty()
        ? Optional.empty()
        : Optional.of(around(text, at, at + quote.exact().length(), language));
  }

  /** Where the quote stands: where it says, else where it is nearest to that; -1 for nowhere. */
  private static int place(String text, Quote quote) {
    String words = quote.exact();
    if (text.startsWith(words, quote.start())) {
      return quote.start();
    }
    int before = text.lastIndexOf(words, quote.start());
    int behind = text.indexOf(words, quote.start());
    if (before < 0 || behind < 0) {
      return Math.max(before, behind);
    }
    return quote.start() - before <= behind - quote.start() ? before : behind;
  }

  private static QuotedSentence around(String text, int at, int past, String language) {
    int from = Math.max(0, at - MOST_AROUND);
    int to = Math.min(text.length(), past + MOST_AROUND);
    BreakIterator sentences = BreakIterator.getSentenceInstance(new ULocale(language));
    sentences.setText(text);
    int first = at == 0 ? 0 : sentences.preceding(at + 1);
    int last = sentences.following(past - 1);
    int start = Math.max(from, Math.max(first, text.lastIndexOf('\n', at - 1) + 1));
    int line = text.indexOf('\n', past);
    int end = Math.min(to, Math.min(last < 0 ? to : last, line < 0 ? to : line));
    start = wordStart(text, start, at, from);
    end = wordEnd(text, Math.max(end, past), past, to);
    return new QuotedSentence(text.substring(start, end), at - start, past - start);
  }

  /** Where it was cut in the middle of a word, it begins with the next. */
  private static int wordStart(String text, int start, int at, int limit) {
    int from = start;
    boolean cut = start == limit && start > 0;
    while (cut && from < at && !Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < at && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return from;
  }

  private static int wordEnd(String text, int end, int past, int limit) {
    int to = end;
    boolean cut = end == limit && end < text.length();
    while (cut && to > past && !Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    while (to > past && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }
}
