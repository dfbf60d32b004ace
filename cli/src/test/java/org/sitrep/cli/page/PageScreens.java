package org.sitrep.cli.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures of {@code docs/screens} anew. Not a test, so it runs only when it is named:
 * {@code mvn -pl cli -am test -Dtest=PageScreens -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PageScreens {
  private static final Path FOLDER = Path.of("..", "docs", "screens");

  @Test
  void take() throws Exception {
    try (ServedTable served = ServedTable.ofSeeds();
        Browser browser = Browser.start()) {
      browser.open(served.address());
      browser.await("the seeds", () -> browser.text("#row-count").startsWith("38 "));
      take(browser, served, "overview", "?lang=en&theme=light");
      take(browser, served, "overview-arabic", "?lang=ar&theme=light");
      take(browser, served, "dark", "?lang=en&theme=dark");
      take(browser, served, "drawer", "?lang=en&theme=light&place=sy-homs");
      take(browser, served, "drawer-arabic-dark", "?lang=ar&theme=dark&place=sy-homs");
      take(browser, served, "map", "?lang=en&theme=light&view=map&place=sy-homs");
      take(browser, served, "past", "?lang=en&theme=light&knownAt=2024-12-07T10:00:00Z");
      browser.open(served.address() + "?lang=en&theme=light");
      browser.await("rows", () -> !browser.all("#rows tr").isEmpty());
      browser.run("dispatchEvent(new Event('beforeprint'))");
      browser.cdp("Emulation.setEmulatedMedia", Map.of("media", "print"));
      browser.window(703, 1017);
      browser.screenshot(FOLDER.resolve("print.png"));
    }
  }

  private static void take(Browser browser, ServedTable served, String name, String address)
      throws IOException {
    browser.open(served.address() + address);
    browser.await("rows", () -> !browser.all("#rows tr").isEmpty() || address.contains("view="));
    browser.await(
        "the drawer", () -> !address.contains("place=") || !browser.all(".report mark").isEmpty());
    browser.runLater(
        "await new Promise((after) => setTimeout(after, 700));"
            + "await Promise.allSettled(document.getAnimations().map((each) => each.finished))");
    browser.screenshot(FOLDER.resolve(name + ".png"));
  }
}
