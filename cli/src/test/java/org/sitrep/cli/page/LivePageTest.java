package org.sitrep.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.sitrep.cli.monitor.MonitorServer;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;

/**
 * The page before a table whose rows the test writes: what it does with what comes, and with hands.
 */
class LivePageTest {
  private static final String HOSTILE =
      "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
          + "\u202egnitirw\u202c ${1+1} {{x}} =1+1";
  private static Browser browser;
  private static ServedTable served;
  private static int minute;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    served = ServedTable.bare();
    for (int place = 0; place < 40; place++) {
      served.write(Rows.row(place, ControlStatus.CONTROLLED, 0.5 + place * 0.01, 0));
    }
    served.flush();
    browser.open(served.address() + "?lang=en");
    browser.await("forty rows", () -> browser.text("#row-count").equals("40 places"));
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

  @BeforeEach
  void fresh() {
    browser.open(served.address() + "?lang=en&sort=place:asc");
    browser.await("a live table", () -> browser.text("#badge").equals("Live"));
    browser.await("rows", () -> !browser.all("#rows tr").isEmpty());
  }

  @Test
  void a_row_that_changes_glows_once_and_its_change_stands_in_the_feed() {
    become(3, ControlStatus.CONTESTED);
    browser.await("the new state", () -> cell(3, "status").contains("contested"));
    assertThat(browser.attribute(line(3), "class")).contains("glow");
    assertThat(browser.attribute(line(4), "class")).isEmpty();
    // Row and change are two records, here without a transaction that would show both at once.
    browser.await("its change", () -> browser.text("#feed li").contains("Place 3"));
    assertThat(browser.text("#feed li")).contains("contested");
    become(3, ControlStatus.CONTROLLED);
    browser.await("the old state", () -> cell(3, "status").contains("held"));
  }

  @Test
  void while_paused_nothing_moves_and_what_waits_is_counted() {
    browser.press("p");
    become(5, ControlStatus.DISPUTED);
    become(6, ControlStatus.DISPUTED);
    browser.await("a count", () -> browser.text("#waiting").equals("2 changes waiting"));
    assertThat(cell(5, "status")).contains("held");
    browser.click("#pause");
    browser.await("the new state", () -> cell(5, "status").contains("disputed"));
    assertThat(browser.text("#waiting")).isEmpty();
    become(5, ControlStatus.CONTROLLED);
    become(6, ControlStatus.CONTROLLED);
  }

  @Test
  void a_cut_is_told_and_what_came_meanwhile_is_there_once() {
    become(7, ControlStatus.BESIEGED);
    browser.await("a change", () -> browser.text("#feed li").contains("Place 7"));
    int before = browser.all("#feed li").size();
    served.stopServer();
    browser.await("a warning", () -> browser.text("#badge").startsWith("Disconnected"));
    assertThat(browser.text("#stale")).contains("does not change");
    become(8, ControlStatus.VACATED);
    become(9, ControlStatus.VACATED);
    served.startServer();
    browser.await("a live table", () -> browser.text("#badge").equals("Live"));
    browser.await("what came", () -> cell(9, "status").contains("vacated"));
    become(7, ControlStatus.CONTROLLED);
    browser.await("what comes now", () -> cell(7, "status").contains("held"));
    assertThat(cell(8, "status")).contains("vacated");
    browser.await("all changes", () -> keysOfFeed().size() >= before + 3);
    assertThat(keysOfFeed()).doesNotHaveDuplicates().hasSize(before + 3);
    assertThat(browser.shows("#stale")).isFalse();
    browser.logged();
  }

