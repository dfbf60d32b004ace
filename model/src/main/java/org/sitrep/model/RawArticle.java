package org.sitrep.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as its source gave it, in one of its versions: what has one id is one article.
 *
 * @param outlet the name of who published it, as its source or manifest gives it; "unknown" at
 *     worst
 * @param headline may be empty where the source has none
 * @param publishedAt the source's metadata; null where the text itself must tell
 * @param language ISO 639-1 code, or null to be guessed
 * @param arrivedAt when we first had it; nothing is taken to be published later
 * @param source where it came from (a file, a feed), for the one who looks into a rejection
 * @param version when this version was made, as the source says; null where it does not
 * @param withdrawn whether its source takes the article back; then it may have no words
 * @param author as its source names them; null where it does not
 * @param excerpt whether this is only the beginning of an article, the rest being for subscribers
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
    @Nullable String source,
    @JsonInclude(Include.NON_NULL) @Nullable Instant version,
    @JsonInclude(Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY) boolean withdrawn,
    @JsonInclude(Include.NON_NULL) @Nullable String author,
    @JsonInclude(Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY) boolean excerpt) {

  /** A whole article of an author nobody names. */
  public RawArticle(
      ArticleId id,
      String outlet,
      @Nullable String url,
      String headline,
      String body,
      @Nullable Instant publishedAt,
      @Nullable String language,
      Instant arrivedAt,
      @Nullable String source,
      @Nullable Instant version,
      boolean withdrawn) {
    this(
        id,
        outlet,
        url,
        headline,
        body,
        publishedAt,
        language,
        arrivedAt,
        source,
        version,
        withdrawn,
        null,
        false);
  }

  /** An article that is not taken back, of which no version is known. */
  public RawArticle(
      ArticleId id,
      String outlet,
      @Nullable String url,
      String headline,
      String body,
      @Nullable Instant publishedAt,
      @Nullable String language,
      Instant arrivedAt,
      @Nullable String source) {
    this(id, outlet, url, headline, body, publishedAt, language, arrivedAt, source, null, false);
  }

  /** The text that all offsets refer to. */
  public String text() {
    return headline + "\n" + body;
  }

  /** The same for the same words, whoever prints them and under whatever address. */
  public String contentHash() {
    return Ids.hash(headline, body);
  }

  /** Tells this version from all others of all articles, also where only a time was corrected. */
  public String versionId() {
    Instant stated = version != null ? version : publishedAt;
    return String.join(
        "/",
        id.value(),
        contentHash(),
        stated == null ? "undated" : stated.toString(),
        withdrawn ? "withdrawn" : "stands");
  }

  /** The id of an article whose source gives none: its address, else its outlet and its words. */
  public static ArticleId idOf(String outlet, @Nullable String url, String headline, String body) {
    return new ArticleId(
        url == null || url.isBlank() ? Ids.hash(outlet, headline, body) : Ids.hash(url));
  }
}
