package org.sitrep.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How ids are checked and how content becomes an id. */
public final class Ids {
  private static final int MAXIMUM_LENGTH = 512;
  private static final int HASH_BYTES = 8;
  private static final byte UNIT_SEPARATOR = 0x1f;

  private Ids() {}

  /**
   * The first 16 hexadecimal digits of the SHA-256 of the parts, separated by U+001F.
   *
   * @param parts what the id stands for, in a fixed order
   */
  public static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int part = 0; part < parts.length; part++) {
        if (part > 0) {
          digest.update(UNIT_SEPARATOR);
        }
        digest.update(parts[part].getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }

  /** Whether it is a text for an id without control characters, which set parts of keys apart. */
  static boolean isName(String value) {
    return !value.isBlank()
        && value.length() <= MAXIMUM_LENGTH
        && value.codePoints().noneMatch(Character::isISOControl);
  }

  static void requireName(String what, String value) {
    requireText(what, value);
    if (!isName(value)) {
      throw new IllegalArgumentException("[" + what + "] expected no control characters, got one");
    }
  }

  static void requireText(String what, String value) {
    if (value.isBlank() || value.length() > MAXIMUM_LENGTH) {
      throw new IllegalArgumentException(
          "[" + what + "] expected 1 to " + MAXIMUM_LENGTH + " characters, got " + value.length());
    }
  }
}
