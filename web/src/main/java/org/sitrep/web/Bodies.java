package org.sitrep.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads bodies: no more than is allowed, unpacked where they are packed, counted against the memory
 * of all calls as they come in, and not for ever.
 */
final class Bodies {
  private static final int PIECE = 16 * 1024;

  private final Duration toSend;

  Bodies(Limits limits) {
    this.toSend = limits.toSend();
  }

  /** A body, or why there is none. */
  sealed interface Received {
    /** All of it, unpacked. */
    record All(Body body) implements Received {}

    /** The call is over. */
    record Refused(Problem problem) implements Received {}
  }

  /**
   * Reads one.
   *
   * @param encodings the values of {@code Content-Encoding}
   * @param length what {@code Content-Length} says; -1 where nothing does
   * @param largest the most that it may be, unpacked
   */
  Received read(
      InputStream in, List<String> encodings, long length, int largest, MemoryBudget.Share share) {
    boolean packed = encodings.size() == 1 && isGzip(encodings.getFirst());
    if (!encodings.isEmpty() && !packed && !encodings.equals(List.of("identity"))) {
      return refused(
          Problem.of(415, "Unknown content encoding", "[Content-Encoding] expected gzip or none")
              .withHeader("Accept-Encoding", "gzip"));
    }
    if (length > largest) {
      return refused(tooLarge(largest));
    }
    long deadline = System.nanoTime() + toSend.toNanos();
    try {
      return read(packed ? new GZIPInputStream(in, PIECE) : in, largest, share, deadline);
    } catch (ZipException | java.io.EOFException broken) {
      return refused(
          packed
              ? Problem.of(400, "Body broken", "not gzip from its beginning to its end")
              : Problem.of(400, "Body broken", "ends before its length"));
    } catch (IOException gone) {
      return refused(silent(gone));
    }
  }

  private Received read(InputStream in, int largest, MemoryBudget.Share share, long deadline)
      throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    byte[] piece = new byte[PIECE];
    int total = 0;
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      total += read;
      if (total > largest) {
        return refused(tooLarge(largest));
      }
      if (!share.take(read)) {
        return refused(busy());
      }
      if (System.nanoTime() > deadline) {
        return refused(tooSlow());
      }
      pieces.add(Arrays.copyOf(piece, read));
    }
    return new Received.All(Body.of(joined(pieces, total)));
  }

  private static byte[] joined(List<byte[]> pieces, int total) {
    byte[] all = new byte[total];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  private Problem silent(IOException gone) {
    boolean late = gone.getCause() instanceof TimeoutException;
    return late || gone instanceof ClosedChannelException
        ? tooSlow()
        : Problem.of(400, "Body broken", "ends before its length");
  }

  private Problem tooSlow() {
    return Problem.of(
        408, "Body too slow", "expected all of it within " + toSend.toSeconds() + " s");
  }

  private static Problem tooLarge(int largest) {
    return Problem.of(
        413, "Body too large", "expected at most " + largest + " bytes, unpacked where packed");
  }

  private static Problem busy() {
    return Problem.of(429, "Too much at one time", "the memory for calls under way is used up")
        .withHeader("Retry-After", "1");
  }

  private static boolean isGzip(String encoding) {
    String lower = encoding.toLowerCase(Locale.ROOT).strip();
    return lower.equals("gzip") || lower.equals("x-gzip");
  }

  private static Received refused(Problem problem) {
    return new Received.Refused(problem);
  }
}
