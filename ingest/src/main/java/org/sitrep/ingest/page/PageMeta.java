package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sitrep.ingest.text.VisibleText;

/** What the head of a page says in its {@code meta} and {@code link} elements. */
final class PageMeta {
  private final Map<String, List<String>> values = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final String title;

  private PageMeta(Document page) {
    title = VisibleText.line(page.title());
    for (Element meta : page.select("meta[content]")) {
      for (String name : List.of("property", "name", "itemprop", "http-equiv")) {
        String key = meta.attr(name).strip().toLowerCase(Locale.ROOT);
        String value = VisibleText.line(meta.attr("content"));
        if (!key.isEmpty() && !value.isEmpty()) {
          values.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
        }
      }
    }
    for (Element link : page.select("link[rel][href]")) {
      for (String relation : link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")) {
        links.putIfAbsent(relation, link.attr("href").strip());
      }
    }
  }

  static PageMeta of(Document page) {
    return new PageMeta(page);
  }

  /** The title of the window; empty where there is none. */
  String title() {
    return title;
  }

  /** The first value of the first of these names that has one. */
  Optional<String> first(String... names) {
    return all(names).findFirst();
  }

  /** All values of these names, in their order. */
  Stream<String> all(String... names) {
    return Stream.of(names).flatMap(name -> values.getOrDefault(name, List.of()).stream());
  }

  Optional<String> link(String relation) {
    return Optional.ofNullable(links.get(relation)).filter(address -> !address.isEmpty());
  }

  /** Whether the page says that it is an article. */
  boolean saysArticle() {
    return first("og:type").filter(Set.of("article", "newsarticle", "news")::contains).isPresent()
        || first("article:published_time", "article:modified_time").isPresent();
  }
}
