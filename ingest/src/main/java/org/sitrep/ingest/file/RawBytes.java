package org.sitrep.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.Json;

/** Bytes of a file, and what can be wrong with them before anyone knows what they say. */
final class RawBytes {
  private static final int BUFFER = 1 << 16;

  private RawBytes() {}

  /** Opens a regular file, unpacked where it is packed; others (pipes, devices) would block. */
  static InputStream open(Path file, boolean gzip) throws IOException {
    requireRegular(file);
    InputStream in = Files.newInputStream(file);
    try {
      return gzip ? new GZIPInputStream(in, BUFFER) : in;
    } catch (IOException notGzip) {
      in.close();
      throw notGzip;
    }
  }

  /** Pipes and devices would block, and end never. */
  static void requireRegular(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no regular file");
    }
  }

  /** All of a file, up to the limit; what it unpacks to counts, not what it is. */
  static Outcome<byte[]> all(Path file, boolean gzip, String source) {
    try (InputStream in = open(file, gzip)) {
      return usable(in.readNBytes(Json.MAXIMUM_BYTES + 1), source);
    } catch (IOException unreadable) {
      return new Rejected<>(RejectionReason.UNREADABLE, unreadable(source, unreadable));
    }
  }

  /** The bytes, unless they are none, too many or no text. */
  static Outcome<byte[]> usable(byte[] bytes, String source) {
    if (bytes.length == 0) {
      return new Rejected<>(
          RejectionReason.EMPTY, "[" + source + "] nothing there, expected an article");
    }
    if (bytes.length > Json.MAXIMUM_BYTES) {
      return new Rejected<>(RejectionReason.TOO_LARGE, tooLarge(source));
    }
    for (byte b : bytes) {
      if (b == 0) {
        return new Rejected<>(
            RejectionReason.BINARY, "[" + source + "] has NUL bytes, expected text in UTF-8");
      }
    }
    return new Accepted<>(bytes);
  }

  static String tooLarge(String source) {
    return "[" + source + "] too large, expected at most " + Json.MAXIMUM_BYTES + " bytes";
  }

  static String unreadable(String source, IOException why) {
    return "[%s] not readable (%s), expected a file that can be read to its end"
        .formatted(source, why.getClass().getSimpleName());
  }
}
