package org.sitrep.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeVisitor;
import org.sitrep.ingest.page.PagePhrases.Kind;

/**
 * What of a page is not its article by its element or by the name its makers gave it: scripts,
 * forms, navigation, share buttons, captions, comments, and all that is not to be seen.
 */
final class Furniture {
  private static final Set<String> TAGS =
      Set.of(
          ("script style noscript template iframe object embed applet svg math canvas video audio"
               + " map button select textarea input option datalist dialog menu nav footer figure"
               + " figcaption aside link meta title progress meter amp-ad amp-embed amp-sidebar"
               + " amp-consent amp-social-share amp-analytics amp-img amp-user-notification")
              .split(" "));
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "complementary",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "form");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
              + "|font-size\\s*:\\s*0(?:px|em|rem|pt|%)?\\s*(?:;|!|$)|opacity\\s*:\\s*0(?:\\.0+)?\\s*(?:;|!|$)"
              + "|(?:left|top|text-indent)\\s*:\\s*-\\d{4,})");

  /** Of all words of the page, from which on an element is no furniture whatever its name. */
  private static final double TOO_MUCH = 0.6;

  private final Map<Element, Integer> words = new HashMap<>();
  private final Set<Node> found = new HashSet<>();
  private int total;

  private Furniture() {}

  /** The outermost nodes that are, to be passed over (taking them out would cost their square). */
  static Set<Node> of(Document page) {
    Furniture furniture = new Furniture();
    page.traverse(furniture.counting());
    furniture.total = furniture.words.getOrDefault(page.body(), 0);
    page.body().filter((node, depth) -> furniture.judge(node));
    return furniture.found;
  }

  /** What no reader sees. */
  static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || (element.hasAttr("style") && INVISIBLE.matcher(element.attr("style")).find())
        || element.classNames().stream()
            .anyMatch(name -> PagePhrases.of(Kind.HIDDEN).contains(name.toLowerCase(Locale.ROOT)));
  }

  private NodeVisitor counting() {
    return new NodeVisitor() {
      @Override
      public void head(Node node, int depth) {}

      @Override
      public void tail(Node node, int depth) {
        Element parent = node.parent() instanceof Element element ? element : null;
        int own =
            node instanceof TextNode text
                ? text.text().strip().length()
                : words.getOrDefault(node, 0);
        if (parent != null && own > 0 && !isCode(node)) {
          words.merge(parent, own, Integer::sum);
        }
      }
    };
  }

  private static boolean isCode(Node node) {
    return node instanceof Element element && element.tag().name().equals("noscript");
  }

  private FilterResult judge(Node node) {
    if (node instanceof Element element && isFurniture(element)) {
      found.add(element);
      return FilterResult.SKIP_CHILDREN;
    }
    return FilterResult.CONTINUE;
  }

  private boolean isFurniture(Element element) {
    if (TAGS.contains(element.normalName())) {
      return true;
    }
    if (element.normalName().equals("body") || holdsArticle(element)) {
      return false;
    }
    boolean most = words.getOrDefault(element, 0) > TOO_MUCH * total;
    return isHidden(element)
        || (!most
            && (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || isPageHeader(element)
                || NameWords.of(element).stream().anyMatch(PagePhrases.of(Kind.NAMES)::contains)));
  }

  private static boolean isPageHeader(Element element) {
    return element.normalName().equals("header") && element.closest("article, main") == null;
  }

  /** The element in which an outlet says its article is. */
  private static boolean holdsArticle(Element element) {
    return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")
        || Set.of("article", "main", "h1").contains(element.normalName());
  }
}
