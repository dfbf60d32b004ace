package org.sitrep.ingest.page;

import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.ingest.text.VisibleText;
import org.sitrep.model.Ids;

/** What a live blog says above its entries. */
final class LiveBlogLead {
  private LiveBlogLead() {}

  /** The paragraphs that are not an entry's and stand before the first one. */
  static List<String> of(
      List<String> structured, List<TextBlock> story, List<LiveBlog.Entry> entries) {
    String told =
        entries.stream()
            .map(entry -> entry.headline() + " " + String.join(" ", entry.paragraphs()))
            .map(VisibleText::bare)
            .collect(Collectors.joining("|"));
    List<String> own =
        structured.stream().filter(text -> !told.contains(VisibleText.bare(text))).toList();
    if (!own.isEmpty()) {
      return own;
    }
    List<TextBlock> above =
        story.stream().takeWhile(block -> !told.contains(VisibleText.bare(block.text()))).toList();
    return Story.trimmed(above).stream().map(TextBlock::text).toList();
  }

  /** Tells an entry without an address from the others of its blog; stays when it is edited. */
  static String key(LiveBlog.Entry entry) {
    return entry.publishedAt() != null && !entry.headline().isEmpty()
        ? Ids.hash(entry.publishedAt().toString(), entry.headline())
        : entry.publishedAt() != null
            ? Ids.hash(
                entry.publishedAt().toString(),
                entry.paragraphs().isEmpty() ? "" : entry.paragraphs().getFirst())
            : Ids.hash(entry.headline(), String.join("\n", entry.paragraphs()));
  }
}
