package org.sitrep.ingest.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which encoding bytes are in that prove none. */
final class CharsetGuess {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Where the markup may name its encoding; the standard says 1,024 bytes, pages say more. */
  private static final int HEAD = 8192;

  /** The detector looks at about so many bytes. */
  private static final int SAMPLE = 8000;

  /** So many ASCII bytes at a stretch are markup or script and tell nothing of a language. */
  private static final int LONGEST_ASCII = 24;

  /** Of a hundred; under it the detector has seen next to nothing. */
  private static final int FIRM = 20;

  /** One wrong byte in so many beyond ASCII is a cut or a foreign quotation, no other encoding. */
  private static final int FEW = 10;

  private CharsetGuess() {}

  /**
   * The encoding.
   *
   * @param header what the transport said
   * @param unsaid what is meant where nobody says
   */
  static Charset of(byte[] bytes, Optional<Charset> header, Optional<Charset> unsaid) {
    List<Charset> spoken =
        Stream.of(header, meta(bytes)).flatMap(Optional::stream).distinct().toList();
    List<Charset> said = spoken.isEmpty() ? unsaid.stream().toList() : spoken;
    if (!isBeyondAscii(bytes)) {
      return said.stream().findFirst().orElse(UTF_8);
    }
    if (said.contains(UTF_8) && isNearlyUnicode(bytes)) {
      return UTF_8;
    }
    List<Charset> seen = seen(bytes);
    if (said.contains(WESTERN) && !seen.isEmpty() && seen.getFirst().equals(WESTERN)) {
      return WESTERN;
    }
    List<Charset> telling = said.stream().filter(CharsetGuess::isTelling).toList();
    return Stream.concat(seen.stream().filter(telling::contains), telling.stream())
        .findFirst()
        .orElseGet(() -> seen.stream().filter(CharsetGuess::isTelling).findFirst().orElse(WESTERN));
  }

  /** Servers say Western of what they know nothing of; letters of another script tell otherwise. */
  private static boolean isTelling(Charset charset) {
    return !charset.name().startsWith("UTF-") && !charset.equals(WESTERN);
  }

  static boolean isBeyondAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Charset> meta(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    int from = 0;
    for (int at = next(head, "<meta", from); at >= 0; at = next(head, "<meta", from)) {
      int end = head.indexOf('>', at);
      from = end < 0 ? head.length() : end;
      Optional<Charset> named = ContentTypes.charset(head.substring(at, from));
      if (named.isPresent()) {
        return named;
      }
    }
    return head.startsWith("<?xml")
        ? ContentTypes.charset(
            head.substring(0, Math.max(0, head.indexOf('>'))).replace("encoding", "charset"))
        : Optional.empty();
  }

  private static int next(String head, String mark, int from) {
    for (int i = from; i <= head.length() - mark.length(); i++) {
      if (head.charAt(i) == '<' && head.regionMatches(true, i, mark, 0, mark.length())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNearlyUnicode(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    long wrong = text.chars().filter(c -> c == '\ufffd').count();
    long beyond = text.chars().filter(c -> c > 0x7F).count();
    return wrong * FEW <= beyond;
  }

  private static List<Charset> seen(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample(bytes));
    return Arrays.stream(detector.detectAll())
        .filter(match -> match.getConfidence() >= FIRM)
        .map(CharsetMatch::getName)
        .filter(name -> !name.toUpperCase(Locale.ROOT).startsWith("UTF-"))
        .flatMap(name -> ContentTypes.charset("charset=" + name).stream())
        .toList();
  }

  /** The beginning of what is not markup. */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE);
    int ascii = 0;
    for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
      ascii = bytes[i] < 0 ? 0 : ascii + 1;
      if (ascii <= LONGEST_ASCII) {
        sample.write(bytes[i]);
      }
    }
    return sample.toByteArray();
  }
}
