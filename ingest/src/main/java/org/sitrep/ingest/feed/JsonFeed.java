package org.sitrep.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fetch.WebAddress;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.HtmlText;
import org.sitrep.model.wire.Json;

/** JSON Feed, versions 1 and 1.1 (jsonfeed.org). */
final class JsonFeed {
  private static final String VERSION = "https://jsonfeed.org/version/";

  private final URI address;
  private final ZoneId zone;

  private JsonFeed(URI address, ZoneId zone) {
    this.address = address;
    this.zone = zone;
  }

  static Outcome<Feed> read(String text, URI address, ZoneId zone, String source) {
    JsonNode whole;
    try {
      whole = Json.mapper().readTree(text);
    } catch (StreamConstraintsException limits) {
      return new Rejected<>(
          RejectionReason.TOO_DEEP, "[" + source + "] " + limits.getOriginalMessage());
    } catch (JsonProcessingException broken) {
      return new Rejected<>(
          RejectionReason.MALFORMED,
          "[" + source + "] " + broken.getOriginalMessage() + ", expected a feed");
    }
    boolean versioned = whole.path("version").asText("").startsWith(VERSION);
    if (!versioned || !whole.path("items").isArray()) {
      return new Rejected<>(
          RejectionReason.MALFORMED, "[" + source + "] other JSON, expected a JSON Feed");
    }
    return new Accepted<>(new JsonFeed(address, zone).feed(whole));
  }

  private Feed feed(JsonNode whole) {
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : whole.path("items")) {
      items.add(item(item));
    }
    return new Feed(text(whole, "title"), word(whole, "language"), items, true);
  }

  private FeedItem item(JsonNode item) {
    String html = item.path("content_html").asText("");
    String plain = text(item, "content_text");
    return ItemDraft.item(
        item.path("id").isValueNode() ? item.path("id").asText("") : null,
        link(item, "url").or(() -> link(item, "external_url")),
        text(item, "title"),
        text(item, "summary"),
        html.isBlank() ? plain : ItemDraft.words(HtmlText.of(html)),
        time(item, "date_published"),
        time(item, "date_modified"),
        word(item, "language"));
  }

  private Optional<String> link(JsonNode item, String name) {
    String given = item.path(name).asText("");
    return given.isBlank()
        ? Optional.empty()
        : WebAddress.resolve(address, given).map(URI::toString);
  }

  private @Nullable Instant time(JsonNode item, String name) {
    return FeedTime.parse(item.path(name).asText(""), zone).orElse(null);
  }

  private static String text(JsonNode node, String name) {
    return ItemDraft.words(node.path(name).asText(""));
  }

  private static @Nullable String word(JsonNode node, String name) {
    String text = text(node, name);
    return text.isEmpty() ? null : text;
  }
}
