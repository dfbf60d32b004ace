package org.sitrep.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What a file looks like from outside; as long as this stays, so does what is in it.
 *
 * @param file which one it is, whatever its name, where the file system tells
 * @param modified in milliseconds since 1970
 */
record Glance(String file, long size, long modified, Kind kind) {
  /** What stands under a name. */
  enum Kind {
    FILE,
    FOLDER,
    /** Leads somewhere else, perhaps out of the folder. */
    LINK,
    /** A pipe or a device, which would block whoever opens it. */
    OTHER
  }

  /** Looks at it, without following a link. */
  static Glance at(Path path) throws IOException {
    BasicFileAttributes seen =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new Glance(
        String.valueOf(seen.fileKey()),
        seen.size(),
        seen.lastModifiedTime().toMillis(),
        kind(seen));
  }

  private static Kind kind(BasicFileAttributes seen) {
    if (seen.isSymbolicLink()) {
      return Kind.LINK;
    }
    if (seen.isDirectory()) {
      return Kind.FOLDER;
    }
    return seen.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }
}
