package org.sitrep.ingest.page;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sitrep.ingest.page.PagePhrases.Kind;
import org.sitrep.ingest.text.ClockText;
import org.sitrep.ingest.text.DateText;
import org.sitrep.ingest.text.VisibleText;

/**
 * The paragraphs of a page that tell its story: those of the article's region behind its headline,
 * without what only leads elsewhere or speaks to the reader about the outlet.
 */
final class Story {
  private static final int PLEA = 400;
  private static final int CREDIT = 200;

  private static final int CAPTION = 160;
  private static final int DATELINE = 140;
  private static final int REST = 40;
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private final StoryBoxes boxes;
  private final List<TextBlock> kept = new ArrayList<>();
  private boolean begun;
  private boolean inBox;
  private boolean over;

  private Story(Element region, List<TextBlock> blocks) {
    this.boxes = new StoryBoxes(region, blocks);
  }

  /** The story of a page cleared of furniture, whose blocks are {@code all}. */
  static List<TextBlock> of(Document page, List<TextBlock> all, String headline) {
    int start = behind(all, headline);
    List<TextBlock> below = all.subList(start, all.size());
    Element region =
        Region.of(page.body(), below, start == 0 ? null : all.get(start - 1).element());
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
    while (at != null && !at.equals(region)) {
      at = at.parent();
    }
    return at != null;
  }

  private void judge(TextBlock block) {
    String folded = ClockText.folded(block.text());
    over |= begun && PagePhrases.isOnly(Kind.END, folded);
    if (over || boxes.hold(block)) {
      return;
    }
    if (leadsElsewhere(block, folded)) {
      inBox = !boxes.openAt(block, begun);
    } else if (isPlea(block, folded)) {
      boxes.openAround(block);
      while (!kept.isEmpty() && boxes.hold(kept.getLast())) {
        kept.removeLast();
      }
    } else if (!block.isMostlyLink()
        && !(inBox && !block.isProse())
        && !isFurniture(block, folded)) {
      keep(block);
    }
  }

  private void keep(TextBlock block) {
    kept.add(block);
    inBox = false;
    if (block.isProse()) {
      begun = true;
      boxes.tell(block);
    }
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

  private static boolean isPlea(TextBlock block, String folded) {
    return block.text().length() <= PLEA
        && (PagePhrases.says(Kind.PLEA, folded) || PagePhrases.says(Kind.GATE, folded));
  }

  private static boolean isFurniture(TextBlock block, String folded) {
    int length = block.text().length();
    return isDateline(folded)
        || isCaption(block)
        || PagePhrases.isOnly(Kind.LABEL, folded)
        || (length <= CREDIT && PagePhrases.begins(Kind.CREDIT, folded));
  }

  /** A short line that is no sentence, right behind a picture. */
  private static boolean isCaption(TextBlock block) {
    Element before = block.element().previousElementSibling();
    String text = block.text();
    return before != null
        && text.length() <= CAPTION
        && ".!?؟:\"»”".indexOf(text.charAt(text.length() - 1)) < 0
        && !block.isHeading()
        && (before.normalName().equals("img")
            || before.normalName().equals("picture")
            || (before.selectFirst("img") != null && !before.hasText()));
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
