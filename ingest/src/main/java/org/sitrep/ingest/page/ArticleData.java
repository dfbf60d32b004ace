package org.sitrep.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.sitrep.ingest.text.VisibleText;

/**
 * What the page's JSON-LD says of its article (schema.org); everything is absent where it has none.
 */
record ArticleData(JsonNode node) {
  private static final Set<String> KINDS =
      Set.of(
          "newsarticle",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "backgroundnewsarticle",
          "opinionnewsarticle",
          "askpublicnewsarticle",
          "reviewnewsarticle",
          "article",
          "report",
          "blogposting",
          "liveblogposting",
          "socialmediaposting",
          "advertisercontentarticle");

  /** The node that speaks of this page: a page may also describe what it links to. */
  static ArticleData of(List<JsonNode> nodes, List<String> titles) {
    List<JsonNode> articles = nodes.stream().filter(ArticleData::isArticle).toList();
    return new ArticleData(
        articles.stream()
            .filter(node -> isTitled(node, titles))
            .findFirst()
            .or(() -> nodes.stream().filter(node -> isUntyped(node, titles)).findFirst())
            .or(() -> articles.stream().findFirst())
            .orElse(MissingNode.getInstance()));
  }

  private static boolean isArticle(JsonNode node) {
    return types(node).anyMatch(KINDS::contains);
  }

  private static boolean isUntyped(JsonNode node, List<String> titles) {
    return !node.has("@type") && isTitled(node, titles);
  }

  private static boolean isTitled(JsonNode node, List<String> titles) {
    String own = text(node.path("headline"));
    return !own.isEmpty() && titles.stream().anyMatch(title -> Likeness.isSame(own, title));
  }

  private static Stream<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    List<String> types = new ArrayList<>();
    (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asText("")));
    return types.stream().map(each -> each.toLowerCase(Locale.ROOT).replaceFirst(".*/", ""));
  }

  boolean isPresent() {
    return !node.isMissingNode();
  }

  boolean isLiveBlog() {
    return types(node).anyMatch("liveblogposting"::equals) || node.has("liveBlogUpdate");
  }

  /** Whether the outlet says that it may not be read without paying. */
  boolean isPaid() {
    return node.path("isAccessibleForFree").asText("").equalsIgnoreCase("false");
  }

  /** A field as one line of plain text; empty where it is absent. */
  String line(String field) {
    return text(node.path(field));
  }

  /** Names of persons or bodies: strings, objects with a name, arrays of either. */
  List<String> names(String field) {
    List<String> names = new ArrayList<>();
    JsonNode value = node.path(field);
    (value.isArray() ? value : List.of(value))
        .forEach(each -> names.add(text(each.isObject() ? each.path("name") : each)));
    return names.stream().filter(name -> !name.isBlank()).distinct().toList();
  }

  /** An address: a string, or an object with {@code @id} or {@code url}. */
  Optional<String> address(String field) {
    JsonNode value = node.path(field);
    String text =
        value.isObject()
            ? value.path("@id").asText(value.path("url").asText(""))
            : value.asText("");
    return Optional.of(text.strip()).filter(address -> !address.isEmpty());
  }

  /** The paragraphs of a field that may hold markup, escaped once more or not. */
  static List<String> paragraphs(JsonNode value) {
    String text = value.asText("");
    String markup = text.contains("&lt;") ? Parser.unescapeEntities(text, false) : text;
    return MarkupText.paragraphs(markup);
  }

  private static String text(JsonNode value) {
    return value.isContainerNode() ? "" : VisibleText.line(String.join(" ", paragraphs(value)));
  }
}
