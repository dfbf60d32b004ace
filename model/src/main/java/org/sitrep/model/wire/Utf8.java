package org.sitrep.model.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text, strictly: what is not UTF-8 is not repaired. */
public final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final char REPLACEMENT = '\ufffd';

  private Utf8() {}

  /**
   * The text without a leading byte order mark, or nothing where the bytes are not UTF-8
   * (surrogates, overlong forms and code points past U+10FFFF included).
   */
  public static Optional<String> decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // The lenient decoder is the fast one, and whatever it repairs leaves this character.
    if (text.indexOf(REPLACEMENT) >= 0 && !isValid(bytes)) {
      return Optional.empty();
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(marked ? text.substring(1) : text);
  }

  private static boolean isValid(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException invalid) {
      return false;
    }
  }
}
