package org.sitrep.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the rules of axe-core find wrong with a page. */
final class Accessibility {
  private static final String AXE = script();

  private Accessibility() {}

  /**
   * A line for each violation of WCAG 2.2 A and AA and of good practice; none where all is well.
   */
  static List<String> violations(Browser browser) {
    browser.run(AXE);
    Object found =
        browser.runLater(
            """
            // What moves is looked at when it stands still.
            await Promise.allSettled(document.getAnimations().map((each) => each.finished));
            const result = await axe.run(document, { resultTypes: ['violations'] });
            return result.violations.map((each) => each.id + ': ' + each.help + ' '
              + each.nodes.slice(0, 3).map((node) => node.html.slice(0, 200) + ' '
              + (node.any[0]?.message ?? '')).join(' | '));
            """);
    return ((List<?>) Objects.requireNonNull(found)).stream().map(Objects::toString).toList();
  }

  private static String script() {
    try (InputStream axe =
        Objects.requireNonNull(Accessibility.class.getResourceAsStream("/axe.min.js"))) {
      return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
