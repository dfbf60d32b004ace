package org.sitrep.monitor.alert;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How secrets of webhooks are written: in Base64 behind {@code whsec_}, or as they are. */
public final class WebhookSecret {
  private static final String ENCODED = "whsec_";

  private WebhookSecret() {}

  /**
   * The bytes of a secret.
   *
   * @throws IllegalArgumentException where what stands behind {@code whsec_} is no Base64
   */
  public static byte[] read(String written) {
    String secret = written.strip();
    return secret.startsWith(ENCODED)
        ? Base64.getDecoder().decode(secret.substring(ENCODED.length()))
        : secret.getBytes(StandardCharsets.UTF_8);
  }
}
