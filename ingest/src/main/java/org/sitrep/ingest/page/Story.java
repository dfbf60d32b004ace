package org.sitrep.ingest.page;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sitrep.ingest.page.PagePhrases.Kind;

/**
 * The paragraphs of a page that tell its story: those of the article's region behind its headline,
 * without what only leads elsewhere or speaks to the reader about the outlet.
 */
final class Story {
  private static final int PLEA = 400;
  private static final int CREDIT = 200;

  /** Of the characters of the region, from which on an element is no box in it. */
  private static final double MUCH = 0.3;

  /** The same once something was told: what follows an article may be as long as it. */
  private static final double MUCH_BEHIND = 0.6;

  private static final int DATELINE = 140;
  private static final int REST = 40;
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private final Element region;
  private final Map<Element, Integer> size = new HashMap<>();
  private final Set<Element> told = new HashSet<>();
  private final Set<Element> boxes = new HashSet<>();
  private final List<TextBlock> kept = new ArrayList<>();
  private boolean begun;
  private boolean inBox;
  private boolean over;

  private Story(Element region, List<TextBlock> blocks) {
    this.region = region;
    for (TextBlock block : blocks) {
      for (Element e = block.element(); e != null && e != region; e = e.parent()) {
        size.merge(e, block.text().length(), Integer::sum);
      }
      size.merge(region, block.text().length(), Integer::sum);
    }
  }

  /** The story of a page cleared of furniture, whose blocks are {@code all}. */
  static List<TextBlock> of(Document page, List<TextBlock> all, String headline) {
    List<TextBlock> below = all.subList(behind(all, headline), all.size());
    Element region = Region.of(page.body(), below);
    List<TextBlock> inside = below.stream().filter(block -> isIn(block, region)).toList();
    Story story = new Story(region, inside);
    inside.forEach(story::judge);
    return trimmed(story.kept);
  }

  /** One past the headline: what stands above it is not of the article. */
  private static int behind(List<TextBlock> all, String headline) {
    String bare = VisibleText.bare(headline);
    int total = all.stream().mapToInt(Story::prose).sum();
    int above = 0;
    int found = 0;
    for (int i = 0; i < all.size() && !bare.isEmpty() && above * 2 <= total; i++) {
      TextBlock block = all.get(i);
      above += prose(block);
      if (!block.isMostlyLink() && VisibleText.bare(block.text()).equals(bare)) {
        found = i + 1;
      }
    }
    return found;
  }

  private static int prose(TextBlock block) {
    return block.isProse() ? block.text().length() : 0;
  }

  private static boolean isIn(TextBlock block, Element region) {
    Element at = block.element();
    while (at != null && at != region) {
      at = at.parent();
    }
    return at == region;
  }

  private void judge(TextBlock block) {
    String folded = ClockText.folded(block.text());
    over |= begun && PagePhrases.isOnly(Kind.END, folded);
    if (over || isInBox(block)) {
      return;
    }
    if (leadsElsewhere(block, folded)) {
      openBox(block);
    } else if (!block.isMostlyLink()
        && !(inBox && !block.isProse())
        && !isFurniture(block, folded)) {
      keep(block);
    }
  }

  private void keep(TextBlock block) {
    kept.add(block);
    inBox = false;
    begun |= block.isProse();
    for (Element e = block.element(); e != null && e != region && told.add(e); e = e.parent()) {}
  }

  private static boolean leadsElsewhere(TextBlock block, String folded) {
    boolean pointer = block.isHeading() || block.linked() > 0 || isLabel(folded);
    return (block.isHeading() && block.isMostlyLink())
        || (pointer && PagePhrases.begins(Kind.BOX, folded));
  }

  /** Whether it is no sentence: a phrase alone, or one with a colon behind it. */
  private static boolean isLabel(String folded) {
    int colon = folded.indexOf(':');
    return PagePhrases.isOnly(Kind.BOX, folded)
        || (colon > 0 && PagePhrases.isOnly(Kind.BOX, folded.substring(0, colon)));
  }

  /** The largest element around a box's head in which nothing was told yet, and not much stands. */
  private void openBox(TextBlock head) {
    Element box = head.element();
    if (told.contains(box) || box == region) {
      inBox = true;
      return;
    }
    double limit = (begun ? MUCH_BEHIND : MUCH) * size.getOrDefault(region, 0);
    Element outer = box.parent();
    while (outer != null
        && outer != region
        && !told.contains(outer)
        && size.getOrDefault(outer, 0) <= limit) {
      box = outer;
      outer = outer.parent();
    }
    boxes.add(box);
    inBox = box == head.element() && head.linked() == 0;
  }

  private boolean isInBox(TextBlock block) {
    for (Element e = block.element(); e != null && e != region; e = e.parent()) {
      if (boxes.contains(e)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFurniture(TextBlock block, String folded) {
    int length = block.text().length();
    return isDateline(folded)
        || PagePhrases.isOnly(Kind.LABEL, folded)
        || (length <= PLEA && PagePhrases.says(Kind.PLEA, folded))
        || (length <= PLEA && PagePhrases.says(Kind.GATE, folded))
        || (length <= CREDIT && PagePhrases.begins(Kind.CREDIT, folded));
  }

  /** A date or an address with hardly a word beside it. */
  private static boolean isDateline(String folded) {
    if (folded.length() > DATELINE) {
      return false;
    }
    String rest = ADDRESS.matcher(folded).replaceAll("");
    int dates =
        DateText.all(rest, ZoneOffset.UTC, false).stream()
            .mapToInt(found -> found.end() - found.start())
            .sum();
    return (dates > 0 || rest.length() < folded.length()) && rest.length() - dates <= REST;
  }

  /**
   * From the first prose to the last: what stands before is no text, a heading at the end heads
   * nothing.
   */
  static List<TextBlock> trimmed(List<TextBlock> blocks) {
    int start = 0;
    int end = blocks.size();
    while (start < end && !blocks.get(start).isProse()) {
      start++;
    }
    while (end > start && !blocks.get(end - 1).isProse()) {
      end--;
    }
    return blocks.subList(start, end);
  }
}
