package org.sitrep.ingest.page;

import java.util.HashMap;
import java.util.Map;

/**
 * The page of one invented outlet with holes for a report. Settings stand above a line of dashes:
 * {@code p}, {@code h}, {@code li}, {@code q} are how its blocks are written, {@code after N} what
 * stands behind the Nth, {@code visible} how many blocks it shows, {@code gold-…} what is right.
 */
record SampleTemplate(String name, Map<String, String> settings, String html) {
  static SampleTemplate read(String name) {
    String file = SamplePages.resource("templates/" + name + ".html");
    int end = file.indexOf("\n---\n");
    Map<String, String> settings = new HashMap<>();
    for (String line : file.substring(0, end).lines().toList()) {
      int colon = line.indexOf(": ");
      settings.merge(line.substring(0, colon), line.substring(colon + 2), (a, b) -> a + "\n" + b);
    }
    return new SampleTemplate(name, settings, file.substring(end + "\n---\n".length()));
  }

  String setting(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }

  boolean says(String name, String otherwise) {
    return setting(name, otherwise).equals("yes");
  }
}
