package org.sitrep.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.archive.WarcArticles;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.RawArticleReader;

/** One file, read as its name says. */
record ArticleFile(Path path, Manifest manifest, Instant arrivedAt, ZoneId zone) {
  SourcedReader open() {
    return FileForm.of(name()).map(this::reader).orElseGet(this::unsupported);
  }

  private SourcedReader reader(FileForm form) {
    return switch (form.content()) {
      case TEXT -> SourcedReader.one(new Sourced(source(), text(form)));
      case JSON -> SourcedReader.one(new Sourced(source(), json(form)));
      case JSON_LINES -> lines(form);
      case PAGE -> PageFile.read(path, form.gzip(), manifest.of(name()), arrivedAt, zone);
      case ARCHIVE -> archive();
    };
  }

  private Outcome<RawArticle> text(FileForm form) {
    return RawBytes.all(path, form.gzip(), source())
        .then(bytes -> TextArticle.read(bytes, manifest.of(name()), arrivedAt, source()));
  }

  private Outcome<RawArticle> json(FileForm form) {
    return RawBytes.all(path, form.gzip(), source())
        .then(bytes -> RawArticleReader.read(bytes, arrivedAt, source(), zone));
  }

  private SourcedReader lines(FileForm form) {
    try {
      return new JsonLines(RawBytes.open(path, form.gzip()), source(), arrivedAt, zone);
    } catch (IOException unreadable) {
      String why = RawBytes.unreadable(source(), unreadable);
      return SourcedReader.one(
          new Sourced(source(), new Rejected<>(RejectionReason.UNREADABLE, why)));
    }
  }

  private SourcedReader archive() {
    try {
      RawBytes.requireRegular(path);
      WarcArticles articles = WarcArticles.open(path, arrivedAt, zone);
      return new SourcedReader() {
        @Override
        public Optional<Sourced> next() {
          return articles.next();
        }

        @Override
        public void close() throws IOException {
          articles.close();
        }
      };
    } catch (IOException unreadable) {
      String why = RawBytes.unreadable(source(), unreadable);
      return SourcedReader.one(
          new Sourced(source(), new Rejected<>(RejectionReason.UNREADABLE, why)));
    }
  }

  private SourcedReader unsupported() {
    return SourcedReader.one(
        Files.exists(path)
            ? Sourced.rejected(
                source(),
                RejectionReason.UNSUPPORTED_FORMAT,
                "unknown kind of file",
                "a name in .txt, .json, .jsonl, .html or .warc, also with .gz")
            : Sourced.rejected(
                source(), RejectionReason.UNREADABLE, "not there", "a file or a folder"));
  }

  private String name() {
    return String.valueOf(path.getFileName());
  }

  private String source() {
    return path.toString();
  }
}
