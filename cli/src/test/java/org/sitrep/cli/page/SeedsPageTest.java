package org.sitrep.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.sitrep.model.ArticleId;
import org.sitrep.model.CityStatus;
import org.sitrep.model.RawArticle;

/** The page before the whole flow on the seeds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeedsPageTest {
  private static final String ROWS = "#rows tr";
  private static Browser browser;
  private static ServedTable served;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    served = ServedTable.ofSeeds();
    browser.open(served.address());
    int places = SeedsTruth.expected(null).size();
    browser.await("all rows of the seeds", () -> rowCount() == places);
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      served.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothing_is_wrong_in_the_console_and_nobody_else_was_asked() {
    assertThat(browser.logged()).isEmpty();
    Pattern ours = Pattern.compile("\"url\":\"(" + Pattern.quote(served.address()) + "|data:)");
    assertThat(browser.requests()).allMatch(request -> ours.matcher(request).find());
  }

  @Test
  @Order(1)
  void the_first_table_is_there_within_a_second() {
    browser.open(served.address());
    browser.await("rows", () -> !browser.all(ROWS).isEmpty());
    Object millis =
        browser.run(
            "return performance.getEntriesByName('sitrep-first-table')[0]?.startTime ?? 1e9");
    assertThat(((Number) Objects.requireNonNull(millis)).doubleValue()).isLessThan(1000);
  }

  @Test
  @Order(2)
  void a_row_says_who_holds_the_place_since_when_and_how_sure_that_is() {
    browser.open(served.address() + "?filter=place:sy-homs&lang=en");
    browser.await("one row", () -> browser.all(ROWS).size() == 1);
    CityStatus homs = SeedsTruth.homs();
    assertThat(browser.text(".cell-status")).contains("held");
    assertThat(browser.text(".cell-controller")).contains("Syrian opposition factions");
    assertThat(browser.text(".cell-since")).contains("2024-12-07");
    assertThat(browser.text(".cell-confidence"))
        .contains(Math.round(homs.confidence() * 100) + "%");
    assertThat(browser.text(".cell-votes"))
        .contains(homs.counts().forCount() + " for, " + homs.counts().against() + " against");
  }

  @Test
  @Order(3)
  void the_drawer_quotes_the_articles_word_by_word_in_their_sentences() throws Exception {
    String texts = SeedsTruth.articles();
    browser.open(served.address() + "?place=sy-homs&lang=en");
    browser.await("reports", () -> !browser.all(".report mark").isEmpty());
    List<String> quotes = browser.texts(".report mark");
    List<String> sentences = browser.texts(".report blockquote");
    assertThat(quotes)
        .containsExactlyInAnyOrderElementsOf(
            SeedsTruth.homs().evidence().stream()
                .map(each -> SeedsTruth.plain(each.quote().exact()))
                .toList());
    for (int i = 0; i < quotes.size(); i++) {
      assertThat(sentences.get(i)).contains(quotes.get(i));
      assertThat(texts).contains(sentences.get(i));
    }
    assertThat(browser.text("#evidence-denials")).contains("denied");
    assertThat(browser.text("#because")).contains("Syrian opposition factions");
    assertThat(browser.all("#history li")).isNotEmpty();
  }

  @Test
  @Order(4)
  void the_table_of_a_moment_is_that_of_a_replay_stopped_there() {
    Instant moment = Instant.parse("2024-12-07T10:00:00Z");
    browser.open(served.address() + "?lang=en&view=table&sort=place:asc&knownAt=" + moment);
    Map<String, CityStatus> then = SeedsTruth.expected(moment);
    assertThat(then).isNotEmpty().hasSizeLessThan(SeedsTruth.expected(null).size());
    browser.await("the rows of then", () -> rowCount() == then.size());
    Map<String, String> shown = new TreeMap<>();
    Object rows =
        browser.run(
            """
            return [...document.querySelectorAll('#rows tr')].map((row) => [row.dataset.id,
              row.querySelector('.cell-status .main').textContent,
              row.querySelector('.cell-confidence .number').textContent]);
            """);
    for (Object row : (List<?>) Objects.requireNonNull(rows)) {
      List<?> cells = (List<?>) row;
      shown.put(
          String.valueOf(cells.get(0)),
          cells.get(1) + " " + SeedsTruth.plain(String.valueOf(cells.get(2))));
    }
    Map<String, String> want = new TreeMap<>();
    then.forEach(
        (id, row) -> want.put(id, StateWords.of(row.status()) + " " + percent(row.confidence())));
    assertThat(shown).isEqualTo(want);
    assertThat(browser.text("#past-words")).contains("2024-12-07 10:00 UTC", "as known then");
  }

  @Test
  @Order(5)
  void the_days_are_replayed_and_end_in_the_present() {
    browser.open(served.address() + "?lang=en");
    browser.await("a strip of days", () -> browser.find("#play").isEnabled());
    browser.run(
        "const box = document.getElementById('speed'); box.value = 'speedDay';"
            + "box.dispatchEvent(new Event('change'))");
    browser.click("#play");
    browser.await("the past", () -> browser.shows("#past"));
    browser.await(
        "fewer rows", () -> rowCount() > 0 && rowCount() < SeedsTruth.expected(null).size());
    browser.await("the present", () -> !browser.shows("#past"));
    assertThat(rowCount()).isEqualTo(SeedsTruth.expected(null).size());
  }

  @Test
  @Order(5)
  void every_other_control_does_what_it_says() {
    browser.open(served.address() + "?lang=en&theme=light");
    browser.await("a strip of days", () -> browser.find("#slider").isEnabled());
    browser.click("#facets [data-status=CONTESTED]");
    browser.await(
        "contested ones", () -> browser.text("#facets [data-status=CONTROLLED] b").equals("0"));
    browser.click("#facets [data-status=CONTESTED]");
    browser.await("all again", () -> rowCount() == SeedsTruth.expected(null).size());
    browser.run("document.getElementById('slider').focus()");
    browser.press(Keys.HOME);
    browser.await("the past", () -> browser.shows("#past"));
    browser.press(Keys.ARROW_RIGHT);
    browser.run(
        "const box = document.getElementById('knowledge'); box.value = 'true';"
            + "box.dispatchEvent(new Event('change'))");
    browser.await("what is known now", () -> browser.text("#past-words").contains("as known now"));
    browser.await("its address", () -> address().contains("asOf="));
    browser.click("#now");
    browser.await("the present", () -> !browser.shows("#past"));
    browser.run("document.getElementById('slider').focus()");
    browser.press(Keys.HOME);
    browser.await("the past again", () -> browser.shows("#to-now"));
    browser.click("#to-now");
    browser.await("the present again", () -> !browser.shows("#past"));
    browser.click("#language");
    browser.await("Arabic", () -> "rtl".equals(browser.attribute("html", "dir")));
    browser.click("#language");
    browser.click("#theme");
    browser.await("dark", () -> browser.attribute("html", "data-theme").equals("dark"));
    browser.click("#theme");
    browser.click("#help");
    browser.await("help", () -> browser.shows("#help-dialog"));
    browser.click("#help-close");
    browser.click("#feed li button");
    browser.await("a drawer", () -> browser.shows("#drawer"));
    browser.run(
        "navigator.clipboard.writeText = (text) => { window.copied = text; return"
            + " Promise.resolve(); }");
    browser.click("#copy-link");
    browser.await(
        "a link", () -> String.valueOf(browser.run("return window.copied")).contains("place="));
    browser.run("history.back()");
    browser.await("no drawer", () -> !browser.shows("#drawer"));
  }

  @ParameterizedTest
  @Order(6)
  @CsvSource({
    "en,light,''",
    "en,dark,sy-homs",
    "ar,light,sy-homs",
    "ar,dark,''",
  })
  void no_rule_of_accessibility_is_broken(String language, String theme, String place) {
    browser.open(served.address() + "?lang=" + language + "&theme=" + theme + "&place=" + place);
    browser.await("rows", () -> !browser.all(ROWS).isEmpty());
    if (!place.isEmpty()) {
      browser.await("reports", () -> !browser.all(".report mark").isEmpty());
    }
    assertThat(Accessibility.violations(browser)).isEmpty();
    for (String view : List.of("changes", "map", "sources")) {
      browser.click("[data-view-button=" + view + "]");
      browser.await("the view", () -> browser.attribute("#main", "data-view").equals(view));
      assertThat(Accessibility.violations(browser)).as(view).isEmpty();
    }
  }

  @Test
  @Order(7)
  void in_arabic_the_whole_page_turns_and_names_keep_their_direction() {
    browser.open(served.address() + "?lang=ar&place=sy-homs");
    browser.await("reports", () -> !browser.all(".report mark").isEmpty());
    assertThat(browser.attribute("html", "dir")).isEqualTo("rtl");
    assertThat(browser.text("#drawer-title")).isEqualTo("حمص");
    int table = browser.find("#table-panel").getLocation().getX();
    assertThat(browser.find("#drawer").getLocation().getX()).isLessThan(table);
    Object turned =
        browser.run(
            """
            return [...document.querySelectorAll('.report strong bdi')]
              .filter((name) => /^[A-Za-z ]+$/.test(name.textContent))
              .map((name) => getComputedStyle(name).unicodeBidi);
            """);
    assertThat((List<?>) Objects.requireNonNull(turned)).isNotEmpty().allMatch("isolate"::equals);
  }

  @Test
  @Order(8)
  void on_paper_it_is_one_page() {
    browser.open(served.address() + "?lang=en");
    browser.await("rows", () -> !browser.all(ROWS).isEmpty());
    assertThat(Pattern.compile("/Type /Page\\b(?!s)").matcher(browser.pdf()).results()).hasSize(1);
    assertThat(browser.text("#report")).contains("Situation report", "Reports up to 2024-12-08");
  }

  @Test
  @Order(9)
  void an_article_that_comes_meanwhile_changes_the_table_without_a_reload() {
    browser.open(served.address() + "?lang=en&filter=place:sy-latakia");
    browser.await("a live table", () -> browser.text("#badge").equals("Live"));
    browser.run("window.notReloaded = true");
    assertThat(rowCount()).isZero();
    served.publish(article("a", "Rebels take Latakia", "captured the city of Latakia"));
    browser.await("a row", () -> rowCount() == 1);
    assertThat(browser.text(".cell-status")).contains("held");
    assertThat(browser.text("#feed li")).contains("Latakia");
    String before = browser.text(".cell-origins");
    served.publish(article("b", "Latakia falls", "seized the city of Latakia"));
    browser.await("another origin", () -> !browser.text(".cell-origins").equals(before));
    assertThat(browser.run("return window.notReloaded")).isEqualTo(true);
  }

  private static RawArticle article(String id, String headline, String took) {
    String who = id.equals("a") ? "Reuters" : "Associated Press";
    return new RawArticle(
        new ArticleId("meanwhile-" + id),
        who,
        "https://news.example/" + id,
        headline,
        "Syrian opposition factions " + took + " on Monday, a correspondent of ours saw.",
        Instant.parse("2024-12-09T09:00:00Z"),
        "en",
        ServedTable.ARRIVED,
        null);
  }

  private static String address() {
    return String.valueOf(browser.run("return location.search"));
  }

  private static int rowCount() {
    String count = browser.text("#row-count").replaceAll("[^0-9]", "");
    return count.isEmpty() ? 0 : Integer.parseInt(count);
  }

  private static String percent(double confidence) {
    return Math.round(confidence * 100) + "%";
  }
}
