package org.sitrep.bench.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies on the disk. */
final class Disk {
  private Disk() {}

  /** Bytes of all files under a folder, whatever goes away meanwhile not counted. */
  static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(Disk::bytes).sum();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Takes a folder away with all that is in it. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException kept) {
      throw new UncheckedIOException(kept);
    }
  }

  /** Bytes of each topic's segments in the folder of a broker, by name. */
  static Map<String, Long> topics(Path broker) {
    Map<String, Long> bytes = new TreeMap<>();
    for (Path log : logs(broker)) {
      String partition = log.getName(log.getNameCount() - 2).toString();
      int dash = partition.lastIndexOf('-');
      if (dash > 0 && !partition.startsWith("__")) {
        bytes.merge(partition.substring(0, dash), bytes(log), Long::sum);
      }
    }
    return bytes;
  }

  private static List<Path> logs(Path broker) {
    try (Stream<Path> files = Files.walk(broker)) {
      return files.filter(each -> each.toString().endsWith(".log")).toList();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
