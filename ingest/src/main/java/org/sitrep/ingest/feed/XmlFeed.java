package org.sitrep.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.HtmlText;

/** RSS and Atom, as ROME reads them once times and links have been made plain. */
final class XmlFeed {
  private static final int DEEPEST = 100;

  private XmlFeed() {}

  static Outcome<Feed> read(String text, URI address, ZoneId zone, String source) {
    XmlText.Document plain = XmlText.document(text);
    if (plain.depth() > DEEPEST) {
      return new Rejected<>(
          RejectionReason.TOO_DEEP,
          "[" + source + "] " + plain.depth() + " elements deep, expected at most " + DEEPEST);
    }
    try {
      Document document = parser().build(new StringReader(plain.text()));
      Element root = document.getRootElement();
      String language = root.getAttributeValue("lang", Namespace.XML_NAMESPACE);
      PlainFeed.of(root, address, zone);
      SyndFeed feed = new SyndFeedInput().build(document);
      String stated = feed.getLanguage() == null ? language : feed.getLanguage();
      List<FeedItem> items = feed.getEntries().stream().map(XmlFeed::item).toList();
      return new Accepted<>(new Feed(words(feed.getTitle()), stated, items, plain.whole()));
    } catch (JDOMException | IOException | FeedException | IllegalArgumentException broken) {
      String first = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
      return new Rejected<>(
          RejectionReason.MALFORMED, "[" + source + "] " + first + ", expected a feed");
    }
  }

  // The text has no document type any more; a parser that saw one would refuse it.
  private static SAXBuilder parser() {
    SAXBuilder parser = new SAXBuilder();
    parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    parser.setFeature("http://xml.org/sax/features/external-general-entities", false);
    parser.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    parser.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    parser.setExpandEntities(false);
    return parser;
  }

  private static FeedItem item(SyndEntry entry) {
    String content =
        entry.getContents().stream()
            .map(XmlFeed::words)
            .max(java.util.Comparator.comparingInt(String::length))
            .orElse("");
    SyndContent description = entry.getDescription();
    return ItemDraft.item(
        entry.getUri(),
        Stream.of(foreign(entry, "origLink"), entry.getLink()).filter(Objects::nonNull).findFirst(),
        words(entry.getTitle()),
        description == null ? "" : words(description),
        content,
        instant(entry.getPublishedDate()),
        Optional.ofNullable(instant(entry.getUpdatedDate()))
            .or(() -> Optional.ofNullable(foreign(entry, "updated")).map(Instant::parse))
            .orElse(null),
        null);
  }

  private static @Nullable String foreign(SyndEntry entry, String name) {
    return entry.getForeignMarkup().stream()
        .filter(element -> element.getName().equals(name) && element.getChildren().isEmpty())
        .map(Element::getTextTrim)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String words(SyndContent content) {
    return words(content.getValue());
  }

  private static String words(@Nullable String html) {
    return html == null ? "" : ItemDraft.words(HtmlText.of(html));
  }

  @SuppressWarnings("JavaUtilDate") // what ROME gives
  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
