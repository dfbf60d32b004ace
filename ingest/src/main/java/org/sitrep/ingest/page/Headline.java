package org.sitrep.ingest.page;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sitrep.ingest.text.ClockText;
import org.sitrep.ingest.text.DateText;
import org.sitrep.ingest.text.VisibleText;

/**
 * The headline over an article as a reader sees it: the heading that the title of the window, the
 * cards for social media or the structured data confirm; without one, what these say.
 */
final class Headline {
  private static final int LONGEST = 500;
  private static final int WORDS = 3;
  private static final int LOOKED_AT = 200;
  private static final int ABOVE = 8;
  private static final int PARAGRAPHS = 12;
  private static final int PARAGRAPH = 80;
  private static final int TITLE = 200;

  /** What parts a headline from the name of its outlet in a title. */
  private static final Pattern PARTING = Pattern.compile("\\s+[|\\-–—:»«·•/]+\\s+|\\s*\\|\\s*");

  private Headline() {}

  /** What titles and cards say, the outlet's name behind it or not. */
  static List<String> said(PageMeta meta) {
    List<String> said = new ArrayList<>();
    meta.all("og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "headline")
        .forEach(said::add);
    said.add(meta.title());
    return said.stream().filter(title -> !title.isBlank()).distinct().toList();
  }

  /** The headline, empty where the page has none. */
  static String of(Document page, PageMeta meta, String structured) {
    List<String> said =
        Stream.concat(Stream.of(structured), said(meta).stream())
            .filter(title -> !title.isBlank())
            .toList();
    List<String> shown = headings(page);
    return shown.stream()
        .filter(heading -> said.stream().anyMatch(title -> isOf(heading, title)))
        .findFirst()
        .or(() -> Optional.of(structured).filter(title -> !title.isBlank()))
        .or(() -> said.stream().map(title -> withoutOutlet(title, meta)).findFirst())
        .filter(title -> !title.isBlank())
        .or(() -> shown.stream().findFirst())
        .orElse("");
  }

  /**
   * The headline of a page that marks none and whose title is only its outlet's: the line in bold
   * or large letters above the first paragraph, else the one right above it.
   */
  static String above(List<TextBlock> blocks) {
    int first = 0;
    while (first < blocks.size() && !isParagraph(blocks.get(first))) {
      first++;
    }
    List<TextBlock> lines =
        blocks.subList(Math.max(0, first - ABOVE), first).stream()
            .filter(block -> !block.isMostlyLink() && block.text().length() <= TITLE)
            .filter(block -> block.text().split("\\s+").length >= WORDS)
            .filter(
                block ->
                    DateText.all(ClockText.folded(block.text()), ZoneOffset.UTC, false).isEmpty())
            .toList();
    return first == blocks.size() || lines.isEmpty()
        ? ""
        : lines.reversed().stream()
            .filter(Headline::isEmphatic)
            .findFirst()
            .orElse(lines.getLast())
            .text();
  }

  private static boolean isParagraph(TextBlock block) {
    return block.isProse() && block.text().length() > PARAGRAPH && !isEmphatic(block);
  }

  private static boolean isEmphatic(TextBlock block) {
    Element strong = block.element().selectFirst("b, strong, big, font[size~=[5-7]]");
    return block.isHeading()
        || (strong != null && VisibleText.line(strong.text()).equals(block.text()));
  }

  /**
   * Of what a page states and what stands above its text, the one whose words come again in the
   * text: titles of some systems are the outlet's alone.
   */
  static String better(String stated, List<TextBlock> blocks) {
    boolean shown = blocks.stream().anyMatch(block -> Likeness.isSame(block.text(), stated));
    String above = shown && stated.split("\\s+").length >= WORDS ? "" : above(blocks);
    if (above.isEmpty()) {
      return stated;
    }
    Set<String> told = Likeness.words(text(blocks));
    return share(above, told) > share(stated, told) ? above : stated;
  }

  private static String text(List<TextBlock> blocks) {
    return blocks.stream()
        .filter(TextBlock::isProse)
        .limit(PARAGRAPHS)
        .map(TextBlock::text)
        .collect(Collectors.joining(" "));
  }

  private static double share(String title, Set<String> told) {
    Set<String> words = Likeness.words(title);
    return words.isEmpty()
        ? -1
        : (double) words.stream().filter(told::contains).count() / words.size();
  }

  private static List<String> headings(Document page) {
    return Stream.of(
            "[itemprop~=(?i)^headline$]", "h1", "h2, h3, [class*=title], [class*=headline]")
        .flatMap(query -> page.select(query).stream().limit(LOOKED_AT))
        .filter(element -> !element.normalName().equals("meta") && !isHidden(element))
        .map(element -> BoundedText.of(element, LONGEST))
        .filter(text -> text.split("\\s+").length >= WORDS)
        .toList();
  }

  private static boolean isHidden(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (Furniture.isHidden(e) && !e.normalName().equals("body")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a title is a heading's, what else it may hold left aside. */
  private static boolean isOf(String heading, String title) {
    return Likeness.isSame(heading, title)
        || Stream.of(PARTING.split(title)).anyMatch(part -> Likeness.isSame(heading, part));
  }

  private static String withoutOutlet(String title, PageMeta meta) {
    String site = meta.first("og:site_name", "application-name").orElse("");
    String[] parts = PARTING.split(title);
    String first = parts.length == 0 ? title : parts[0];
    String last = parts.length == 0 ? title : parts[parts.length - 1];
    if (parts.length < 2) {
      return title;
    }
    String bare = VisibleText.bare(site);
    if (!bare.isEmpty() && VisibleText.bare(last).equals(bare)) {
      return title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|\\-–—:»«·•/]+$", "");
    }
    return first.length() * 2 >= last.length() ? first : last;
  }
}
