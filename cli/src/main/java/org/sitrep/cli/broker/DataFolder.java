package org.sitrep.cli.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.Failure;

/** The folder of one run: given by the user and kept, or temporary and deleted on close. */
public record DataFolder(Path path, boolean temporary) implements AutoCloseable {
  private static final String PREFIX = "sitrep-";

  /** The given folder, made if need be, or a new temporary one for null. */
  public static DataFolder open(@Nullable Path given) {
    try {
      return given == null
          ? new DataFolder(Files.createTempDirectory(PREFIX), true)
          : new DataFolder(Files.createDirectories(given.toAbsolutePath().normalize()), false);
    } catch (IOException unusable) {
      throw new Failure(
          "the data folder " + (given == null ? "" : given + " ") + "cannot be made: " + unusable,
          unusable);
    }
  }

  /** A folder inside this one. */
  public Path folder(String name) {
    return path.resolve(name);
  }

  /** Makes the folder and fails in one sentence where it cannot be written or is nearly full. */
  static void require(Path folder, long leastFreeBytes) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, PREFIX, ".probe"));
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < leastFreeBytes) {
        throw new Failure(
            "the disk of %s is nearly full: %d MB free, expected at least %d"
                .formatted(folder, free >> 20, leastFreeBytes >> 20));
      }
    } catch (IOException unwritable) {
      throw new Failure(
          "the data folder " + folder + " cannot be written: " + unwritable, unwritable);
    }
  }

  @Override
  public void close() {
    if (temporary) {
      delete(path);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException left) {
      folder.toFile().deleteOnExit();
    }
  }
}
