package org.sitrep.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcRecord;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.page.OutletDefaults;
import org.sitrep.ingest.page.PageContext;
import org.sitrep.ingest.page.PageReader;
import org.sitrep.ingest.page.ReadPage;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;

/**
 * The articles of a web archive, one record in memory at a time. Pages that were answered with 200
 * are read; revisits, pictures, redirects and errors are passed over. A record that is damaged, or
 * was cut by the crawler, is a rejection, and the next one is looked for behind it.
 *
 * <p>The date of a record is when the crawler had the page, so it is the arrival, never the
 * publication. Addresses in an archive are only words: nothing of their name is opened or written.
 */
public final class WarcArticles implements Closeable {
  private final WarcRecords records;
  private final String name;
  private final Instant arrivedAt;
  private final OutletDefaults outlet;
  private final Deque<Sourced> ready = new ArrayDeque<>();

  private WarcArticles(WarcRecords records, String name, Instant arrivedAt, ZoneId zone) {
    this.records = records;
    this.name = name;
    this.arrivedAt = arrivedAt;
    this.outlet = new OutletDefaults(null, null, zone);
  }

  /**
   * Opens an archive, packed record by record or not at all, whatever its name says.
   *
   * @param arrivedAt no record is taken to be later
   * @param zone of clock times that say none
   */
  public static WarcArticles open(Path file, Instant arrivedAt, ZoneId zone) throws IOException {
    return new WarcArticles(WarcRecords.open(file), file.toString(), arrivedAt, zone);
  }

  /** The next article or rejection, named {@code file:offset}; nothing at the end. */
  public Optional<Sourced> next() {
    while (ready.isEmpty()) {
      try {
        Optional<WarcRecord> record = records.next();
        if (record.isEmpty()) {
          return Optional.empty();
        }
        read(record.get());
      } catch (IOException
          | DateTimeException
          | IllegalArgumentException
          | NoSuchElementException bad) {
        ready.add(refused(bad));
        records.skip();
      }
    }
    return Optional.of(ready.remove());
  }

  private void read(WarcRecord record) throws IOException {
    Optional<ArchivedPage> page = ArchivedPage.of(record);
    if (page.isPresent()) {
      ready.addAll(articles(page.get()).toList());
    }
  }

  private Stream<Sourced> articles(ArchivedPage page) {
    String source = source();
    if (page.isCut()) {
      return Stream.of(
          Sourced.rejected(
              source, RejectionReason.UNREADABLE, "cut by the crawler", "a whole page"));
    }
    Instant crawled = page.crawledAt().isBefore(arrivedAt) ? page.crawledAt() : arrivedAt;
    PageContext context =
        new PageContext(page.contentType(), page.address(), outlet, crawled, source);
    Outcome<ReadPage> outcome = PageReader.read(page.bytes(), context);
    return switch (outcome) {
      case Accepted<ReadPage>(ReadPage read) ->
          read.articles().map(article -> new Sourced(source, new Accepted<>(article)));
      case Rejected<ReadPage> rejected -> Stream.of(new Sourced(source, rejected.as()));
    };
  }

  private Sourced refused(Exception bad) {
    return Sourced.rejected(
        source(),
        RejectionReason.UNREADABLE,
        "no record (" + bad.getClass().getSimpleName() + ")",
        "a record of a web archive, whole");
  }

  private String source() {
    return name + ":" + records.position();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
