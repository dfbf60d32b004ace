package org.sitrep.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.sitrep.ingest.text.VisibleText;

/** A string that may hold markup, as paragraphs. */
final class MarkupText {
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/][^<>]{0,400}>");

  private MarkupText() {}

  static List<String> paragraphs(String text) {
    if (!TAG.matcher(text).find()) {
      String plain = text.contains("&") ? Parser.unescapeEntities(text, false) : text;
      return lines(plain.lines());
    }
    Document fragment = Jsoup.parseBodyFragment(text);
    return lines(
        TextBlock.of(fragment.body(), Furniture.of(fragment)).stream().map(TextBlock::text));
  }

  private static List<String> lines(Stream<String> lines) {
    return lines.map(VisibleText::line).filter(line -> !line.isEmpty()).toList();
  }
}
