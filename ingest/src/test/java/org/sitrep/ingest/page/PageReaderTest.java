package org.sitrep.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sitrep.ingest.page.Html.FIRST;
import static org.sitrep.ingest.page.Html.SECOND;
import static org.sitrep.ingest.page.Html.article;
import static org.sitrep.ingest.page.Html.outcome;
import static org.sitrep.ingest.page.Html.page;
import static org.sitrep.ingest.page.Html.read;
import static org.sitrep.ingest.page.Html.reason;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.model.RawArticle;

class PageReaderTest {
  private static final String HERE = "https://news.outlet.example/a/1";
  private static final String BODY = FIRST + "\n" + SECOND;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>document.write('no')</script>",
        "<style>.no{}</style><!-- no -->",
        "<p hidden>no</p>",
        "<p style='DISPLAY : none'>no</p>",
        "<div style='visibility:hidden'><p>no</p></div>",
        "<div aria-hidden=true>no no no</div>",
        "<p class='sr-only'>no</p>",
        "<template><p>no</p></template><noscript>no</noscript>",
        "<figure><img><figcaption>Smoke over the town, seen from the hills.</figcaption></figure>",
        "<p>Photo: Someone, an agency</p>",
        "<p>Read more: <a href=/b>Rebels enter the suburbs of the capital after dusk</a></p>",
        "<div><h3>Related</h3><p>Rebels enter the suburbs of the capital after a night of"
            + " fire.</p></div>",
        "<p>Support independent journalism: a small gift keeps our correspondents on the road.</p>",
        "<p>We use cookies and similar means to count who reads which of our pages.</p>",
        "<ul><li><a href=x>Share on one network</a></li><li><a href=y>Share on"
            + " another</a></li></ul>",
        "<p>&#8203;&#8206;</p><p>&nbsp;</p>",
      })
  void what_is_no_news_stays_out(String furniture) {
    assertThat(article(page("", furniture), HERE).body()).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shares in the cement works fell by a tenth on the news.",
        "Donations of blood were asked for by the hospital of the town.",
        "Related families had fled together, one official said.",
        "He said: \"We will not leave.\"",
        "شاهد عيان قال إن القصف توقف.",
      })
  void what_only_sounds_like_furniture_stays_in(String news) {
    assertThat(article(page("", "<p>" + news + "</p>"), HERE).body())
        .isEqualTo(FIRST + "\n" + news + "\n" + SECOND);
  }

  @Test
  void signs_without_a_shape_leave_no_trace_in_headline_and_body() {
    String html =
        page("", "").replace("army", "ar&shy;my\u200b").replace("rebels", "\u202erebels\u2069");
    RawArticle article = article(html, HERE);
    assertThat(article.headline()).isEqualTo("Army leaves Karsa to rebels");
    assertThat(article.body()).isEqualTo(BODY);
  }

  @ParameterizedTest
  @CsvSource({
    "https://outlet.example/story, https://outlet.example/story",
    "/a/one?utm_source=x&id=3#top, https://news.outlet.example/a/one?id=3",
    "https://other.example/story, https://news.outlet.example/a/1",
    "https://outlet.example.evil.example/a, https://news.outlet.example/a/1",
    "https://outlet.example@evil.example/a, https://news.outlet.example/a/1",
    "javascript:alert(1), https://news.outlet.example/a/1",
    "file:///etc/passwd, https://news.outlet.example/a/1",
    "https://news.outlet.example/, https://news.outlet.example/a/1",
    "https://[bad, https://news.outlet.example/a/1",
  })
  void an_address_counts_only_within_its_own_site(String canonical, String expected) {
    String html = page("<link rel=canonical href='" + canonical + "'>", "");
    assertThat(article(html, HERE + "?fbclid=1").url()).isEqualTo(expected);
  }

  @Test
  void outlets_under_one_public_suffix_are_not_one_site() {
    String html = page("<link rel=canonical href='https://b.blogspot.com/x'>", "");
    assertThat(article(html, "https://a.blogspot.com/1").url())
        .isEqualTo("https://a.blogspot.com/1");
  }

  @Test
  void a_changed_page_is_another_version_of_one_article() {
    String head =
        "<link rel=canonical href='https://outlet.example/s'><meta"
            + " property='article:published_time' content='2031-06-06T10:00:00Z'>";
    RawArticle first = article(page(head, ""), HERE);
    RawArticle second =
        article(
            page(
                head + "<meta property='article:modified_time' content='2031-06-06T12:00:00Z'>",
                "<p>The ministry denied it in the evening, without more words.</p>"),
            "https://amp.outlet.example/s?amp=1");
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.publishedAt()).isEqualTo(first.publishedAt());
    assertThat(first.version()).isNull();
    assertThat(second.version()).isEqualTo(Instant.parse("2031-06-06T12:00:00Z"));
    assertThat(second.versionId()).isNotEqualTo(first.versionId());
  }

  @Test
  void the_day_at_the_head_of_a_page_is_not_when_it_was_published() {
    String html =
        page("", "")
            .replace(
                "<article>",
                "<div>Monday 30 June 2031</div><div>x</div><div>y</div><div>z</div><article>");
    assertThat(article(html, HERE).publishedAt()).isNull();
  }

  @Test
  void a_time_after_the_arrival_is_not_believed_where_another_is_there() {
    String html =
        page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Army"
                    + " leaves Karsa to"
                    + " rebels\",\"datePublished\":\"2035-01-01T00:00:00Z\"}</script>",
                "")
            .replace("</h1>", "</h1><time datetime='2031-06-06T10:00:00Z'>x</time>");
    assertThat(article(html, HERE).publishedAt()).isEqualTo(Instant.parse("2031-06-06T10:00:00Z"));
  }

  @Test
  void of_an_excerpt_the_cut_sentence_is_not_taken() {
    ReadPage read =
        read(
            page("", "")
                .replace(SECOND, SECOND + " The ministry said that this was …")
                .replace("</article>", "<div><p>Subscribe to continue reading</p></div></article>"),
            HERE);
    assertThat(read.article().excerpt()).isTrue();
    assertThat(read.article().body()).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><title>The Outlet</title><body><ul><li><a href=a>One story of today</a></li><li><a"
            + " href=b>Another story of today</a></li></ul></body></html>",
        "<html><title>404 Not Found</title><body><h1>404 Not Found</h1><p>The page you are looking"
            + " for is not here, or is no longer here. Please try the search, or go back to the"
            + " front page.</p></body></html>",
        "<html><title>Log in</title><body><form><input></form></body></html>",
        "plain words",
      })
  void a_page_without_an_article_is_refused(String html) {
    assertThat(reason(outcome(html.getBytes(UTF_8), "text/html", HERE))).isEqualTo("MISSING_TEXT");
  }

  @Test
  void a_flash_of_one_line_is_an_article_where_the_page_says_so() {
    String html =
        "<html lang=en><head><title>Army leaves Karsa to rebels</title><meta property='og:type'"
            + " content='article'></head><body><h1>Army leaves Karsa to rebels</h1></body></html>";
    assertThat(article(html, HERE).headline()).isEqualTo("Army leaves Karsa to rebels");
  }

  @Test
  void the_language_is_that_of_the_letters() {
    String arabic =
        page("<meta property='og:type' content='article'>", "")
            .replace(FIRST, "قال الجيش إنه انسحب من المدينة بعد يومين من القتال العنيف في أحيائها.")
            .replace(
                SECOND, "وقال سكان إنهم رأوا آخر الشاحنات تعبر الجسر في الصباح الباكر من اليوم.")
            .replace("Army leaves Karsa to rebels", "الجيش ينسحب من المدينة");
    assertThat(article(arabic, HERE).language()).isEqualTo("ar");
    assertThat(article(page("", ""), HERE).language()).isEqualTo("en");
  }

  @Test
  void entries_of_a_live_blog_keep_their_ids_when_others_come() {
    String entries =
        "{\"@type\":\"BlogPosting\",\"articleBody\":\"The bridge is closed, the police"
            + " say.\",\"datePublished\":\"2031-06-06T10:20:00Z\"}";
    String later =
        "{\"@type\":\"BlogPosting\",\"headline\":\"Bridge open\",\"articleBody\":\"The bridge is"
            + " open again.\",\"datePublished\":\"2031-06-06T11:20:00Z\"},";
    ReadPage first = read(live(entries), HERE);
    ReadPage second = read(live(later + entries), HERE);
    assertThat(first.updates()).hasSize(1);
    assertThat(second.updates())
        .extracting(RawArticle::headline)
        .containsExactly("", "Bridge open");
    assertThat(second.updates().getFirst()).isEqualTo(first.updates().getFirst());
    assertThat(second.article().id()).isEqualTo(first.article().id());
    assertThat(second.updates()).extracting(RawArticle::id).doesNotHaveDuplicates();
  }

  private static String live(String entries) {
    return "<html><head><title>Karsa live</title><script"
        + " type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Karsa:"
        + " all that"
        + " happens\",\"datePublished\":\"2031-06-06T09:00:00Z\",\"liveBlogUpdate\":["
        + entries
        + "]}</script></head><body><h1>Karsa: all that happens</h1></body></html>";
  }
}
