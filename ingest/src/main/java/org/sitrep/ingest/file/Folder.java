package org.sitrep.ingest.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.sitrep.ingest.Sourced;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;

/** The article files of one folder, by name; nothing below it. */
final class Folder {
  private Folder() {}

  static List<Supplier<SourcedReader>> readers(Path folder, Instant arrivedAt, ZoneId zone) {
    List<Supplier<SourcedReader>> readers = new ArrayList<>();
    try {
      Collection<String> names = names(folder);
      Manifest manifest = Manifest.beside(folder, names::contains, zone);
      manifest.mistakes().forEach(mistake -> readers.add(() -> SourcedReader.one(mistake)));
      for (String name : names) {
        Path file = folder.resolve(name);
        if (isArticleFile(name) && !Files.isDirectory(file)) {
          readers.add(() -> new ArticleFile(file, manifest, arrivedAt, zone).open());
        }
      }
    } catch (IOException unreadable) {
      String source = folder.toString();
      Rejected<RawArticle> rejected =
          new Rejected<>(RejectionReason.UNREADABLE, RawBytes.unreadable(source, unreadable));
      readers.add(() -> SourcedReader.one(new Sourced(source, rejected)));
    }
    return readers;
  }

  private static boolean isArticleFile(String name) {
    return !name.startsWith(".") && !name.equals(Manifest.NAME) && FileForm.of(name).isPresent();
  }

  private static Collection<String> names(Path folder) throws IOException {
    Collection<String> names = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
    } catch (DirectoryIteratorException vanished) {
      throw new IOException("folder vanished", vanished);
    }
    return names;
  }
}
