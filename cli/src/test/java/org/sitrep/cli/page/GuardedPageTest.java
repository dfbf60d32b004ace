package org.sitrep.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.sitrep.cli.monitor.MonitorServer;
import org.sitrep.ingest.InletSheet;
import org.sitrep.ingest.InletState;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.Granularity;
import org.sitrep.model.LocalName;
import org.sitrep.model.PlaceId;
import org.sitrep.model.Topics;

/**
 * What the page does with text of others, of sources among them, and before a server with a token.
 */
class GuardedPageTest extends WrittenTablePage {
  private static final String HOSTILE =
      "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
          + "\u202egnitirw\u202c ${1+1} {{x}} =1+1";

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
        Rows.row(place, ControlStatus.CONTROLLED, Rows.side(9, HOSTILE), 0.6, nextMinute());
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

  @Test
  void sources_of_every_kind_are_shown_with_what_is_the_matter() {
    InletSheet sheet =
        new InletSheet("folder", "/drop/box", "one", "The Desk", null, null, null, "by agreement");
    Instant now = Instant.now();
    served.write(
        Topics.INTAKE,
        "folder-box//health/one",
        new InletState(sheet, now, now, 12, Map.of("EMPTY_BODY", 3L), "no right to read", Map.of())
            .write());
    browser.press("5");
    String line = "#sources-body tr[data-condition=failing]";
    browser.await("the folder", () -> !browser.all(line).isEmpty());
    assertThat(browser.text(line))
        .contains("The Desk", "/drop/box", "by agreement", "no right to read", "EMPTY_BODY 3");
    assertThat(browser.texts(line + " .number")).containsExactly("—", "12", "3");
    browser.press("1");
  }
}
