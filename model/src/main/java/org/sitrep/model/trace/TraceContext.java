package org.sitrep.model.trace;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step in what became of an article: the trace, which is the same for all steps, and the step's
 * own id in it. Written as W3C Trace Context has it (Recommendation of 23 November 2021).
 *
 * <p>Ids that we make are hashes of what they stand for, not random: the same article gives the
 * same ids whenever it is read.
 *
 * @param traceId 32 hexadecimal digits in lower case, not all of them 0
 * @param spanId 16 of them, the step's own
 * @param flags two of them: 01 is sampled, 02 says that the trace id is random
 * @param state {@code tracestate} as it came, for those who wrote it; empty for none
 */
public record TraceContext(String traceId, String spanId, String flags, String state) {
  /** Version, trace, step and flags; later versions may have more behind them. */
  private static final Pattern PARENT =
      Pattern.compile(
          "(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

  private static final int LONGEST_PARENT = 512;
  private static final int KNOWN_FLAGS = 0x03;
  private static final String SAMPLED = "01";
  private static final char SEPARATOR = 0x1f;

  /** Where an article that bears no context begins: the same for the same version of it. */
  public static TraceContext ofArticle(String versionId) {
    HashValue128 hash = Hashing.xxh3_128().hashCharsTo128Bits("article" + SEPARATOR + versionId);
    String trace =
        hex(hash.getMostSignificantBits()) + hex(nonZero(hash.getLeastSignificantBits()));
    return new TraceContext(trace, span(trace, "", versionId), SAMPLED, "");
  }

  /**
   * What a call or a record bears.
   *
   * @param parent its {@code traceparent}
   * @param state its {@code tracestate}, several joined with commas
   * @return empty where the first is missing or not well-formed; the second is left out where it
   *     alone is not
   */
  public static Optional<TraceContext> parse(@Nullable String parent, @Nullable String state) {
    if (parent == null || parent.length() > LONGEST_PARENT) {
      return Optional.empty();
    }
    Matcher form = PARENT.matcher(parent);
    if (!form.matches() || (form.group(1).equals("00") && form.group(5) != null)) {
      return Optional.empty();
    }
    int flags = HexFormat.fromHexDigits(form.group(4)) & KNOWN_FLAGS;
    return Optional.of(
        new TraceContext(
            form.group(2),
            form.group(3),
            "0" + Integer.toHexString(flags),
            state == null ? "" : TraceState.orNothing(state)));
  }

  /** A step that follows this one: the same for the same name. */
  public TraceContext next(String step) {
    return new TraceContext(traceId, span(traceId, spanId, step), flags, state);
  }

  /** {@code traceparent}. */
  public String parent() {
    return "00-" + traceId + "-" + spanId + "-" + flags;
  }

  private static String span(String trace, String before, String step) {
    String all = trace + before + SEPARATOR + step;
    return hex(nonZero(Hashing.xxh3_64().hashCharsToLong(all)));
  }

  private static long nonZero(long id) {
    return id == 0 ? 1 : id;
  }

  private static String hex(long bits) {
    return HexFormat.of().toHexDigits(bits);
  }
}
