package org.sitrep.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;

/** Small pages and what is read from them. */
final class Html {
  static final Instant ARRIVED = Instant.parse("2031-07-01T00:00:00Z");
  static final String FIRST =
      "The army said on Monday that it had left the town of Karsa to the rebels after two days of"
          + " fighting.";
  static final String SECOND =
      "Residents said that they had seen the last trucks cross the bridge in the early morning.";

  private Html() {}

  /** A page with a head, a headline and the two paragraphs around whatever is put between. */
  static String page(String head, String between) {
    return """
    <html lang="en"><head><title>Army leaves Karsa to rebels</title>%s</head><body>
    <article><h1>Army leaves Karsa to rebels</h1><p>%s</p>%s<p>%s</p></article></body></html>
    """
        .formatted(head, FIRST, between, SECOND);
  }

  static Outcome<ReadPage> outcome(byte[] bytes, @Nullable String type, @Nullable String url) {
    OutletDefaults outlet = new OutletDefaults(null, null, ZoneId.of("Asia/Damascus"));
    return PageReader.read(bytes, new PageContext(type, url, outlet, ARRIVED, "test"));
  }

  static ReadPage read(String html, @Nullable String url) {
    return switch (outcome(html.getBytes(UTF_8), "text/html; charset=utf-8", url)) {
      case Accepted<ReadPage>(ReadPage page) -> page;
      case Rejected<ReadPage> rejected -> throw new AssertionError(rejected.detail());
    };
  }

  static RawArticle article(String html, @Nullable String url) {
    return read(html, url).article();
  }

  static String reason(Outcome<ReadPage> outcome) {
    return switch (outcome) {
      case Accepted<ReadPage>(ReadPage page) -> "accepted " + page.article().headline();
      case Rejected<ReadPage> rejected -> rejected.reason().name();
    };
  }
}
