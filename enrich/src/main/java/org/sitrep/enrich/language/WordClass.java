package org.sitrep.enrich.language;

import java.util.Map;

/**
 * A named set of words that rules and cues refer to.
 *
 * @param name such as {@code gain-on}
 * @param attributes what the file says of the whole set, such as {@code granularity=CITY}
 */
public record WordClass(String name, Map<String, String> attributes) {
  public WordClass {
    attributes = Map.copyOf(attributes);
  }

  /** An attribute, or empty. */
  public String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }
}
