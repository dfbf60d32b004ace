package org.sitrep.ingest.file;

import java.time.Instant;
import java.util.Optional;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.Utf8;

/**
 * An article as plain text: the first line that is not blank is the headline, and all that follows
 * the end of that line is the body, with its blank lines, no-break spaces, page furniture and line
 * ends as they are.
 *
 * <p>Offsets count in {@code headline + "\n" + body}. That is the file from its headline on, except
 * that the line end after the headline counts as one line feed where the file has CR LF. A byte
 * order mark and blank lines before the headline are dropped.
 */
final class TextArticle {
  private TextArticle() {}

  static Outcome<RawArticle> read(
      byte[] bytes, Optional<Manifest.Entry> entry, Instant arrivedAt, String source) {
    return Utf8.decode(bytes)
        .map(text -> article(text, entry, arrivedAt, source))
        .orElseGet(
            () ->
                new Rejected<>(
                    RejectionReason.NOT_UTF8,
                    "[" + source + "] not UTF-8, expected text in UTF-8"));
  }

  private static Outcome<RawArticle> article(
      String text, Optional<Manifest.Entry> entry, Instant arrivedAt, String source) {
    int start = 0;
    int end = endOfLine(text, 0);
    while (end < text.length() && text.substring(start, end).isBlank()) {
      start = afterLine(text, end);
      end = endOfLine(text, start);
    }
    String headline = text.substring(start, end);
    if (headline.isBlank()) {
      return new Rejected<>(
          RejectionReason.EMPTY, "[" + source + "] only blank lines, expected an article");
    }
    String body = text.substring(afterLine(text, end));
    return entry.orElse(Manifest.Entry.NONE).draft(headline, body).toArticle(arrivedAt, source);
  }

  private static int endOfLine(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return i;
      }
    }
    return text.length();
  }

  private static int afterLine(String text, int end) {
    return Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1));
  }
}
