package org.sitrep.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a call is not answered as wished, as {@code application/problem+json} (RFC 9457).
 *
 * @param status of HTTP, 400 to 599
 * @param title the same for every problem of this kind
 * @param detail what was wrong this time, in a sentence
 * @param members further members of the document, such as {@code errors}
 * @param headers such as {@code Retry-After}
 */
public record Problem(
    int status,
    String title,
    String detail,
    Map<String, Object> members,
    Map<String, String> headers) {
  /** The media type of such a document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final ObjectMapper JSON = new ObjectMapper();

  public Problem {
    members = Map.copyOf(members);
    headers = Map.copyOf(headers);
  }

  /** A problem that a sentence says all of. */
  public static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, Map.of(), Map.of());
  }

  /** The same with a header. */
  public Problem withHeader(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Problem(status, title, detail, members, more);
  }

  /** The same with a member of the document. */
  public Problem with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(members);
    more.put(name, value);
    return new Problem(status, title, detail, more, headers);
  }

  /** The answer that says so. */
  public Answer.Whole answer() {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", MEDIA_TYPE);
    return new Answer.Whole(status, all, Body.of(document()));
  }

  byte[] document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", title);
    document.put("status", status);
    document.put("detail", detail);
    document.putAll(new java.util.TreeMap<>(members));
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException("[members] expected what JSON can say", notJson);
    }
  }
}
