package org.sitrep.aggregate.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder beside the repository with the scenarios and the gold that others wrote. */
final class SharedFolder {
  private SharedFolder() {}

  static Optional<Path> find(String name) {
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared").resolve(name))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
