package org.sitrep.model.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.ArticleId;
import org.sitrep.model.Ids;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;

/**
 * What a source gave of an article, before it is known to be one; whatever the form, it becomes an
 * article here and by one set of rules.
 *
 * @param id null or blank to be derived ({@link RawArticle#idOf}); over 512 characters it is hashed
 * @param outlet null or blank becomes {@value #UNKNOWN_OUTLET}
 * @param publishedAt clamped to the arrival where it is later
 * @param language a BCP 47 tag, reduced to its ISO 639 code; what is none is left to be guessed
 * @param version clamped to the arrival where it is later
 * @param withdrawn needs no words where the id or the address says what is taken back
 * @param author cut after {@value #LONGEST_AUTHOR} characters
 * @param excerpt as in {@link RawArticle}
 */
public record ArticleDraft(
    @Nullable String id,
    @Nullable String outlet,
    @Nullable String url,
    String headline,
    String body,
    @Nullable Instant publishedAt,
    @Nullable String language,
    @Nullable Instant version,
    boolean withdrawn,
    @Nullable String author,
    boolean excerpt) {
  /** The outlet where nobody says. */
  public static final String UNKNOWN_OUTLET = "unknown";

  private static final int LONGEST_ID = 512;
  private static final int LONGEST_AUTHOR = 500;

  /** No character takes more than six bytes of JSON, so shorter texts need no measuring. */
  private static final int SURELY_FITS = 1_000_000;

  /** What a Kafka record may need beside its value. */
  private static final int ROOM_FOR_KEY_AND_HEADERS = 64 * 1024;

  /** A whole article of an author nobody names. */
  public ArticleDraft(
      @Nullable String id,
      @Nullable String outlet,
      @Nullable String url,
      String headline,
      String body,
      @Nullable Instant publishedAt,
      @Nullable String language,
      @Nullable Instant version,
      boolean withdrawn) {
    this(id, outlet, url, headline, body, publishedAt, language, version, withdrawn, null, false);
  }

  /** The same by an author, whole or not. */
  public ArticleDraft by(@Nullable String name, boolean onlyExcerpt) {
    return new ArticleDraft(
        id,
        outlet,
        url,
        headline,
        body,
        publishedAt,
        language,
        version,
        withdrawn,
        name,
        onlyExcerpt);
  }

  /**
   * The article, or why it is none: MISSING_TEXT without one letter or digit in headline and body,
   * TOO_LARGE where no record on {@code news.raw} could hold it. NULs and halves of surrogate pairs
   * become U+FFFD, one for one, so that offsets stay.
   */
  public Outcome<RawArticle> toArticle(Instant arrivedAt, String source) {
    String title = Characters.clean(headline);
    String text = Characters.clean(body);
    String address = Characters.trimmed(url);
    String given = Characters.trimmed(id);
    boolean named = withdrawn && (given != null || address != null);
    if (!named && !Characters.anyWord(title) && !Characters.anyWord(text)) {
      return new Rejected<>(
          RejectionReason.MISSING_TEXT,
          "[" + source + "] no words in headline and body, expected some");
    }
    String printer = Characters.trimmed(outlet);
    String from = printer == null ? UNKNOWN_OUTLET : printer;
    RawArticle article =
        new RawArticle(
            given == null ? RawArticle.idOf(from, address, title, text) : idOf(given),
            from,
            address,
            title,
            text,
            notAfter(arrivedAt, publishedAt),
            Languages.iso639(language).orElse(null),
            arrivedAt,
            Characters.clean(source),
            notAfter(arrivedAt, version),
            withdrawn,
            author == null ? null : Characters.trimmed(cut(author)),
            excerpt);
    return fits(article)
        ? new Accepted<>(article)
        : new Rejected<>(
            RejectionReason.TOO_LARGE,
            "[%s] %d characters, expected an article of at most %d bytes"
                .formatted(source, article.text().length(), Json.MAXIMUM_BYTES));
  }

  private static @Nullable Instant notAfter(Instant arrivedAt, @Nullable Instant time) {
    return time != null && time.isAfter(arrivedAt) ? arrivedAt : time;
  }

  private static ArticleId idOf(String given) {
    return new ArticleId(given.length() > LONGEST_ID ? Ids.hash(given) : given);
  }

  private static boolean fits(RawArticle article) {
    int text = article.headline().length() + 1 + article.body().length();
    if (text > Json.MAXIMUM_STRING) {
      return false;
    }
    int length = text + length(article.outlet()) + length(article.url()) + length(article.source());
    return length <= SURELY_FITS || bytes(article) <= Json.MAXIMUM_BYTES - ROOM_FOR_KEY_AND_HEADERS;
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_AUTHOR ? name : name.substring(0, LONGEST_AUTHOR);
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static int bytes(RawArticle article) {
    try {
      return Json.mapper().writeValueAsBytes(article).length;
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("an article is always JSON", impossible);
    }
  }
}
