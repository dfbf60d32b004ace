package org.sitrep.model.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.sitrep.model.TextSignature;

/**
 * Carries the signature of an article's text beside it on {@code news.raw}, so that later stages
 * need not read the text for it. A text that is too short to be known again has none.
 */
public final class SignatureHeader {
  /** The header's name. */
  public static final String HEADER = "sitrep_signature";

  private static final int LONGEST = 1024;

  private SignatureHeader() {}

  /** Puts it there. */
  public static void put(Headers headers, String signature) {
    headers.remove(HEADER).add(HEADER, signature.getBytes(StandardCharsets.US_ASCII));
  }

  /** What is there; empty where nothing is, or something that is no signature. */
  public static Optional<TextSignature> read(Headers headers) {
    Header header = headers.lastHeader(HEADER);
    return header == null || header.value() == null || header.value().length > LONGEST
        ? Optional.empty()
        : TextSignature.read(new String(header.value(), StandardCharsets.US_ASCII));
  }
}
