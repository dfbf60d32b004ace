package org.sitrep.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is answered at a path.
 *
 * @param method such as {@code GET}, which also answers {@code HEAD}
 * @param path such as {@code /api/places/{id}}: a part in braces stands for any one part
 * @param largestBody in bytes, unpacked; 0 where a call has none
 * @param open whether it is answered without the token too
 * @param answer called on a virtual thread, so that it may wait
 */
public record Route(
    String method, String path, int largestBody, boolean open, Function<Call, Answer> answer) {
  /** A route that is read. */
  public static Route get(String path, Function<Call, Answer> answer) {
    return new Route("GET", path, 0, false, answer);
  }

  /** A route that is given something. */
  public static Route post(String path, int largestBody, Function<Call, Answer> answer) {
    return new Route("POST", path, largestBody, false, answer);
  }

  /** The same, answered without the token too: it must tell nothing that is not public. */
  public Route withoutToken() {
    return new Route(method, path, largestBody, true, answer);
  }

  /** What stands at the parts in braces, where this path is the route's. */
  Optional<Map<String, String>> match(String called) {
    List<String> want = parts(path);
    List<String> have = parts(called);
    if (want.size() != have.size()) {
      return Optional.empty();
    }
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < want.size(); i++) {
      String part = want.get(i);
      if (part.startsWith("{") && part.endsWith("}") && !have.get(i).isEmpty()) {
        found.put(part.substring(1, part.length() - 1), have.get(i));
      } else if (!part.equals(have.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  boolean answers(String called) {
    return method.equals(called) || (method.equals("GET") && called.equals("HEAD"));
  }

  private static List<String> parts(String path) {
    return Arrays.asList(path.split("/", -1));
  }
}
