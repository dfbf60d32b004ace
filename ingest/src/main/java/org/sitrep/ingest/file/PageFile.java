package org.sitrep.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.page.OutletDefaults;
import org.sitrep.ingest.page.PageContext;
import org.sitrep.ingest.page.PageReader;
import org.sitrep.ingest.page.ReadPage;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.ArticleDraft;

/** A page saved to a file; what a manifest says of it stands over what it says itself. */
final class PageFile {
  private PageFile() {}

  static SourcedReader read(
      Path file, boolean gzip, Optional<Manifest.Entry> entry, Instant arrivedAt, ZoneId zone) {
    Iterator<Sourced> articles = articles(file, gzip, entry, arrivedAt, zone).iterator();
    return new SourcedReader() {
      @Override
      public Optional<Sourced> next() {
        return articles.hasNext() ? Optional.of(articles.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  private static Stream<Sourced> articles(
      Path file, boolean gzip, Optional<Manifest.Entry> given, Instant arrivedAt, ZoneId zone) {
    String source = file.toString();
    Manifest.Entry entry = given.orElse(Manifest.Entry.NONE);
    OutletDefaults outlet = new OutletDefaults(entry.outlet(), entry.language(), zone);
    PageContext context = new PageContext(null, entry.url(), outlet, arrivedAt, source);
    Outcome<ReadPage> page;
    try (InputStream in = RawBytes.open(file, gzip)) {
      page = PageReader.read(in.readNBytes(PageReader.MAXIMUM_BYTES + 1), context);
    } catch (IOException unreadable) {
      page = new Rejected<>(RejectionReason.UNREADABLE, RawBytes.unreadable(source, unreadable));
    }
    return switch (page) {
      case Accepted<ReadPage>(ReadPage read) ->
          Stream.concat(
                  Stream.of(corrected(read.article(), entry, arrivedAt, source)),
                  read.updates().stream().map(Accepted::new))
              .map(article -> new Sourced(source, article));
      case Rejected<ReadPage> rejected -> Stream.of(new Sourced(source, rejected.as()));
    };
  }

  private static Outcome<RawArticle> corrected(
      RawArticle read, Manifest.Entry entry, Instant arrivedAt, String source) {
    return new ArticleDraft(
            read.id().value(),
            read.outlet(),
            read.url(),
            read.headline(),
            read.body(),
            entry.publishedAt() == null ? read.publishedAt() : entry.publishedAt(),
            read.language(),
            entry.updatedAt() == null ? read.version() : entry.updatedAt(),
            entry.withdrawn(),
            read.author(),
            read.excerpt())
        .toArticle(arrivedAt, source);
  }
}
