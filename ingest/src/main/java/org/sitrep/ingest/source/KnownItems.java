package org.sitrep.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.sitrep.ingest.feed.FeedItem;
import org.sitrep.model.Ids;
import org.sitrep.model.wire.Json;

/**
 * Which items of a feed have been taken, and with which words; the last {@value #MOST} that were in
 * the feed. Kept beside the state of the source, as one JSON object of hashes.
 */
final class KnownItems {
  /** Feeds show some 20 to 200; one that drops out and comes back is still known. */
  private static final int MOST = 2000;

  private static final TypeReference<LinkedHashMap<String, String>> FORM = new TypeReference<>() {};

  private final SequencedMap<String, String> hashes;

  private KnownItems(SequencedMap<String, String> hashes) {
    this.hashes = hashes;
  }

  static KnownItems read(Optional<String> json) {
    if (json.isEmpty()) {
      return new KnownItems(new LinkedHashMap<>());
    }
    try {
      return new KnownItems(Json.mapper().readValue(json.get(), FORM));
    } catch (JsonProcessingException foreign) {
      throw new IllegalStateException("[news.intake] not written by this program", foreign);
    }
  }

  /** Whether it has these words already. */
  boolean has(FeedItem item) {
    return item.contentHash().equals(hashes.get(Ids.hash(item.identity())));
  }

  void add(FeedItem item) {
    hashes.putLast(Ids.hash(item.identity()), item.contentHash());
  }

  /** Lets the oldest go that the feed no longer shows. */
  void forgetAllBut(List<FeedItem> shown) {
    shown.forEach(
        item -> {
          String hash = hashes.get(Ids.hash(item.identity()));
          if (hash != null) {
            hashes.putLast(Ids.hash(item.identity()), hash);
          }
        });
    Iterator<Map.Entry<String, String>> oldest = hashes.entrySet().iterator();
    for (int over = hashes.size() - Math.max(MOST, shown.size()); over > 0; over--) {
      oldest.next();
      oldest.remove();
    }
  }

  String write() {
    try {
      return Json.mapper().writeValueAsString(hashes);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("hashes are always JSON", impossible);
    }
  }
}
