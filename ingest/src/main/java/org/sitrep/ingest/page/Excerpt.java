package org.sitrep.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.ingest.page.PagePhrases.Kind;
import org.sitrep.ingest.text.ClockText;

/**
 * Articles of which only the beginning is free. The beginning is news and is taken, but not the
 * sentence the gate cuts: a denial may stand in the half that is not shown.
 */
final class Excerpt {
  private static final String ENDS = ".!?؟۔\"»”’)";
  private static final int SHORT = 1200;
  private static final int GATE = 400;

  private Excerpt() {}

  /** Whether the page keeps the rest back: it says so, and what it shows is little or cut. */
  static boolean isOne(ArticleData data, PageMeta meta, List<TextBlock> page, List<String> body) {
    boolean gate =
        page.stream()
            .map(TextBlock::text)
            .filter(text -> text.length() <= GATE)
            .anyMatch(text -> PagePhrases.says(Kind.GATE, ClockText.folded(text)));
    boolean paid =
        data.isPaid()
            || meta.first("article:content_tier").filter(tier -> !tier.equals("free")).isPresent();
    int length = body.stream().mapToInt(String::length).sum();
    return (gate || paid) && (length < SHORT || isCut(body));
  }

  private static boolean isCut(List<String> body) {
    return !body.isEmpty() && !isWhole(body.getLast());
  }

  private static boolean isWhole(String paragraph) {
    return !paragraph.endsWith("...")
        && ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
  }

  /** The paragraphs without a last sentence that does not end. */
  static List<String> withoutCut(List<String> body) {
    if (!isCut(body)) {
      return body;
    }
    List<String> whole = new ArrayList<>(body.subList(0, body.size() - 1));
    String last = body.getLast().replaceFirst("\\s*(?:\\.{3,}|…)$", "");
    for (int i = last.length() - 1; i > 0; i--) {
      if (".!?؟۔".indexOf(last.charAt(i)) >= 0 && last.startsWith(" ", i + 1)) {
        whole.add(last.substring(0, i + 1));
        return whole;
      }
    }
    return whole;
  }
}
