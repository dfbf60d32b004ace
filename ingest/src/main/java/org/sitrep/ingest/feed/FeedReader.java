package org.sitrep.ingest.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.text.EncodedText;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;

/** Reads a feed, whatever its dialect; what is none is a rejection, never an exception. */
public final class FeedReader {
  private FeedReader() {}

  /**
   * Reads one.
   *
   * @param contentType the Content-Type header; null where there was none
   * @param address where it was read, which relative links start from
   * @param zone of clock times that say none
   * @param source what messages begin with
   */
  public static Outcome<Feed> read(
      byte[] bytes, @Nullable String contentType, URI address, ZoneId zone, String source) {
    String text = EncodedText.of(bytes, contentType, Optional.of(StandardCharsets.UTF_8));
    String start = text.substring(0, Math.min(text.length(), 512)).strip();
    if (start.isEmpty()) {
      return new Rejected<>(RejectionReason.EMPTY, "[" + source + "] nothing, expected a feed");
    }
    if (start.startsWith("{")) {
      return JsonFeed.read(text, address, zone, source).then(FeedReader::each);
    }
    if (XmlText.isFeed(text)) {
      return XmlFeed.read(text, address, zone, source).then(FeedReader::each);
    }
    boolean page = start.toLowerCase(Locale.ROOT).matches("(?s).*<(!doctype html|html|body).*");
    return new Rejected<>(
        RejectionReason.MALFORMED,
        "[" + source + "] " + (page ? "a page of HTML" : "something else") + ", expected a feed");
  }

  /** Of items with one identity the one that was updated last, else the first. */
  private static Outcome<Feed> each(Feed feed) {
    Map<String, FeedItem> items = new LinkedHashMap<>();
    feed.items().forEach(item -> items.merge(item.identity(), item, FeedReader::later));
    return new Accepted<>(
        new Feed(feed.title(), feed.language(), List.copyOf(items.values()), feed.whole()));
  }

  private static FeedItem later(FeedItem one, FeedItem other) {
    boolean later =
        other.updated() != null
            && (one.updated() == null || other.updated().isAfter(one.updated()));
    return later ? other : one;
  }
}
