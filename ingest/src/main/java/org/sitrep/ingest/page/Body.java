package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.ingest.text.VisibleText;

/**
 * The paragraphs of an article, from what its structured data say and what its page shows. The data
 * know what belongs to the article, the page knows its paragraphs; where both have the text, each
 * is asked for what it knows.
 */
final class Body {
  private static final int SHORTEST = 150;
  private static final double COVERED = 0.9;
  private static final double LONGER = 1.25;
  private static final double RELATED = 0.4;

  private Body() {}

  /**
   * The paragraphs.
   *
   * @param structured of the structured data; may be none, cut, without breaks, or another's
   * @param blocks all the page shows
   * @param story what of them looks like the article
   */
  static List<String> of(List<String> structured, List<TextBlock> blocks, List<TextBlock> story) {
    List<String> shown = story.stream().map(TextBlock::text).toList();
    String told = VisibleText.bare(String.join(" ", structured));
    if (told.length() < SHORTEST) {
      return length(shown) >= length(structured) ? shown : structured;
    }
    List<String> confirmed =
        blocks.stream().map(TextBlock::text).filter(text -> isIn(told, text)).distinct().toList();
    String page = VisibleText.bare(String.join(" ", shown));
    if (length(confirmed) >= COVERED * told.length()) {
      boolean cut = page.length() > LONGER * told.length() && page.contains(start(told));
      return cut ? shown : inStory(confirmed, shown, told);
    }
    boolean another =
        page.length() >= SHORTEST
            && Likeness.overlap(
                    Likeness.words(String.join(" ", shown)),
                    Likeness.words(String.join(" ", structured)))
                < RELATED
            && !page.contains(start(told));
    boolean shorter = page.length() > LONGER * told.length() && page.contains(start(told));
    return another || shorter ? shown : structured;
  }

  /** What both have, unless that leaves too much of the data's text out. */
  private static List<String> inStory(List<String> confirmed, List<String> shown, String told) {
    List<String> both = new ArrayList<>(shown);
    both.retainAll(confirmed);
    return length(both) >= COVERED * COVERED * told.length() ? both : confirmed;
  }

  private static boolean isIn(String told, String text) {
    String bare = VisibleText.bare(text);
    return !bare.isEmpty() && bare.length() <= told.length() && told.contains(bare);
  }

  private static String start(String bare) {
    return bare.substring(0, Math.min(60, bare.length()));
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(text -> VisibleText.bare(text).length()).sum();
  }
}
