package org.sitrep.ingest.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sitrep.model.wire.Json;

/**
 * The JSON a page carries in its scripts, read as leniently as it is written: line breaks in
 * strings, trailing commas, comments, several values in one script. Of what is still no JSON the
 * simple fields are taken one by one.
 */
final class JsonLd {
  private static final int MAXIMUM_NODES = 2000;
  private static final ObjectMapper LENIENT = lenient();

  private static final Pattern FIELD =
      Pattern.compile(
          "\"(@type|headline|datePublished|dateModified|dateCreated|inLanguage|isAccessibleForFree)\"\\s{0,9}:\\s{0,9}\"((?:[^\"\\\\\\n"
              + "]|\\\\.){1,400}+)\"");
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[|/\\*<!\\[CDATA\\[\\*/)");

  private JsonLd() {}

  /** All objects of all JSON-LD scripts, outer ones first, those in a graph or an array too. */
  static List<JsonNode> nodes(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      for (JsonNode value : values(script.data())) {
        collect(value, nodes);
      }
    }
    return nodes;
  }

  /** The values of one script; of broken ones an object of the fields that can be made out. */
  static List<JsonNode> values(String script) {
    String json = WRAPPING.matcher(script).replaceFirst("");
    List<JsonNode> values = new ArrayList<>();
    try (JsonParser parser = LENIENT.createParser(json)) {
      for (JsonNode next = parser.readValueAsTree();
          next != null;
          next = parser.readValueAsTree()) {
        values.add(next);
      }
    } catch (IOException broken) {
      if (values.isEmpty()) {
        values.add(fields(json));
      }
    }
    return values;
  }

  private static void collect(JsonNode value, List<JsonNode> nodes) {
    if (nodes.size() >= MAXIMUM_NODES) {
      return;
    }
    if (value.isObject() && (value.has("@type") || value.has("headline"))) {
      nodes.add(value);
    }
    if (value.isContainerNode()) {
      value.forEach(child -> collect(child, nodes));
    }
  }

  private static ObjectNode fields(String broken) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Matcher field = FIELD.matcher(broken);
    while (field.find()) {
      if (!object.has(field.group(1))) {
        object.put(field.group(1), field.group(2).replaceAll("\\\\(.)", "$1"));
      }
    }
    return object;
  }

  private static ObjectMapper lenient() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Json.MAXIMUM_DEPTH)
                .maxStringLength(Json.MAXIMUM_STRING)
                .build());
    return mapper;
  }
}