  @Test
  void text_of_others_is_shown_as_text_whatever_it_holds() {
    CityStatus.StatusPlace place =
        new CityStatus.StatusPlace(
            new PlaceId("xx-hostile"),
            new LocalName(HOSTILE, HOSTILE + "x".repeat(1_000_000)),
            Granularity.CITY,
            "xx",
            null,
            20.0,
            20.0);
    CityStatus row =
        Rows.row(place, ControlStatus.CONTROLLED, Rows.side(9, HOSTILE), 0.5, ++minute);
    served.write(row);
    served.write(Rows.change(null, row));
    served.flush();
    browser.await("the row", () -> !browser.all("[data-id=xx-hostile]").isEmpty());
    browser.open(served.address() + "?lang=en&place=xx-hostile&sort=place:asc");
    browser.await("the drawer", () -> browser.text("#drawer-title").contains("onerror"));
    assertThat(browser.all("img, #rows script, #drawer script, #feed script")).isEmpty();
    assertThat(String.valueOf(browser.run("return document.title"))).doesNotContain("taken");
    assertThat(browser.text("#drawer")).contains("<script>", "${1+1} {{x}} =1+1");
    assertThat(browser.run("return /[\\u202a-\\u202e]/.test(document.body.textContent)"))
        .isEqualTo(false);
    assertThat(browser.text("body").length()).isLessThan(100_000);
    assertThat(browser.logged()).isEmpty();
  }

  @Test
  void rows_are_sorted_by_a_touch_of_a_head() {
    browser.click("[data-column=confidence] button");
    browser.await("the surest first", () -> first().equals("xx-place-39"));
    browser.click("[data-column=confidence] button");
    browser.await("the least sure first", () -> first().equals("xx-place-0"));
    assertThat(browser.attribute("[data-column=confidence]", "aria-sort")).isEqualTo("ascending");
    assertThat(address()).contains("sort=confidence%3Aasc");
  }

  @Test
  void a_filter_is_applied_kept_and_its_mistakes_are_shown_where_they_are() {
    browser.type("#filter", "confidence>0.855");
    browser.await("fewer rows", () -> browser.text("#row-count").equals("4 places"));
    assertThat(address()).contains("filter=confidence%3E0.855");
    browser.click("#saved");
    browser.type("#save-name", "surest");
    browser.press(Keys.ENTER);
    browser.press(Keys.ESCAPE);
    browser.type("#filter", "confidence>0.855 colour:red");
    browser.await("a mistake", () -> browser.shows("#filter-mistake"));
    assertThat(browser.text("#filter-mistake b")).startsWith("colour");
    assertThat(browser.text("#filter-mistake")).contains("at character 18");
    assertThat(browser.text("#badge")).isEqualTo("Live");
    browser.click("#clear");
    browser.await("all rows", () -> !browser.text("#row-count").equals("4 places"));
    browser.click("#saved");
    browser.click("#saved-list button");
    browser.await("the kept filter", () -> browser.text("#row-count").equals("4 places"));
    browser.click("#clear");
    browser.logged();
  }

  @Test
  void the_keyboard_reaches_everything() {
    browser.press("j");
    browser.press("j");
    browser.press(Keys.ARROW_DOWN);
    browser.press(Keys.ENTER);
    String id =
        browser.run("return document.querySelector('#rows [aria-selected=true]')?.dataset.id") + "";
    browser.await("the drawer", () -> browser.shows("#drawer"));
    assertThat(address()).contains("place=");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("drawer-title");
    browser.press(Keys.ESCAPE);
    browser.await("no drawer", () -> !browser.shows("#drawer"));
    assertThat(browser.run("return document.activeElement.dataset.id")).isNotNull();
    assertThat(id).isNotEmpty();
    browser.press("?");
    browser.await("help", () -> browser.shows("#help-dialog"));
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.press(Keys.ESCAPE);
    browser.press("/");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("filter");
    browser.press(Keys.ESCAPE);
    for (String[] view :
        new String[][] {
          {"2", "table"}, {"3", "map"}, {"4", "changes"}, {"5", "sources"}, {"1", "overview"}
        }) {
      browser.press(view[0]);
      browser.await(view[1], () -> browser.attribute("#main", "data-view").equals(view[1]));
    }
    browser.press("l");
    browser.await("Arabic", () -> browser.attribute("html", "dir").equals("rtl"));
    browser.press("l");
    String theme = browser.attribute("html", "data-theme");
    browser.press("d");
    browser.await("the other theme", () -> !browser.attribute("html", "data-theme").equals(theme));
    browser.press("d");
  }

