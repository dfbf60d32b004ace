package org.sitrep.model.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;

/** Reads one JSON value under the limits of {@link Json}; what is wrong is said in one sentence. */
public final class JsonReader {
  private static final int LONGEST_REASON = 200;

  private JsonReader() {}

  /** The tree of one JSON value. */
  public static Outcome<JsonNode> tree(byte[] bytes, String where) {
    return JsonReader.<JsonNode>read(bytes, where, Json.mapper().constructType(JsonNode.class))
        .then(node -> node.isMissingNode() ? empty(where) : new Accepted<>(node));
  }

  /**
   * One JSON value as a record.
   *
   * @param where what the sentence about a mistake begins with
   */
  static <T> Outcome<T> read(byte[] bytes, String where, JavaType type) {
    if (bytes.length > Json.MAXIMUM_BYTES) {
      return new Rejected<>(
          RejectionReason.TOO_LARGE,
          "[%s] %d bytes, expected at most %d".formatted(where, bytes.length, Json.MAXIMUM_BYTES));
    }
    return Utf8.decode(bytes)
        .map(text -> JsonReader.<T>parse(text, where, type))
        .orElseGet(
            () ->
                new Rejected<>(
                    RejectionReason.NOT_UTF8, "[" + where + "] not UTF-8, expected JSON in UTF-8"));
  }

  private static <T> Outcome<T> parse(String text, String where, JavaType type) {
    if (text.isBlank()) {
      return empty(where);
    }
    String expected = "expected " + type.getRawClass().getSimpleName();
    try {
      T value = Json.mapper().readValue(text, type);
      return value == null
          ? new Rejected<>(RejectionReason.MALFORMED, "[" + where + "] null, " + expected)
          : new Accepted<>(value);
    } catch (StreamConstraintsException limit) {
      return beyond(limit, where);
    } catch (JsonMappingException mistake) {
      String place = where + path(mistake);
      return mistake.getCause() instanceof StreamConstraintsException limit
          ? beyond(limit, place)
          : malformed(place, mistake, expected);
    } catch (JsonProcessingException mistake) {
      return malformed(where, mistake, "expected one JSON value");
    }
  }

  private static <T> Outcome<T> beyond(StreamConstraintsException limit, String where) {
    boolean depth = limit.getOriginalMessage().contains("nesting depth");
    return depth
        ? new Rejected<>(
            RejectionReason.TOO_DEEP,
            "[" + where + "] too deep, expected at most " + Json.MAXIMUM_DEPTH + " levels")
        : new Rejected<>(
            RejectionReason.TOO_LARGE,
            "[%s] too large, expected strings of at most %d characters"
                .formatted(where, Json.MAXIMUM_STRING));
  }

  private static <T> Outcome<T> empty(String where) {
    return new Rejected<>(
        RejectionReason.EMPTY, "[" + where + "] nothing there, expected one JSON value");
  }

  private static <T> Outcome<T> malformed(
      String where, JsonProcessingException mistake, String expected) {
    String message = String.valueOf(mistake.getOriginalMessage()).lines().findFirst().orElse("");
    String reason = message.substring(0, Math.min(message.length(), LONGEST_REASON));
    var at = mistake.getLocation();
    String place =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return new Rejected<>(
        RejectionReason.MALFORMED, "[" + where + "] " + reason + place + ", " + expected);
  }

  private static String path(JsonMappingException mistake) {
    return mistake.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining());
  }
}
