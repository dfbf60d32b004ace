package org.sitrep.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitrep.ingest.feed.FeedItem;
import org.sitrep.model.Ids;
import org.sitrep.model.RawArticle;
import org.sitrep.model.wire.Json;

/**
 * The live blogs among the items of one feed, and which entries of each have been taken, with which
 * words. The page of one is asked for again with each poll as long as entries come: its item in the
 * feed often stays as it is.
 */
final class LiveBlogs {
  /** A blog that has been silent for so long is over, unless its item in the feed changes. */
  private static final Duration SILENCE = Duration.ofHours(12);

  /** So long after its last entry it is remembered though the feed shows it no more. */
  private static final Duration MEMORY = Duration.ofDays(7);

  private static final TypeReference<HashMap<String, Blog>> FORM = new TypeReference<>() {};

  /**
   * One of them.
   *
   * @param last when an entry came last
   * @param entries hashes of the words of each, by the hash of its id
   */
  private record Blog(Instant last, Map<String, String> entries) {}

  private final Map<String, Blog> blogs;

  private LiveBlogs(Map<String, Blog> blogs) {
    this.blogs = blogs;
  }

  /** Under which they are kept. */
  static String key(SourceSpec spec) {
    return spec.id() + "/live";
  }

  static LiveBlogs read(Optional<String> state) {
    try {
      return new LiveBlogs(
          state.isEmpty() ? new HashMap<>() : Json.mapper().readValue(state.get(), FORM));
    } catch (JsonProcessingException foreign) {
      throw new IllegalStateException("[news.intake] not written by this program", foreign);
    }
  }

  /** Whether the item is one of which more may come. */
  boolean isLive(FeedItem item, Instant now) {
    Blog blog = blogs.get(Ids.hash(item.identity()));
    return blog != null && blog.last().plus(SILENCE).isAfter(now);
  }

  /** Takes an entry of an item's blog; false where it was taken with these words before. */
  boolean add(FeedItem item, RawArticle entry, Instant now) {
    String name = Ids.hash(item.identity());
    Blog blog = blogs.computeIfAbsent(name, first -> new Blog(now, new HashMap<>()));
    String content = Ids.hash(entry.headline(), entry.body());
    boolean fresh = !content.equals(blog.entries().put(Ids.hash(entry.id().value()), content));
    if (fresh) {
      blogs.put(name, new Blog(now, blog.entries()));
    }
    return fresh;
  }

  /** Lets those go that are long over, and that the feed no longer shows. */
  void forgetAllBut(List<FeedItem> shown, Instant now) {
    Set<String> names =
        shown.stream().map(item -> Ids.hash(item.identity())).collect(Collectors.toSet());
    blogs
        .entrySet()
        .removeIf(
            each ->
                !names.contains(each.getKey())
                    && each.getValue().last().plus(MEMORY).isBefore(now));
  }

  /** As it is kept; empty where there are none. */
  Optional<String> write() {
    try {
      return blogs.isEmpty()
          ? Optional.empty()
          : Optional.of(Json.mapper().writeValueAsString(blogs));
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("hashes are always JSON", impossible);
    }
  }
}
