package org.sitrep.ingest.folder;

import java.util.List;
import java.util.Locale;

/** Which names in a folder are those of files that someone has finished and means to be read. */
final class DroppedNames {
  /** How programs call what they are still writing, or keep for themselves. */
  private static final List<String> UNFINISHED =
      List.of(".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".swp", "~");

  private static final List<String> HIDDEN = List.of(".", "#", "~");

  /** Tells of the files beside it, and is no article itself. */
  private static final String MANIFEST = "manifest.jsonl";

  private DroppedNames() {}

  static boolean isMeant(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return HIDDEN.stream().noneMatch(lower::startsWith)
        && UNFINISHED.stream().noneMatch(lower::endsWith)
        && !lower.equals(MANIFEST);
  }
}
