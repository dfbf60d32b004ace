package org.sitrep.enrich;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Folders beside the module that tests read: the seeds of the repository, and what is shared. */
public final class Folders {
  private Folders() {}

  /** The repository's root. */
  public static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("seeds"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("no folder with seeds above " + Path.of("").toAbsolutePath());
    }
    return at;
  }

  /** A file of ../shared, where that folder exists. */
  public static Optional<Path> shared(String name) {
    Path path = root().resolveSibling("shared").resolve(name);
    return Files.exists(path) ? Optional.of(path) : Optional.empty();
  }
}