  @Test
  void places_are_found_on_the_map_by_hand_and_by_key() {
    browser.press("3");
    browser.await("a map", () -> browser.shows("#map"));
    browser.click("#zoom-in");
    browser.click("#zoom-out");
    browser.click("#fit");
    browser.run("document.getElementById('map').focus()");
    browser.press("n");
    browser.await("a place", () -> browser.text("#map-told").startsWith("Place"));
    browser.press(Keys.ENTER);
    browser.await("its drawer", () -> browser.shows("#drawer"));
    browser.click("#drawer-close");
    browser.press("1");
  }

  @Test
  void however_much_changes_it_is_painted_ten_times_a_second_at_most() throws Exception {
    Object before = browser.runLater("return (await import('/page/frames.js')).painted.times");
    long begun = System.nanoTime();
    for (int round = 0; round < 60; round++) {
      int now = round;
      IntStream.range(10, 35)
          .forEach(
              place ->
                  served.write(
                      Rows.row(place, ControlStatus.CONTROLLED, now % 2 * 0.3 + 0.2, ++minute)));
      Thread.sleep(50);
    }
    Object after = browser.runLater("return (await import('/page/frames.js')).painted.times");
    double seconds = (System.nanoTime() - begun) / 1e9;
    double repaints = number(after) - number(before);
    assertThat(repaints / seconds).isBetween(3.0, 10.5);
    for (int place = 10; place < 35; place++) {
      served.write(Rows.row(place, ControlStatus.CONTROLLED, 0.5 + place * 0.01, ++minute));
    }
    served.flush();
  }

  @Test
  void a_server_with_a_token_is_shown_it_once_it_has_been_asked_for() throws Exception {
    String token = "a-token-of-this-test";
    try (MonitorServer guarded = served.serve(0, Optional.of(token))) {
      browser.open("http://127.0.0.1:" + guarded.port() + "/?lang=en");
      browser.await("a question", () -> browser.shows("#token-dialog"));
      assertThat(Accessibility.violations(browser)).isEmpty();
      browser.type("#token", "another-token-than-that");
      browser.press(Keys.ENTER);
      browser.await("another question", () -> browser.shows("#token-wrong"));
      browser.type("#token", token);
      browser.press(Keys.ENTER);
      browser.await("a live table", () -> browser.text("#badge").equals("Live"));
      browser.await("rows", () -> !browser.all("#rows tr").isEmpty());
      assertThat(address()).doesNotContain(token);
      browser.open("http://127.0.0.1:" + guarded.port() + "/?lang=en");
      browser.await("rows without a question", () -> !browser.all("#rows tr").isEmpty());
      assertThat(browser.shows("#token-dialog")).isFalse();
    }
    browser.logged();
  }

  @Test
  void the_plain_functions_keep_their_promises() {
    Object faults = browser.runLater(PlainFunctions.SCRIPT);
    assertThat((List<?>) Objects.requireNonNull(faults)).isEmpty();
  }

  private static double number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }

  private static void become(int place, ControlStatus status) {
    CityStatus after = Rows.row(place, status, 0.5 + place * 0.01, ++minute);
    served.write(after);
    served.write(Rows.change(null, after));
    served.flush();
  }

  private static String line(int place) {
    return "#rows [data-id=xx-place-" + place + "]";
  }

  private static String cell(int place, String column) {
    return browser.text(line(place) + " .cell-" + column);
  }

  private static String first() {
    return String.valueOf(
        browser.run("return document.querySelector('#rows [aria-rowindex=\"2\"]')?.dataset.id"));
  }

  private static String address() {
    return String.valueOf(browser.run("return location.search"));
  }

  private static List<String> keysOfFeed() {
    Object keys =
        browser.run(
            "return [...document.querySelectorAll('#feed li')].map((li) => li.dataset.key)");
    return ((List<?>) Objects.requireNonNull(keys)).stream().map(String::valueOf).toList();
  }
}
