package org.sitrep.cli.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;

/** The page before a table of forty rows that the tests write; one for all classes of them. */
@ExtendWith(WrittenTablePage.Shared.class)
@SuppressWarnings("NullAway.Init") // Shared sets both before any test.
abstract class WrittenTablePage {
  static Browser browser;
  static ServedTable served;
  private static int minute;

  /** Browser and table, until all tests are over. */
  static final class Shared implements BeforeAllCallback, AutoCloseable {
    @Override
    public void beforeAll(ExtensionContext context) {
      context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(
              Shared.class,
              none -> {
                start();
                return this;
              });
    }

    @Override
    public void close() {
      served.close();
      browser.close();
    }
  }

  private static void start() {
    browser = Browser.start();
    served = ServedTable.bare();
    for (int place = 0; place < 40; place++) {
      served.write(Rows.row(place, ControlStatus.CONTROLLED, 0.5 + place * 0.01, 0));
    }
    served.flush();
    browser.open(served.address() + "?lang=en");
    browser.await("forty rows", () -> browser.text("#row-count").equals("40 places"));
  }

  @BeforeEach
  void fresh() {
    browser.open(served.address() + "?lang=en&sort=place:asc");
    browser.await("a live table", () -> browser.text("#badge").equals("Live"));
    browser.await("rows", () -> !browser.all("#rows tr").isEmpty());
  }

  static int nextMinute() {
    return ++minute;
  }

  static double number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }

  static void become(int place, ControlStatus status) {
    CityStatus after = Rows.row(place, status, 0.5 + place * 0.01, nextMinute());
    served.write(after);
    served.write(Rows.change(null, after));
    served.flush();
  }

  static String line(int place) {
    return "#rows [data-id=xx-place-" + place + "]";
  }

  static String cell(int place, String column) {
    return browser.text(line(place) + " .cell-" + column);
  }

  static String first() {
    return String.valueOf(
        browser.run("return document.querySelector('#rows [aria-rowindex=\"2\"]')?.dataset.id"));
  }

  static String address() {
    return String.valueOf(browser.run("return location.search"));
  }

  static List<String> keysOfFeed() {
    Object keys =
        browser.run(
            "return [...document.querySelectorAll('#feed li')].map((li) => li.dataset.key)");
    return ((List<?>) Objects.requireNonNull(keys)).stream().map(String::valueOf).toList();
  }
}
