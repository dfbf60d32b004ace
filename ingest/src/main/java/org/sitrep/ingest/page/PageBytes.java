package org.sitrep.ingest.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.text.ContentTypes;
import org.sitrep.ingest.text.EncodedText;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;

/** The bytes of a page as text ({@link EncodedText}), unless they are none of one. */
final class PageBytes {
  /** The largest page that is read. */
  static final int MAXIMUM = 5 * 1024 * 1024;

  private static final List<String> KINDS =
      List.of("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml");
  private static final List<String> OTHER_FORMATS =
      List.of("%PDF", "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "PK\u0003\u0004", "\u001f\u008b");

  private PageBytes() {}

  /** The text, or why it is none of a page. */
  static Outcome<String> text(byte[] bytes, @Nullable String contentType, String source) {
    String kind = ContentTypes.kind(contentType);
    if (bytes.length == 0) {
      return refused(RejectionReason.EMPTY, source, "nothing there", "a page");
    }
    if (bytes.length > MAXIMUM) {
      return refused(
          RejectionReason.TOO_LARGE,
          source,
          "too large",
          "a page of at most " + MAXIMUM + " bytes");
    }
    if (!kind.isEmpty() && !KINDS.contains(kind)) {
      return refused(RejectionReason.UNSUPPORTED_FORMAT, source, kind, "a page of HTML");
    }
    String start = new String(bytes, 0, Math.min(4, bytes.length), ISO_8859_1);
    if (OTHER_FORMATS.stream().anyMatch(start::startsWith)) {
      return refused(RejectionReason.BINARY, source, "no text", "a page of HTML");
    }
    if (EncodedText.wide(bytes).isEmpty() && zeros(bytes) > bytes.length / 100) {
      return refused(RejectionReason.BINARY, source, "has many NUL bytes", "a page of HTML");
    }
    return new Accepted<>(EncodedText.of(bytes, contentType, Optional.empty()));
  }

  private static int zeros(byte[] bytes) {
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static Outcome<String> refused(
      RejectionReason reason, String source, String what, String expected) {
    return new Rejected<>(reason, "[" + source + "] " + what + ", expected " + expected);
  }
}
