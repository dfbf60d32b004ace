package org.sitrep.ingest.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sitrep.ingest.page.PagePhrases.Kind;
import org.sitrep.ingest.text.ClockText;
import org.sitrep.ingest.text.VisibleText;

/** Who wrote an article, as its page says. */
final class Byline {
  private static final int LONGEST = 80;
  private static final int LOOKED_AT = 40;
  private static final Set<String> NOBODY = Set.of("admin", "administrator", "editor", "webmaster");
  private static final Pattern BEHIND = Pattern.compile("\\s*(?:[|•·\\d@/].*|\\s[-–—]\\s.*)$");

  private Byline() {}

  /**
   * The names, joined by ", ".
   *
   * @param names as the data of the page have them
   */
  static Optional<String> of(
      Document page, PageMeta meta, List<String> names, List<TextBlock> blocks) {
    List<String> structured = names.stream().filter(Byline::isName).toList();
    if (!structured.isEmpty()) {
      return Optional.of(String.join(", ", structured));
    }
    Stream<String> said =
        meta.all(
            "author", "article:author", "byl", "parsely-author", "dc.creator", "dcterms.creator");
    Stream<String> marked =
        Stream.of(
                "[itemprop=author] [itemprop=name]",
                "[itemprop=author]",
                "[rel=author]",
                "[class~=(?i)(^|[\\s_-])(byline|author)]")
            .flatMap(query -> page.select(query).stream().limit(LOOKED_AT))
            .map(element -> shown(element));
    Stream<String> lines =
        blocks.stream()
            .map(TextBlock::text)
            .filter(
                text ->
                    text.length() <= LONGEST
                        && PagePhrases.begins(Kind.AUTHOR, ClockText.folded(text)));
    return Stream.of(said, marked, lines)
        .flatMap(each -> each)
        .map(Byline::name)
        .filter(Byline::isName)
        .findFirst();
  }

  private static String shown(Element element) {
    String content = element.attr("content");
    return content.isBlank() ? BoundedText.of(element, LONGEST) : content;
  }

  /** Without the word in front and what stands behind. */
  private static String name(String line) {
    String name = BEHIND.matcher(VisibleText.line(line)).replaceFirst("");
    String folded = ClockText.folded(name);
    return PagePhrases.of(Kind.AUTHOR).stream()
        .filter(word -> folded.startsWith(word) && folded.length() > word.length())
        .filter(word -> !Character.isLetter(folded.charAt(word.length())))
        .max(Comparator.comparingInt(String::length))
        .map(word -> afterWords(name, word))
        .orElse(name)
        .strip();
  }

  private static String afterWords(String name, String label) {
    int words = label.split(" ").length;
    String rest = name;
    for (int i = 0; i < words; i++) {
      int space = rest.indexOf(' ');
      rest = space < 0 ? "" : rest.substring(space + 1);
    }
    return rest.replaceFirst("^[\\s:،,]+", "");
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST
        && !name.contains("://")
        && !name.startsWith("@")
        && name.codePoints().anyMatch(Character::isLetter)
        && Arrays.stream(name.split("\\s+")).filter(Objects::nonNull).count() <= 10
        && !NOBODY.contains(ClockText.folded(name));
  }
}
