package org.sitrep.cli.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which line of a settings file each setting stands. */
final class Lines {
  private static final Pattern NAMED =
      Pattern.compile("\\[((?:[^\\[\\]]|\\[\\d+])*)].*", Pattern.DOTALL);

  private final Map<String, Integer> lines = new HashMap<>();

  private Lines() {}

  /** Of a text that is YAML. */
  static Lines of(String yaml) {
    Lines lines = new Lines();
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      if (parser.nextToken() != null) {
        lines.enter(parser, "");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("it was read before", impossible);
    }
    return lines;
  }

  /** The same mistake with the line of the setting whose name it begins with, or of what has it. */
  String located(String mistake) {
    Matcher named = NAMED.matcher(mistake);
    String setting = named.matches() ? named.group(1) : "";
    while (!setting.isEmpty() && !lines.containsKey(setting)) {
      setting = setting.substring(0, Math.max(0, setting.lastIndexOf('.')));
    }
    return setting.isEmpty() ? mistake : "line " + lines.get(setting) + ": " + mistake;
  }

  private void enter(JsonParser at, String name) throws IOException {
    if (at.currentToken() == JsonToken.START_OBJECT) {
      while (at.nextToken() == JsonToken.FIELD_NAME) {
        String setting = name.isEmpty() ? at.currentName() : name + "." + at.currentName();
        note(at, setting);
        at.nextToken();
        enter(at, setting);
      }
    } else if (at.currentToken() == JsonToken.START_ARRAY) {
      for (int index = 0; at.nextToken() != JsonToken.END_ARRAY; index++) {
        String item = name + "[" + index + "]";
        note(at, item);
        enter(at, item);
      }
    }
  }

  private void note(JsonParser at, String name) {
    lines.putIfAbsent(name, at.currentTokenLocation().getLineNr());
  }
}
