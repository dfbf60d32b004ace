package org.sitrep.bench.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * What the desks of one language add to texts and change in them, by what it is for.
 *
 * @param language ISO 639-1 code
 */
record Desk(String language, Map<String, List<String>> sections) {
  static Desk of(String language) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines("desk-" + language + ".txt")) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), current);
      } else {
        current.add(line);
      }
    }
    return new Desk(language, sections);
  }

  /** The lines of a resource without blank ones and remarks. */
  static List<String> lines(String name) {
    try (InputStream stream = Desk.class.getResourceAsStream("/wire/" + name);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same with more sentences that outlets begin with. */
  Desk withIntroductions(List<String> more) {
    Map<String, List<String>> other = new LinkedHashMap<>(sections);
    List<String> introductions = new ArrayList<>(all("intro"));
    introductions.addAll(more);
    other.put("intro", introductions);
    return new Desk(language, other);
  }

  List<String> all(String section) {
    return Objects.requireNonNull(sections.get(section), section);
  }

  String any(String section, Random random) {
    List<String> lines = all(section);
    return lines.get(random.nextInt(lines.size()));
  }

  /** So many different ones. */
  List<String> some(String section, int count, Random random) {
    List<String> lines = new ArrayList<>(all(section));
    java.util.Collections.shuffle(lines, random);
    return lines.subList(0, count);
  }
}
