package org.sitrep.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.wire.Utf8;

/**
 * Bytes of markup as text. What the bytes prove stands over what is said of them: a byte order
 * mark, then valid UTF-8 beyond ASCII (no other encoding of a text looks like it by chance), then
 * what header and markup say where it fits the bytes, then what the bytes look like. What cannot be
 * read becomes U+FFFD.
 */
public final class EncodedText {
  private EncodedText() {}

  /**
   * The text.
   *
   * @param contentType the Content-Type header; null where there was none
   * @param unsaid what is meant where neither header nor markup says: a standard may tell
   */
  public static String of(byte[] bytes, @Nullable String contentType, Optional<Charset> unsaid) {
    Charset charset = wide(bytes).orElseGet(() -> narrow(bytes, contentType, unsaid));
    String text = new String(bytes, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Charset narrow(
      byte[] bytes, @Nullable String contentType, Optional<Charset> unsaid) {
    boolean unicode =
        startsWith(bytes, 0xEF, 0xBB, 0xBF)
            || (CharsetGuess.isBeyondAscii(bytes) && Utf8.decode(bytes).isPresent());
    return unicode ? UTF_8 : CharsetGuess.of(bytes, ContentTypes.charset(contentType), unsaid);
  }

  /** UTF-16, by its mark or by where the zeros of its ASCII markup stand. */
  public static Optional<Charset> wide(byte[] bytes) {
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
}
