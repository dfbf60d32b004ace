package org.sitrep.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The sample pages: {@code pages.tsv} has a template, a report and its times a line. */
final class SamplePages {
  private SamplePages() {}

  static List<SamplePage> all() {
    return resource("pages.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(SamplePage::of)
        .toList();
  }

  static String resource(String name) {
    try (InputStream file = SamplePages.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException("no " + name);
      }
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
