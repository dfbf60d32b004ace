package org.sitrep.ingest.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.sitrep.ingest.text.VisibleText;

/** The text of an element that ought to be short, read no further than that. */
final class BoundedText implements NodeFilter {
  private final StringBuilder text = new StringBuilder();
  private final int limit;

  private BoundedText(int limit) {
    this.limit = limit;
  }

  /** One line; empty where it is longer than the limit. */
  static String of(Element element, int limit) {
    BoundedText reader = new BoundedText(limit);
    element.filter(reader);
    return reader.text.length() > 2 * limit
        ? ""
        : cut(VisibleText.line(reader.text.toString()), limit);
  }

  private static String cut(String line, int limit) {
    return line.length() > limit ? "" : line;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element inner && TextBlock.isBlock(inner)) {
      text.append(' ');
    }
    return text.length() > 2 * limit ? FilterResult.STOP : FilterResult.CONTINUE;
  }
}
