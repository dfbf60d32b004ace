package org.sitrep.ingest.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.InletSheet;
import org.sitrep.model.RawArticle;
import org.sitrep.model.wire.ArticleDraft;

/**
 * A folder that is watched.
 *
 * @param outlet of articles that do not tell theirs; empty for unknown
 * @param language a BCP 47 tag, of articles that do not tell theirs; empty to be guessed
 * @param zone of clock times in its files that say none
 * @param settle how long a file must stay as it is before it is read
 * @param sheet by which it is shown
 */
public record FolderSettings(
    Path path, String outlet, String language, ZoneId zone, Duration settle, InletSheet sheet) {
  /** A file with something wrong in it may be unfinished: it is given so many times as long. */
  private static final int BENEFIT_OF_DOUBT = 10;

  /** One of which nothing more is known. */
  public FolderSettings(Path path, String outlet, String language, Duration settle) {
    this(
        path,
        outlet,
        language,
        ZoneOffset.UTC,
        settle,
        InletSheet.of("folder", path.toString(), "unnamed"));
  }

  Duration doubt() {
    return settle.multipliedBy(BENEFIT_OF_DOUBT);
  }

  /** The article with what the folder knows of its outlet. */
  RawArticle complete(RawArticle article) {
    boolean nameless = article.outlet().equals(ArticleDraft.UNKNOWN_OUTLET) && !outlet.isEmpty();
    String from = nameless ? outlet : article.outlet();
    // An id that was made of the outlet's name is made again; the article's own stays.
    boolean derived =
        article
            .id()
            .equals(
                RawArticle.idOf(
                    article.outlet(), article.url(), article.headline(), article.body()));
    return new RawArticle(
        derived
            ? RawArticle.idOf(from, article.url(), article.headline(), article.body())
            : article.id(),
        from,
        article.url(),
        article.headline(),
        article.body(),
        article.publishedAt(),
        article.language() != null ? article.language() : ownLanguage(),
        article.arrivedAt(),
        article.source(),
        article.version(),
        article.withdrawn(),
        article.author(),
        article.excerpt());
  }

  private @Nullable String ownLanguage() {
    String code = Locale.forLanguageTag(language).getLanguage();
    return code.isEmpty() ? null : code;
  }
}
