package org.sitrep.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page its article stands: the innermost element that holds nearly all prose, or, where
 * its makers name one, the text of the article.
 */
final class Region {
  /** Of the prose of an element, from which on one child stands for it. */
  private static final double NEARLY_ALL = 0.8;

  /** The same for a child that is called an article or its text. */
  private static final double NAMED = 0.35;

  /** The same for a child in which the headline stands: what is beside it are answers, lists. */
  private static final double WITH_HEADLINE = 0.5;

  private static final Set<String> OF_A_PARAGRAPH =
      Set.of("p", "li", "blockquote", "pre", "dd", "dt", "span", "font", "strong", "b", "em", "i");

  private final Map<Element, Integer> prose = new HashMap<>();
  private final Map<Element, Integer> blocks = new HashMap<>();
  private final Set<Element> aroundHeadline = new HashSet<>();

  private Region(List<TextBlock> all) {
    for (TextBlock block : all) {
      if (block.isProse()) {
        for (Element e = block.element(); e != null; e = e.parent()) {
          prose.merge(e, block.text().length() - block.linked(), Integer::sum);
          blocks.merge(e, 1, Integer::sum);
        }
      }
    }
  }

  /**
   * The element below {@code page} that holds the article.
   *
   * @param headline where the headline stands; null where none does
   */
  static Element of(Element page, List<TextBlock> blocks, @Nullable Element headline) {
    Region region = new Region(blocks);
    for (Element e = headline; e != null; e = e.parent()) {
      region.aroundHeadline.add(e);
    }
    Element at = page;
    for (Element next = region.next(at); !next.equals(at); next = region.next(at)) {
      at = next;
    }
    return at;
  }

  private Element next(Element at) {
    Element best = at;
    int most = 0;
    int telling = 0;
    for (Element child : at.children()) {
      int own = prose.getOrDefault(child, 0);
      telling += own > 0 ? 1 : 0;
      if (own > most) {
        most = own;
        best = child;
      }
    }
    double share = most == 0 ? 0 : (double) most / prose.getOrDefault(at, 1);
    boolean enough =
        share >= NEARLY_ALL
            || (share >= NAMED && isNamed(best))
            || (share >= WITH_HEADLINE && aroundHeadline.contains(best));
    return enough && !isParagraph(best, telling) ? best : at;
  }

  /** An element of one block is a part of a text, unless it stands alone. */
  private boolean isParagraph(Element element, int telling) {
    return blocks.getOrDefault(element, 0) < 2
        && (telling > 1 || OF_A_PARAGRAPH.contains(element.normalName()));
  }

  private static boolean isNamed(Element element) {
    return element.normalName().equals("article")
        || element.normalName().equals("main")
        || NameWords.nameText(element);
  }
}
