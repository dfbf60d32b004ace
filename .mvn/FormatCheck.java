import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every Java file below a folder stands as google-java-format would write it. Run by
 * Maven at {@code verify} as {@code java FormatCheck.java FORMATTER_JAR FOLDER}: the formatter
 * wants a newer JDK than the one Maven itself may run on.
 */
final class FormatCheck {
  private FormatCheck() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[1]);
    Path list = Files.createTempFile("sources", ".txt");
    Files.write(list, sources(folder));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 23) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("-jar", arguments[0], "--dry-run", "--set-exit-if-changed", "@" + list));
    int exit = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
    Files.delete(list);
    if (exit != 0) {
      System.err.println("[format] the files above differ, expected google-java-format's own form");
    }
    System.exit(exit);
  }

  private static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(folder::relativize)
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("target" + file.getFileSystem().getSeparator()))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }
}
