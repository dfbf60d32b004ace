package org.sitrep.enrich.version;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.EnrichedArticle;
import org.sitrep.model.RawArticle;

/**
 * Which version of an article a record brings. Versions have a total order that knows nothing of
 * the order they come in: the time the source states, then withdrawal (better late than wrong),
 * then arrival, then the place in its file, then the words.
 *
 * @param stated the time of the version, else of the publication; of a withdrawal only its own
 *     time, since its publication is that of what it takes back; null where the source says nothing
 * @param source where it came from, such as {@code feed.jsonl:12}
 */
public record ArticleVersion(
    @Nullable Instant stated,
    boolean withdrawn,
    Instant arrivedAt,
    @Nullable String source,
    String contentHash)
    implements Comparable<ArticleVersion> {

  private static final Comparator<ArticleVersion> ORDER =
      Comparator.comparing(ArticleVersion::orderedAt)
          .thenComparing(ArticleVersion::withdrawn)
          .thenComparing(ArticleVersion::arrivedAt)
          .thenComparing(ArticleVersion::position)
          .thenComparing(ArticleVersion::contentHash);

  /** A file and a line of it; other sources, such as an offset on a topic, tell of arrival only. */
  private record Position(String file, long line) implements Comparable<Position> {
    private static final Position NOWHERE = new Position("", 0);
    private static final Comparator<Position> ORDER =
        Comparator.comparing(Position::file).thenComparingLong(Position::line);

    static Position of(@Nullable String source) {
      int colon = source == null ? -1 : source.lastIndexOf(':');
      return source == null || colon < 0 || !source.substring(colon + 1).matches("[0-9]{1,18}")
          ? NOWHERE
          : new Position(source.substring(0, colon), Long.parseLong(source.substring(colon + 1)));
    }

    @Override
    public int compareTo(Position other) {
      return ORDER.compare(this, other);
    }
  }

  /** The version that a record is. */
  public static ArticleVersion of(RawArticle article) {
    Instant published = article.withdrawn() ? null : article.publishedAt();
    return new ArticleVersion(
        article.version() != null ? article.version() : published,
        article.withdrawn(),
        article.arrivedAt(),
        article.source(),
        article.contentHash());
  }

  /** Whether it says the same of itself, wherever and whenever it came from. */
  public boolean isRepeatOf(ArticleVersion other) {
    return withdrawn == other.withdrawn
        && contentHash.equals(other.contentHash)
        && Objects.equals(stated, other.stated);
  }

  /** When it was made, as far as can be known: else when it was published, or came. */
  public Instant madeAt(EnrichedArticle read) {
    if (stated != null) {
      return stated;
    }
    return withdrawn ? arrivedAt : read.publishedAt();
  }

  @Override
  public int compareTo(ArticleVersion other) {
    return ORDER.compare(this, other);
  }

  /** A withdrawal without a time is of when it came; an article without one is older than any. */
  private Instant orderedAt() {
    if (stated != null) {
      return stated;
    }
    return withdrawn ? arrivedAt : Instant.MIN;
  }

  private Position position() {
    return Position.of(source);
  }
}
