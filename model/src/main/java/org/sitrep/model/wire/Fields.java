package org.sitrep.model.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, and the first mistake met in reading them. */
public final class Fields {
  private final JsonNode object;
  private final String where;
  private final ZoneId zone;
  private @Nullable String mistake;

  /**
   * The fields of an object.
   *
   * @param where what the sentence about a mistake begins with
   */
  public Fields(JsonNode object, String where) {
    this(object, where, ZoneOffset.UTC);
  }

  /**
   * The same where clock times that say no zone are of this one.
   *
   * @param where what the sentence about a mistake begins with
   */
  public Fields(JsonNode object, String where, ZoneId zone) {
    this.object = object;
    this.where = where;
    this.zone = zone;
  }

  /** A string; null where it is absent, null or blank, or (a mistake) something else. */
  public @Nullable String text(String name) {
    return text(name, object.get(name));
  }

  /** A string as it stands, blank or not; empty where it is absent or null. */
  String words(String name) {
    JsonNode value = object.path(name);
    String text = text(name);
    return text != null ? text : value.asText("");
  }

  /** A string found under a path of that name. */
  @Nullable String text(String name, @Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (!value.isTextual()) {
      note(name, kind(value), "a string");
      return null;
    }
    return value.textValue().isBlank() ? null : value.textValue();
  }

  /** A time as {@link PublicationTime} reads it. */
  public @Nullable Instant time(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    Optional<Instant> time = PublicationTime.parse(text, zone);
    if (time.isEmpty()) {
      note(name, "not a time", PublicationTime.EXPECTED);
    }
    return time.orElse(null);
  }

  /** An array; empty where it is absent or null, or (a mistake) something else. */
  JsonNode array(String name) {
    JsonNode value = object.path(name);
    if (value.isArray() || value.isMissingNode() || value.isNull()) {
      return value;
    }
    note(name, kind(value), "an array");
    return object.path("");
  }

  JsonNode object() {
    return object;
  }

  /** Keeps a mistake, unless there was one before. */
  public void note(String name, String what, String expected) {
    if (mistake == null) {
      mistake = "[" + where + "." + name + "] " + what + ", expected " + expected;
    }
  }

  /** The first mistake, in one sentence. */
  public Optional<String> mistake() {
    return Optional.ofNullable(mistake);
  }

  static String kind(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
