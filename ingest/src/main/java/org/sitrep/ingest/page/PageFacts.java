package org.sitrep.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.wire.ArticleDraft;

/**
 * What a page says about its article, read before anything is taken out of the page.
 *
 * @param blocks all it shows, furniture too
 */
record PageFacts(
    PageMeta meta,
    ArticleData data,
    EmbeddedState state,
    List<TextBlock> blocks,
    String headline,
    PageTimes times,
    @Nullable String author,
    @Nullable String url,
    String outlet,
    List<String> languages) {

  static PageFacts of(Document page, PageContext context) {
    PageMeta meta = PageMeta.of(page);
    List<String> titles =
        Stream.concat(
                Headline.said(meta).stream(),
                page.select("h1").stream().limit(20).map(h1 -> BoundedText.of(h1, 400)))
            .filter(title -> !title.isBlank())
            .toList();
    ArticleData data = ArticleData.of(JsonLd.nodes(page), titles);
    EmbeddedState state = EmbeddedState.of(page, titles, context.outlet().zone());
    List<TextBlock> blocks = TextBlock.of(page.body());
    String stated = Headline.of(page, meta, data.line("headline"));
    String headline = Headline.better(stated, blocks);
    List<String> languages = languages(page, meta, data, context.outlet());
    String url = address(meta, data, context);
    boolean monthFirst = languages.stream().limit(1).anyMatch("en-US"::equalsIgnoreCase);
    List<String> authors =
        Stream.concat(data.names("author").stream(), state.authors().stream()).distinct().toList();
    PrintedTimes printed =
        PrintedTimes.of(page, blocks, headline, context.outlet().zone(), monthFirst);
    printed.published().addAll(state.published());
    printed.updated().addAll(state.updated());
    PageTimes times =
        PageTimes.of(
            meta,
            data,
            printed,
            url == null ? "" : url,
            context.outlet().zone(),
            monthFirst,
            context.arrivedAt());
    return new PageFacts(
        meta,
        data,
        state,
        blocks,
        headline,
        times,
        Byline.of(page, meta, authors, blocks).orElse(null),
        url,
        outlet(meta, data, context, url),
        languages);
  }

  private static @Nullable String address(PageMeta meta, ArticleData data, PageContext context) {
    return PageAddress.of(
        context.url(),
        Stream.of(
                meta.link("canonical"),
                meta.first("og:url"),
                data.address("mainEntityOfPage"),
                data.address("url"))
            .flatMap(Optional::stream));
  }

  private static String outlet(
      PageMeta meta, ArticleData data, PageContext context, @Nullable String url) {
    return Stream.of(
            Optional.ofNullable(context.outlet().outlet()),
            data.names("publisher").stream().findFirst(),
            meta.first("og:site_name"),
            meta.first("application-name", "dc.publisher", "apple-mobile-web-app-title"),
            PageAddress.host(url))
        .flatMap(Optional::stream)
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(ArticleDraft.UNKNOWN_OUTLET);
  }

  private static List<String> languages(
      Document page, PageMeta meta, ArticleData data, OutletDefaults outlet) {
    return Stream.of(
            Stream.of(data.line("inLanguage")),
            page.select("html[lang]").stream().map(html -> html.attr("lang")),
            meta.all("og:locale", "content-language", "dc.language"),
            Stream.ofNullable(outlet.language()))
        .flatMap(each -> each)
        .filter(tag -> !tag.isBlank())
        .toList();
  }

  ArticleDraft draft(String title, List<String> body) {
    String text = String.join("\n", body);
    return new ArticleDraft(
        null,
        outlet,
        url,
        title,
        text,
        times.publishedAt(),
        PageLanguage.of(title + " " + text, languages.stream()),
        times.updatedAt(),
        false);
  }
}
