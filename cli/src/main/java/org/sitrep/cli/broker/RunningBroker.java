package org.sitrep.cli.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of the embedded broker that runs now, left in its data folder and in the user's
 * runtime folder, so that other commands find it; taken away on close.
 */
public final class RunningBroker implements AutoCloseable {
  private static final String FILE = "broker.address";

  private final String address;
  private final List<Path> files;

  private RunningBroker(String address, List<Path> files) {
    this.address = address;
    this.files = files;
  }

  /** Leaves the address; where a folder cannot be written, other commands just do not find it. */
  public static RunningBroker announce(String address, Path data, Map<String, String> environment) {
    List<Path> files =
        Stream.concat(
                Stream.of(data.resolve(FILE)),
                runtimeFolder(environment).map(folder -> folder.resolve(FILE)).stream())
            .filter(file -> write(file, address))
            .toList();
    return new RunningBroker(address, files);
  }

  /** The address in the given data folder, else the one in the user's runtime folder. */
  public static Optional<String> find(@Nullable Path data, Map<String, String> environment) {
    return data != null
        ? read(data.resolve(FILE))
        : runtimeFolder(environment).flatMap(folder -> read(folder.resolve(FILE)));
  }

  @Override
  public void close() {
    for (Path file : files) {
      if (read(file).filter(address::equals).isPresent()) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException left) {
          file.toFile().deleteOnExit();
        }
      }
    }
  }

  private static Optional<Path> runtimeFolder(Map<String, String> environment) {
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    String home = environment.getOrDefault("HOME", "");
    if (!runtime.isEmpty()) {
      return Optional.of(Path.of(runtime, "sitrep"));
    }
    return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".cache", "sitrep"));
  }

  private static boolean write(Path file, String address) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, address);
      return true;
    } catch (IOException unwritable) {
      return false;
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
