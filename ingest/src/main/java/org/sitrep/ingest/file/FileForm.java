package org.sitrep.ingest.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file's name says about its content. */
record FileForm(Content content, boolean gzip) {
  private static final String GZIP = ".gz";

  /** What is in it once it is unpacked. */
  @SuppressWarnings("ImmutableEnumChecker") // its list is made by List.of
  enum Content {
    TEXT(".txt"),
    JSON(".json"),
    JSON_LINES(".jsonl"),
    PAGE(".html .htm .xhtml"),
    ARCHIVE(".warc");

    private final String endings;

    Content(String endings) {
      this.endings = endings;
    }

    private boolean isOf(String name) {
      return Arrays.stream(endings.split(" ")).anyMatch(name::endsWith);
    }

    /** Whether a manifest may tell what the file does not. */
    boolean needsManifest() {
      return this == TEXT || this == PAGE;
    }
  }

  /** The form of a file of that name; nothing where it is no article file. */
  static Optional<FileForm> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean gzip = lower.endsWith(GZIP);
    String unpacked = gzip ? lower.substring(0, lower.length() - GZIP.length()) : lower;
    for (Content content : Content.values()) {
      if (content.isOf(unpacked)) {
        return Optional.of(new FileForm(content, gzip));
      }
    }
    return Optional.empty();
  }
}
