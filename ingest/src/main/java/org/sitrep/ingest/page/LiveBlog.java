package org.sitrep.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.text.DateText;
import org.sitrep.ingest.text.VisibleText;

/**
 * The entries of a live blog: each is a report with a time of its own, and stays as it is when the
 * next one comes, so each is an article of its own beside the blog's.
 */
final class LiveBlog {
  private static final int MAXIMUM = 2000;
  private static final String MARKED =
      "[itemprop=liveBlogUpdate], amp-live-list [items] > [id], amp-live-list > [items] > *";

  private LiveBlog() {}

  /**
   * One entry.
   *
   * @param name its address or fragment; empty where it has none
   * @param headline may be empty: the blog's own would be told again with each
   */
  record Entry(
      String name,
      String headline,
      List<String> paragraphs,
      @Nullable Instant publishedAt,
      @Nullable Instant updatedAt) {
    boolean hasText() {
      return !headline.isEmpty() || !paragraphs.isEmpty();
    }
  }

  /** The elements of a page that are entries. */
  static List<Element> marked(Document page) {
    return page.select(MARKED).stream().limit(MAXIMUM).toList();
  }

  /** The entries, oldest first; none where the page is no live blog. */
  static List<Entry> entries(List<Element> elements, ArticleData data, ZoneId zone) {
    List<Entry> structured = new ArrayList<>();
    JsonNode updates = data.node().path("liveBlogUpdate");
    (updates.isArray() ? updates : updates.isObject() ? List.of(updates) : List.<JsonNode>of())
        .forEach(update -> structured.add(entry(new ArticleData(update), zone)));
    List<Entry> marked = elements.stream().map(element -> entry(element, zone)).toList();
    return (structured.isEmpty() ? marked : structured)
        .stream()
            .filter(Entry::hasText)
            .limit(MAXIMUM)
            .sorted(
                Comparator.comparing(
                    Entry::publishedAt, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
  }

  private static Entry entry(ArticleData update, ZoneId zone) {
    return new Entry(
        update.address("url").or(() -> update.address("@id")).orElse(""),
        update.line("headline"),
        ArticleData.paragraphs(update.node().path("articleBody")),
        time(update.line("datePublished"), zone),
        time(update.line("dateModified"), zone));
  }

  private static Entry entry(Element element, ZoneId zone) {
    Element heading = element.selectFirst("[itemprop=headline], h1, h2, h3, h4");
    String headline = heading == null ? "" : VisibleText.line(heading.text());
    Instant published =
        Stream.of(
                Optional.ofNullable(element.selectFirst("[itemprop=datePublished], time[datetime]"))
                    .map(
                        time ->
                            time.hasAttr("content") ? time.attr("content") : time.attr("datetime")),
                Optional.of(element.attr("data-sort-time")))
            .flatMap(Optional::stream)
            .flatMap(text -> DateText.only(text, zone, false).stream())
            .map(DateText.Found::instant)
            .findFirst()
            .orElse(null);
    Instant updated = time(element.attr("data-update-time"), zone);
    Document alone = Document.createShell("");
    alone.body().appendChild(element.clone());
    Set<Node> passedOver = Furniture.of(alone);
    passedOver.addAll(alone.select("time"));
    List<TextBlock> blocks = TextBlock.of(alone.body(), passedOver);
    return new Entry(
        element.id().isEmpty() ? "" : "#" + element.id(),
        headline,
        paragraphs(alone, blocks, headline),
        published,
        updated);
  }

  /** Its story; an entry may be no more than a few words. */
  private static List<String> paragraphs(Document alone, List<TextBlock> blocks, String headline) {
    List<TextBlock> story = Story.of(alone, blocks, headline);
    return (story.isEmpty() ? blocks : story)
        .stream()
            .filter(block -> !block.isMostlyLink() && !block.text().equals(headline))
            .map(TextBlock::text)
            .toList();
  }

  private static @Nullable Instant time(String text, ZoneId zone) {
    return DateText.only(text, zone, false).map(DateText.Found::instant).orElse(null);
  }
}
