package org.sitrep.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the page does under hands. */
class SteeredPageTest extends WrittenTablePage {
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
    browser.await("a place", () -> !browser.text("#map-told").isEmpty());
    browser.press(Keys.ENTER);
    browser.await("its drawer", () -> browser.shows("#drawer"));
    browser.click("#drawer-close");
    browser.press("1");
  }
}
