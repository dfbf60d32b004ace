package org.sitrep.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A part of the settings file, which notes every mistake in it and what nobody has asked for. */
final class Section {
  private final String name;
  private final ObjectNode node;
  private final List<String> mistakes;
  private final Set<String> known = new TreeSet<>();

  private Section(String name, ObjectNode node, List<String> mistakes) {
    this.name = name;
    this.node = node;
    this.mistakes = mistakes;
  }

  /** The whole file; an empty one is a section without settings. */
  static Section whole(JsonNode file, List<String> mistakes) {
    return of("", file, "a list of sections", mistakes);
  }

  /** The section of that name; without settings where there is none. */
  Section section(String key) {
    return of(path(key), value(key), "settings, one a line", mistakes);
  }

  String text(String key, String fallback, String form) {
    JsonNode value = value(key);
    if (isNothing(value)) {
      return fallback;
    }
    if (!value.isValueNode() || !value.asText().strip().matches(form)) {
      mistakes.add("[" + path(key) + "] " + value + ", expected " + form);
      return fallback;
    }
    return value.asText().strip();
  }

  /** Texts, each of that form; none where there is nothing. */
  List<String> texts(String key, String form) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : listed(key)) {
      if (value.isValueNode() && value.asText().strip().matches(form)) {
        texts.add(value.asText().strip());
      } else {
        mistakes.add("[" + path(key) + "] " + value + ", expected " + form);
      }
    }
    return texts;
  }

  /** The sections of a list; none where there is nothing. */
  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (JsonNode value : listed(key)) {
      String name = path(key) + "[" + sections.size() + "]";
      sections.add(of(name, value, "settings, one a line", mistakes));
    }
    return sections;
  }

  /** Whether it says anything under this name. */
  boolean has(String key) {
    return !isNothing(value(key));
  }

  /** Notes where it says nothing under this name. */
  void require(String key) {
    if (!has(key)) {
      mistakes.add("[" + path(key) + "] missing");
    }
  }

  /** Notes what is wrong under this name. */
  void wrong(String key, String what) {
    mistakes.add("[" + path(key) + "] " + what);
  }

  private Iterable<JsonNode> listed(String key) {
    JsonNode value = value(key);
    if (!value.isArray() && !isNothing(value)) {
      mistakes.add("[" + path(key) + "] expected a list, a dash before each");
    }
    return value.isArray() ? value : List.of();
  }

  int number(String key, int fallback, int least, int most) {
    JsonNode value = value(key);
    if (isNothing(value)) {
      return fallback;
    }
    if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
      mistakes.add("[" + path(key) + "] " + value + ", expected " + least + " to " + most);
      return fallback;
    }
    return value.intValue();
  }

  /** Names and values of one's own choice; a value may be a secret and is never shown. */
  Map<String, String> properties(String key) {
    Map<String, String> properties = new TreeMap<>();
    Section own = section(key);
    own.node
        .properties()
        .forEach(
            each -> {
              own.known.add(each.getKey());
              if (each.getValue().isValueNode() && !each.getValue().isNull()) {
                properties.put(each.getKey(), each.getValue().asText());
              } else {
                mistakes.add("[" + own.path(each.getKey()) + "] expected one value");
              }
            });
    return properties;
  }

  /** Notes every setting that nobody has asked for. */
  void refuseUnknown() {
    List<String> unknown = new ArrayList<>();
    node.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(known);
    for (String each : unknown) {
      mistakes.add("[" + path(each) + "] unknown, expected one of " + String.join(", ", known));
    }
  }

  private static Section of(String name, JsonNode node, String expected, List<String> mistakes) {
    if (node instanceof ObjectNode object) {
      return new Section(name, object, mistakes);
    }
    if (!isNothing(node)) {
      mistakes.add((name.isEmpty() ? "" : "[" + name + "] ") + "expected " + expected);
    }
    return new Section(name, JsonNodeFactory.instance.objectNode(), mistakes);
  }

  // A name with nothing behind its colon is read as an empty text.
  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull() || (node.isTextual() && node.asText().isEmpty());
  }

  private JsonNode value(String key) {
    known.add(key);
    return node.path(key);
  }

  private String path(String key) {
    return name.isEmpty() ? key : name + "." + key;
  }
}
