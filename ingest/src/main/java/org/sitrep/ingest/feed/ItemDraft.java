package org.sitrep.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.fetch.WebAddress;
import org.sitrep.model.Ids;

/** How an item gets its link and its identity, whatever the dialect. */
final class ItemDraft {
  private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

  private ItemDraft() {}

  static FeedItem item(
      @Nullable String id,
      Optional<String> link,
      String title,
      String summary,
      String content,
      @Nullable Instant published,
      @Nullable Instant updated,
      @Nullable String language) {
    String given = id == null ? "" : id.strip();
    URI address =
        link.flatMap(WebAddress::parse)
            .or(() -> WebAddress.parse(given))
            .map(ItemDraft::withoutTracking)
            .orElse(null);
    String identity =
        !given.isEmpty()
            ? given
            : address != null ? address.toString() : Ids.hash(title, summary, content);
    return new FeedItem(identity, address, title, summary, content, published, updated, language);
  }

  /**
   * A text without blanks around it and without the characters that turn the direction of what
   * follows: left open, they would turn what others have written behind it.
   */
  static String words(String text) {
    return TURNS.matcher(text).replaceAll("").strip();
  }

  /** Without what tells only by which way a reader came. */
  private static URI withoutTracking(URI address) {
    String query = address.getRawQuery();
    if (query == null) {
      return address;
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(each -> !each.matches("(?i)(utm_[a-z_]+|fbclid|gclid|at_[a-z_]+)=.*"))
            .collect(Collectors.joining("&"));
    String whole = address.toString();
    String front = whole.substring(0, whole.indexOf('?'));
    return URI.create(kept.isEmpty() ? front : front + "?" + kept);
  }
}
