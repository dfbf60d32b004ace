package org.sitrep.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.text.DateText;

/**
 * The article in the JSON from which a page is drawn in the browser (Next.js, Nuxt and their kind):
 * the object that bears the page's title and holds the most text.
 */
record EmbeddedState(
    List<String> paragraphs,
    List<String> authors,
    List<DateText.Found> published,
    List<DateText.Found> updated) {
  static final EmbeddedState NONE = new EmbeddedState(List.of(), List.of(), List.of(), List.of());

  private static final Pattern ASSIGNED =
      Pattern.compile("^\\s*(?:window|self|globalThis)[.\\[\\w$\"'\\]]{1,80}\\s*=\\s*(?=\\{)");
  private static final Set<String> TEXTS =
      Set.of(
          "text",
          "html",
          "content",
          "body",
          "value",
          "paragraph",
          "paragraphs",
          "markup",
          "data",
          "articlebody",
          "rendered",
          "copy",
          "story",
          "blocks",
          "components",
          "elements",
          "children",
          "items",
          "sections",
          "bodyhtml",
          "contenthtml",
          "fulltext");
  private static final Set<String> OTHER_KINDS =
      Set.of(
          "image",
          "video",
          "ad",
          "advert",
          "related",
          "embed",
          "gallery",
          "newsletter",
          "audio",
          "promo",
          "teaser",
          "photo",
          "picture",
          "caption");
  private static final int SHORTEST = 60;
  private static final int MAXIMUM_OBJECTS = 20_000;

  /** The article's, or nothing. */
  static EmbeddedState of(Document page, List<String> titles, ZoneId zone) {
    Search search = new Search(titles);
    for (Element script : page.select("script:not([src])")) {
      String code = script.data();
      Matcher assigned = ASSIGNED.matcher(code);
      boolean json = script.attr("type").toLowerCase(Locale.ROOT).equals("application/json");
      if (json || assigned.find()) {
        JsonLd.values(json ? code : code.substring(assigned.end())).forEach(search::visit);
      }
    }
    JsonNode article = search.best;
    return article == null
        ? NONE
        : new EmbeddedState(
            search.text,
            new ArticleData(article).names("author"),
            times(article, "publish|posted|created|firstdate", zone),
            times(article, "updat|modif", zone));
  }

  private static List<DateText.Found> times(JsonNode article, String names, ZoneId zone) {
    Pattern named = Pattern.compile(names);
    return article.properties().stream()
        .filter(field -> field.getValue().isValueNode())
        .filter(field -> named.matcher(field.getKey().toLowerCase(Locale.ROOT)).find())
        .flatMap(field -> DateText.only(field.getValue().asText(""), zone, false).stream())
        .toList();
  }

  private static final class Search {
    private final List<String> titles;
    private @Nullable JsonNode best;
    private List<String> text = List.of();
    private int most = SHORTEST;
    private int objects;

    private Search(List<String> titles) {
      this.titles = titles;
    }

    private void visit(JsonNode node) {
      if (objects++ > MAXIMUM_OBJECTS) {
        return;
      }
      if (node.isObject() && isTitled(node)) {
        List<String> found = new ArrayList<>();
        node.properties().forEach(field -> collect(field.getKey(), field.getValue(), found));
        int length = found.stream().mapToInt(String::length).sum();
        if (length > most) {
          most = length;
          best = node;
          text = found;
        }
        return;
      }
      if (node.isContainerNode()) {
        node.forEach(this::visit);
      }
    }

    private boolean isTitled(JsonNode node) {
      return node.properties().stream()
          .map(Map.Entry::getValue)
          .filter(value -> value.isTextual() && value.textValue().length() <= 400)
          .anyMatch(
              value ->
                  titles.stream().anyMatch(title -> Likeness.isSame(value.textValue(), title)));
    }

    private static void collect(String key, JsonNode value, List<String> found) {
      if (!TEXTS.contains(key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
        return;
      }
      if (value.isTextual()) {
        found.addAll(MarkupText.paragraphs(value.textValue()));
      } else if (value.isArray()) {
        value.forEach(each -> collect(key, each, found));
      } else if (value.isObject() && !OTHER_KINDS.contains(kind(value))) {
        value.properties().forEach(field -> collect(field.getKey(), field.getValue(), found));
      }
    }

    private static String kind(JsonNode value) {
      return value.path("type").asText(value.path("kind").asText("")).toLowerCase(Locale.ROOT);
    }
  }
}
