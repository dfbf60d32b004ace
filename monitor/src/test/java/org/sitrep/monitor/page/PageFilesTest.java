package org.sitrep.monitor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sitrep.web.Answer;
import org.sitrep.web.Body;
import org.sitrep.web.Call;
import org.sitrep.web.Route;

class PageFilesTest {
  private static final int BUDGET_BYTES = 300_000;
  private static final String MAP_DATA = "world.json";

  @Test
  void every_file_of_the_page_is_served_and_nothing_else() throws Exception {
    List<String> there;
    try (Stream<Path> files = Files.list(folder())) {
      there =
          files
              .map(file -> Objects.requireNonNull(file.getFileName()).toString())
              .filter(name -> !name.endsWith(".class") && !name.equals("index.html"))
              .sorted()
              .toList();
    }
    assertThat(PageFiles.NAMES).containsExactlyElementsOf(there);
    assertThat(PageFiles.routes()).hasSize(there.size() + 1).allMatch(Route::open);
  }

  @Test
  void the_page_stays_within_its_budget_without_the_map_data() {
    int bytes = PageFiles.page().body().length();
    for (String name : PageFiles.NAMES) {
      bytes += name.equals(MAP_DATA) ? 0 : PageFile.read(name).body().length();
    }
    assertThat(bytes).isLessThan(BUDGET_BYTES);
  }

  @Test
  void files_have_their_media_type_and_the_policy_that_forbids_what_is_not_ours() {
    Answer.Whole script = get("/page/main.js", Map.of());
    assertThat(script.status()).isEqualTo(200);
    assertThat(script.headers())
        .containsEntry("Content-Type", "text/javascript; charset=utf-8")
        .containsEntry("Cache-Control", "no-cache");
    assertThat(get("/", Map.of()).headers().get("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void a_browser_that_has_a_file_is_told_so() {
    String tag = get("/page/main.js", Map.of()).headers().getOrDefault("ETag", "");
    Answer.Whole again = get("/page/main.js", Map.of("if-none-match", List.of("\"x\", " + tag)));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body().length()).isZero();
    assertThat(get("/page/main.js", Map.of("if-none-match", List.of("\"x\""))).status())
        .isEqualTo(200);
  }

  @Test
  void the_page_has_no_script_style_or_listener_written_into_it() {
    String page = PageFiles.page().text();
    assertThat(page)
        .doesNotContainPattern("<style|style=|<script>| on[a-z]+=|javascript:")
        .contains("<link rel=\"modulepreload\" href=\"/page/table.js\">");
  }

  @Test
  void no_module_makes_markup_or_code_out_of_text() {
    Pattern forbidden =
        Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\beval\\(|new"
                + " Function");
    List<String> found = new ArrayList<>();
    for (String name : PageFiles.NAMES) {
      if (name.endsWith(".js") && forbidden.matcher(PageFile.read(name).text()).find()) {
        found.add(name);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void modules_are_small() {
    assertThat(PageFiles.NAMES)
        .filteredOn(name -> name.endsWith(".js") || name.endsWith(".css"))
        .allMatch(name -> PageFile.read(name).text().lines().count() < 200);
  }

  private static Answer.Whole get(String path, Map<String, List<String>> headers) {
    Route route =
        PageFiles.routes().stream()
            .filter(each -> each.path().equals(path))
            .findAny()
            .orElseThrow();
    Call call = new Call("GET", path, Map.of(), Map.of(), headers, Body.NONE);
    return (Answer.Whole) route.answer().apply(call);
  }

  private static Path folder() throws URISyntaxException {
    return Objects.requireNonNull(
        Path.of(Objects.requireNonNull(PageFiles.class.getResource("index.html")).toURI())
            .getParent());
  }
}
