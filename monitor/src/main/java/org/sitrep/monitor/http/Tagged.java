package org.sitrep.monitor.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.sitrep.web.Answer;
import org.sitrep.web.Body;
import org.sitrep.web.Call;

/**
 * Answers that a caller may keep, if it asks each time whether they are still good (RFC 9110,
 * section 13).
 */
final class Tagged {
  private static final int TAG_BYTES = 12;

  private Tagged() {}

  /**
   * 304 where the caller has the answer, else the answer.
   *
   * @param state all that the answer depends on; the same on every instance
   */
  static Answer answer(Call call, String mediaType, String state, Supplier<byte[]> body) {
    // Weak: packed or not, it says the same.
    String tag = "W/\"" + hash(state) + "\"";
    Map<String, String> headers =
        Map.of("ETag", tag, "Cache-Control", "private, no-cache", "Vary", "Accept-Encoding");
    if (call.header("if-none-match").filter(kept -> has(kept, tag)).isPresent()) {
      return new Answer.Whole(304, headers, Body.NONE);
    }
    Map<String, String> all = new java.util.HashMap<>(headers);
    all.put("Content-Type", mediaType);
    return new Answer.Whole(200, all, Body.of(body.get()));
  }

  /** The same where the answer itself tells what it depends on. */
  static Answer answer(Call call, String mediaType, byte[] body) {
    return answer(call, mediaType, new String(body, StandardCharsets.ISO_8859_1), () -> body);
  }

  private static boolean has(String kept, String tag) {
    return kept.strip().equals("*")
        || Arrays.stream(kept.split(","))
            .map(String::strip)
            .map(each -> each.startsWith("W/") ? each : "W/" + each)
            // Whoever packs an answer marks its tag.
            .map(each -> each.replace("--gzip\"", "\""))
            .anyMatch(tag::equals);
  }

  private static String hash(String state) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }
}
