package org.sitrep.ingest.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The words in the names an element bears: {@code post-share_Box} is post, share and box. */
final class NameWords {
  private static final Pattern EDGE = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
  private static final Set<String> OF_AN_ARTICLE =
      Set.of("article", "story", "post", "entry", "news", "node", "content", "item", "single");
  private static final Set<String> OF_ITS_TEXT =
      Set.of("body", "content", "text", "copy", "paragraphs", "richtext", "details");
  private static final Set<String> WHOLE =
      Set.of(
          "articlebody",
          "storybody",
          "postbody",
          "entrycontent",
          "postcontent",
          "storytext",
          "articletext",
          "articlecontent",
          "newsbody",
          "newstext",
          "maincontent",
          "bodytext");

  private static final int LONGEST = 300;

  private NameWords() {}

  static List<String> of(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return List.of();
    }
    return Stream.of(element.className(), element.id())
        .map(name -> name.substring(0, Math.min(LONGEST, name.length())))
        .flatMap(name -> Arrays.stream(EDGE.split(name)))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether its makers call it the text of an article. */
  static boolean nameText(Element element) {
    if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
      return true;
    }
    List<String> words = of(element);
    return words.stream().anyMatch(WHOLE::contains)
        || (words.stream().anyMatch(OF_AN_ARTICLE::contains)
            && words.stream().anyMatch(OF_ITS_TEXT::contains)
            && words.stream().distinct().count() > 1);
  }
}
