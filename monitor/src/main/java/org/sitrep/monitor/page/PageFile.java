package org.sitrep.monitor.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.sitrep.web.Answer;
import org.sitrep.web.Body;
import org.sitrep.web.Call;

/**
 * A file of the page, held in memory, and answered with a tag by which a browser that has it is
 * told so.
 *
 * @param mediaType with its charset, where it is text
 * @param tag changes with the content
 */
record PageFile(String name, String mediaType, String tag, Body body) {
  /** Everything from this server, nothing written into the page itself, in no frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final int TAG_BYTES = 12;

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  /** Reads one of the resources of this package. */
  static PageFile read(String name) {
    try (InputStream resource = PageFile.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("[page] " + name + ", expected it among the resources");
      }
      return of(name, resource.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("[page] " + name, unreadable);
    }
  }

  static PageFile of(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String mediaType = MEDIA_TYPES.get(ending);
    if (mediaType == null) {
      throw new IllegalStateException("[page] " + name + ", expected one of " + MEDIA_TYPES);
    }
    return new PageFile(name, mediaType, tag(content), Body.of(content));
  }

  String text() {
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }

  /** The file, or 304 where the browser has it as it is. */
  Answer answer(Call call) {
    Map<String, String> headers =
        Map.of(
            "ETag", tag,
            "Cache-Control", "no-cache",
            "Vary", "Accept-Encoding",
            "Content-Security-Policy", POLICY,
            "Content-Type", mediaType);
    return call.header("if-none-match").filter(this::isKept).isPresent()
        ? new Answer.Whole(304, headers, Body.NONE)
        : new Answer.Whole(200, headers, body);
  }

  private boolean isKept(String kept) {
    return kept.strip().equals("*")
        || Arrays.stream(kept.split(",")).map(String::strip).anyMatch(tag::equals);
  }

  private static String tag(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      // Weak: packed or not, it is the same file.
      return "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }
}
