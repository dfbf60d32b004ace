package org.sitrep.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as its source gave it.
 *
 * @param outlet the name of who published it, as its source or manifest gives it; "unknown" at
 *     worst
 * @param headline may be empty where the source has none
 * @param publishedAt the source's metadata; null where the text itself must tell
 * @param language ISO 639-1 code, or null to be guessed
 * @param arrivedAt when we first had it; nothing is taken to be published later
 * @param source where it came from (a file, a feed), for the one who looks into a rejection
 */
public record RawArticle(
    ArticleId id,
    String outlet,
    @Nullable String url,
    String headline,
    String body,
    @Nullable Instant publishedAt,
    @Nullable String language,
    Instant arrivedAt,
    @Nullable String source) {

  /** The text that all offsets refer to. */
  public String text() {
    return headline + "\n" + body;
  }

  /** The id of an article whose source gives none: its address, else its outlet and its words. */
  public static ArticleId idOf(String outlet, @Nullable String url, String headline, String body) {
    return new ArticleId(
        url == null || url.isBlank() ? Ids.hash(outlet, headline, body) : Ids.hash(url));
  }
}
