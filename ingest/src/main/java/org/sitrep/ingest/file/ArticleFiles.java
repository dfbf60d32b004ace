package org.sitrep.ingest.file;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sitrep.ingest.Sourced;

/**
 * Articles in files: {@code .txt} (headline first), {@code .json} (one article), {@code .jsonl}
 * (one a line), {@code .html} (the page of one), {@code .warc} (a web archive), each also with
 * {@code .gz}.
 *
 * <p>Whatever is wrong with a file or a line is a rejection in its place, never an exception. The
 * streams are lazy and hold one article at a time; close them where they are not read to the end.
 */
public final class ArticleFiles {
  private ArticleFiles() {}

  /**
   * The articles of files and folders, in the order given.
   *
   * <p>Of a folder, what is wrong with its {@code manifest.jsonl} and then its article files by
   * name; sub-folders, hidden files and files of other kinds are passed over. A text file named by
   * itself also finds its line in the manifest beside it.
   *
   * @param arrivedAt the arrival of all of them
   */
  public static Stream<Sourced> read(List<Path> paths, Instant arrivedAt) {
    return read(paths, arrivedAt, ZoneOffset.UTC);
  }

  /**
   * The same where clock times that say no zone are of this one.
   *
   * @param arrivedAt the arrival of all of them
   */
  public static Stream<Sourced> read(List<Path> paths, Instant arrivedAt, ZoneId zone) {
    return SourcedSequence.of(
        paths.stream().flatMap(path -> readers(path, arrivedAt, zone).stream()).iterator());
  }

  /**
   * The articles of JSON lines that come from elsewhere, such as standard input.
   *
   * @param name what stands before the line number in their source
   */
  public static Stream<Sourced> read(InputStream jsonLines, String name, Instant arrivedAt) {
    Supplier<SourcedReader> reader =
        () -> new JsonLines(jsonLines, name, arrivedAt, ZoneOffset.UTC);
    return SourcedSequence.of(List.of(reader).iterator());
  }

  private static List<Supplier<SourcedReader>> readers(Path path, Instant arrivedAt, ZoneId zone) {
    return Files.isDirectory(path)
        ? Folder.readers(path, arrivedAt, zone)
        : List.of(() -> alone(path, arrivedAt, zone));
  }

  private static SourcedReader alone(Path file, Instant arrivedAt, ZoneId zone) {
    Manifest manifest = Manifest.beside(file.resolveSibling(""), name -> true, zone);
    return new ArticleFile(file, manifest, arrivedAt, zone).open();
  }
}
