package org.sitrep.ingest.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.Utf8;

/**
 * The bytes of a page as text. What the bytes prove stands over what is said of them: a byte order
 * mark, then valid UTF-8 beyond ASCII (no other encoding of a text looks like it by chance), then
 * what header and markup say where it fits the bytes, then what the bytes look like.
 */
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
    Optional<Charset> wide = wide(bytes);
    if (wide.isEmpty() && zeros(bytes) > bytes.length / 100) {
      return refused(RejectionReason.BINARY, source, "has many NUL bytes", "a page of HTML");
    }
    Charset charset = wide.orElseGet(() -> narrow(bytes, contentType));
    String text = new String(bytes, charset);
    return new Accepted<>(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private static Charset narrow(byte[] bytes, @Nullable String contentType) {
    boolean unicode =
        startsWith(bytes, 0xEF, 0xBB, 0xBF)
            || (CharsetGuess.isBeyondAscii(bytes) && Utf8.decode(bytes).isPresent());
    return unicode ? UTF_8 : CharsetGuess.of(bytes, ContentTypes.charset(contentType));
  }

  /** UTF-16, by its mark or by where the zeros of its ASCII markup stand. */
  private static Optional<Charset> wide(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(UTF_16LE);
    }
    int length = Math.min(bytes.length, 256) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (even == 0 && odd > length / 16) {
      return Optional.of(UTF_16LE);
    }
    return odd == 0 && even > length / 16 ? Optional.of(UTF_16BE) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
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
