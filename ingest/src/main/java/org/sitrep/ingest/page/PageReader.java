package org.sitrep.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.sitrep.ingest.page.PagePhrases.Kind;
import org.sitrep.ingest.text.ClockText;
import org.sitrep.model.Outcome;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;
import org.sitrep.model.RawArticle;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.wire.ArticleDraft;

/**
 * Reads the page of an article: its structured data first, then what the page shows, then the data
 * it is drawn from. Any bytes give an article or a reason why there is none, in time that grows
 * with their length.
 */
public final class PageReader {
  /** The largest page that is read, in bytes. */
  public static final int MAXIMUM_BYTES = PageBytes.MAXIMUM;

  /** Elements within elements beyond it are read as if side by side, as browsers do. */
  private static final int DEEPEST = 128;

  /** A page that does not say it is an article is one from so many characters of text on. */
  private static final int SHORTEST = 140;

  private PageReader() {}

  /**
   * Reads one page.
   *
   * @return the article, its entries too where it is a live blog; rejected as EMPTY, TOO_LARGE,
   *     BINARY or UNSUPPORTED_FORMAT by its bytes, as MISSING_TEXT where it holds no article (front
   *     pages, lists, errors)
   */
  public static Outcome<ReadPage> read(byte[] bytes, PageContext context) {
    return PageBytes.text(bytes, context.contentType(), context.source())
        .then(html -> read(parsed(html, context), context));
  }

  private static Document parsed(String html, PageContext context) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    String base = context.url() == null ? "" : context.url();
    return parser.parseInput(html, base);
  }

  private static Outcome<ReadPage> read(Document page, PageContext context) {
    PageFacts facts = PageFacts.of(page, context);
    List<Element> marked = LiveBlog.marked(page);
    List<LiveBlog.Entry> entries = LiveBlog.entries(marked, facts.data(), context.outlet().zone());
    Set<Node> passedOver = Furniture.of(page);
    passedOver.addAll(marked);
    List<TextBlock> blocks = TextBlock.of(page.body(), passedOver);
    List<TextBlock> story = Story.of(page, blocks, facts.headline());
    List<String> shown = body(facts, blocks, story, entries);
    List<String> body =
        facts.state().paragraphs().isEmpty() || isEnough(shown)
            ? shown
            : facts.state().paragraphs();
    if (isNone(facts, body, entries)) {
      return new Rejected<>(
          RejectionReason.MISSING_TEXT,
          "[" + context.source() + "] no article on the page, expected one with its text");
    }
    boolean excerpt = Excerpt.isOne(facts.data(), facts.meta(), facts.blocks(), body);
    List<String> whole = excerpt ? Excerpt.withoutCut(body) : body;
    return facts
        .draft(facts.headline(), whole)
        .by(facts.author(), excerpt)
        .toArticle(context.arrivedAt(), context.source())
        .then(article -> new Accepted<>(new ReadPage(article, updates(entries, article, context))));
  }

  private static List<String> body(
      PageFacts facts,
      List<TextBlock> blocks,
      List<TextBlock> story,
      List<LiveBlog.Entry> entries) {
    List<String> structured = ArticleData.paragraphs(facts.data().node().path("articleBody"));
    return entries.isEmpty()
        ? Body.of(structured, blocks, story)
        : LiveBlogLead.of(structured, story, entries);
  }

  private static boolean isEnough(List<String> body) {
    return body.stream().mapToInt(String::length).sum() >= SHORTEST;
  }

  private static boolean isNone(PageFacts facts, List<String> body, List<LiveBlog.Entry> entries) {
    boolean said = facts.data().isPresent() || facts.meta().saysArticle() || !entries.isEmpty();
    return (!said && (!isEnough(body) || PageAddress.isFront(facts.url())))
        || (body.isEmpty() && facts.headline().isEmpty())
        || PagePhrases.begins(Kind.ERROR, ClockText.folded(facts.headline()));
  }

  private static List<RawArticle> updates(
      List<LiveBlog.Entry> entries, RawArticle blog, PageContext context) {
    return entries.stream()
        .map(entry -> update(entry, blog).toArticle(context.arrivedAt(), context.source()))
        .flatMap(
            outcome ->
                outcome instanceof Accepted<RawArticle>(RawArticle article)
                    ? Stream.of(article)
                    : Stream.empty())
        .toList();
  }

  private static ArticleDraft update(LiveBlog.Entry entry, RawArticle blog) {
    String page = blog.url();
    Optional<String> address =
        entry.name().isEmpty() ? Optional.empty() : PageAddress.within(page, entry.name());
    return new ArticleDraft(
        address.filter(own -> !own.equals(page)).isPresent()
            ? null
            : blog.id().value() + "/" + LiveBlogLead.key(entry),
        blog.outlet(),
        address.orElse(page),
        entry.headline(),
        String.join("\n", entry.paragraphs()),
        entry.publishedAt(),
        blog.language(),
        entry.updatedAt(),
        false,
        blog.author(),
        false);
  }
}
