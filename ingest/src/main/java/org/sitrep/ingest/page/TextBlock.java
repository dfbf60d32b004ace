package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.sitrep.ingest.text.VisibleText;

/**
 * A stretch of a page without a break: a paragraph, a heading, a list item, a cell, what stands
 * between two line breaks.
 *
 * @param text one line
 * @param linked how many of its characters are links
 * @param element the innermost block-level element it stands in
 */
record TextBlock(String text, int linked, Element element) {
  private static final Set<String> BREAKING =
      Set.of("br", "li", "td", "th", "tr", "dt", "dd", "caption", "summary", "center");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final int SENTENCE = 20;
  private static final int LONG = 60;
  private static final double MOSTLY = 0.5;
  private static final String SENTENCE_ENDS = ".!?؟…۔:\"»”’')";

  /** The blocks of an element, in order; time grows with their length alone. */
  static List<TextBlock> of(Element root) {
    return of(root, Set.of());
  }

  /** The blocks without what stands in nodes that are passed over. */
  static List<TextBlock> of(Element root, Set<Node> passedOver) {
    Walk walk = new Walk(root, passedOver);
    root.filter(walk);
    walk.flush();
    return walk.blocks;
  }

  boolean isHeading() {
    return HEADINGS.contains(element.normalName());
  }

  /** Share of it that is links, 0 to 1. */
  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
  }

  boolean isMostlyLink() {
    return linkShare() > MOSTLY;
  }

  /** Whether it is told, not pointed at: long, or a short sentence. */
  boolean isProse() {
    int own = text.length() - linked;
    return !isHeading() && !isMostlyLink() && (own >= LONG || (own >= SENTENCE && isSentence()));
  }

  private boolean isSentence() {
    return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  static boolean isBlock(Element element) {
    return element.isBlock()
        || BREAKING.contains(element.normalName())
        || element.normalName().contains("-");
  }

  private static final class Walk implements NodeFilter {
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<Node> passedOver;
    private Element element;
    private int links;
    private int linked;

    private Walk(Element root, Set<Node> passedOver) {
      this.element = root;
      this.passedOver = passedOver;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (passedOver.contains(node)) {
        flushBefore(node);
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof TextNode words) {
        String added = words.getWholeText();
        text.append(added);
        linked += links > 0 ? added.strip().length() : 0;
      } else if (node instanceof Element inner) {
        if (isBlock(inner)) {
          flush();
          element = inner.normalName().equals("br") ? element : inner;
        }
        links += isLink(inner) ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    private void flushBefore(Node node) {
      if (node instanceof Element passed && isBlock(passed)) {
        flush();
      }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element inner) {
        links -= isLink(inner) ? 1 : 0;
        if (isBlock(inner) && !inner.normalName().equals("br")) {
          flush();
          element = outer(inner);
        }
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isLink(Element element) {
      return element.normalName().equals("a") && element.hasAttr("href");
    }

    private static Element outer(Element inner) {
      Element outer = inner.parent();
      while (outer != null && !isBlock(outer) && outer.parent() != null) {
        outer = outer.parent();
      }
      return outer == null ? inner : outer;
    }

    private void flush() {
      String line = VisibleText.line(text.toString());
      if (!line.isEmpty()) {
        blocks.add(new TextBlock(line, linked, element));
      }
      text.setLength(0);
      linked = 0;
    }
  }
}
