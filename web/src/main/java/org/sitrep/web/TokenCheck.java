package org.sitrep.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** Whether a call shows the token; how long that takes tells nothing of the token. */
final class TokenCheck {
  private static final String SCHEME = "bearer ";

  private final Optional<byte[]> expected;

  TokenCheck(Optional<String> token) {
    this.expected = token.map(TokenCheck::digest);
  }

  /** What is wrong with the call's {@code Authorization}, if anything. */
  Optional<Problem> problem(List<String> authorizations) {
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    boolean shown =
        authorizations.size() == 1
            && authorizations.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            && MessageDigest.isEqual(
                expected.get(),
                digest(authorizations.getFirst().substring(SCHEME.length()).strip()));
    return shown
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    401, "Token missing or wrong", "expected Authorization: Bearer and the token")
                .withHeader("WWW-Authenticate", "Bearer"));
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }
}
