package org.sitrep.ingest.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.wire.Utf8;

/**
 * The bytes of a feed as text. What the bytes prove stands over what is said of them: a byte order
 * mark, then valid UTF-8; then what the header and the declaration say, where it can be; then what
 * the bytes look like. What cannot be read becomes U+FFFD.
 */
final class FeedBytes {
  private static final int HEAD = 512;
  private static final int FEW = 10;
  private static final Pattern SAID =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");

  private FeedBytes() {}

  static String text(byte[] bytes, @Nullable String contentType) {
    Charset charset = unicode(bytes).orElseGet(() -> narrow(bytes, contentType));
    String text = new String(bytes, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Charset narrow(byte[] bytes, @Nullable String contentType) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    int end = head.indexOf('>');
    String declaration = head.startsWith("<?xml") && end > 0 ? head.substring(0, end) : "";
    Optional<Charset> said =
        Stream.of(contentType == null ? "" : contentType, declaration)
            .flatMap(each -> named(each).stream())
            // Valid UTF-8 has been tried, and wide characters would have shown.
            .filter(each -> !each.name().startsWith("UTF-"))
            .findFirst();
    if (Utf8.decode(bytes).isPresent() || isNearlyUnicode(bytes)) {
      // Encodings of seven bits, such as ISO-2022-JP, look like ASCII.
      return said.filter(each -> each.name().startsWith("ISO-2022")).orElse(StandardCharsets.UTF_8);
    }
    return said.filter(each -> !isWestern(each)).orElseGet(() -> seen(bytes));
  }

  /** A cut or foreign quotation among valid sequences, which no other encoding has by chance. */
  private static boolean isNearlyUnicode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long wrong = text.chars().filter(c -> c == '\ufffd').count();
    long beyond = text.chars().filter(c -> c > 0x7F).count();
    return wrong * FEW <= beyond;
  }

  /** Servers say Western of what they know nothing of. */
  private static boolean isWestern(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(StandardCharsets.US_ASCII)
        || charset.name().equals("windows-1252");
  }

  private static Charset seen(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(bytes);
    CharsetMatch match = detector.detect();
    return Optional.ofNullable(match)
        .flatMap(found -> charset(found.getName()))
        .filter(each -> !each.name().startsWith("UTF-"))
        .map(each -> isWestern(each) ? Charset.forName("windows-1252") : each)
        .orElse(StandardCharsets.UTF_8);
  }

  private static Optional<Charset> named(String text) {
    Matcher said = SAID.matcher(text);
    return said.find() ? charset(said.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /** UTF-16, by its mark or by where the zeros of its first two characters stand. */
  private static Optional<Charset> unicode(byte[] bytes) {
    if (bytes.length < 4) {
      return Optional.empty();
    }
    int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    boolean big = first == 0xFEFF || (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0);
    boolean little = first == 0xFFFE || (bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0);
    if (big) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return little ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }
}
