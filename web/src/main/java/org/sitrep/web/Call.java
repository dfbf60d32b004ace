package org.sitrep.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call that has passed all checks.
 *
 * @param method such as {@code POST}
 * @param path decoded
 * @param parts what stood at the parts of the route in braces
 * @param query the values of each parameter behind the question mark, decoded
 * @param headers the values of each header, by its name in lower case
 * @param body all of it, unpacked; empty where there is none
 */
public record Call(
    String method,
    String path,
    Map<String, String> parts,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    Body body) {
  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The first value of a parameter. */
  public Optional<String> parameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The media type of the body in lower case, without its parameters; empty where not given. */
  public String mediaType() {
    String given = header("content-type").orElse("");
    int end = given.indexOf(';');
    return (end < 0 ? given : given.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Shows no header and nothing of the body: either may be secret. */
  @Override
  public String toString() {
    return method + " " + path + ", " + body;
  }
}
