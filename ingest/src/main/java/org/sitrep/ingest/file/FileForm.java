package org.sitrep.ingest.file;

import java.util.Locale;
import java.util.Optional;

/** What a file's name says about its content. */
record FileForm(Content content, boolean gzip) {
  private static final String GZIP = ".gz";

  /** What is in it once it is unpacked. */
  enum Content {
    TEXT(".txt"),
    JSON(".json"),
    JSON_LINES(".jsonl");

    private final String ending;

    Content(String ending) {
      this.ending = ending;
    }
  }

  /** The form of a file of that name; nothing where it is no article file. */
  static Optional<FileForm> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean gzip = lower.endsWith(GZIP);
    String unpacked = gzip ? lower.substring(0, lower.length() - GZIP.length()) : lower;
    for (Content content : Content.values()) {
      if (unpacked.endsWith(content.ending)) {
        return Optional.of(new FileForm(content, gzip));
      }
    }
    return Optional.empty();
  }
}
