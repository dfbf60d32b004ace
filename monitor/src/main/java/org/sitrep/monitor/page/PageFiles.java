package org.sitrep.monitor.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sitrep.web.Route;

/** The page and its files, exactly these; they tell nothing, so that they need no token. */
public final class PageFiles {
  /** What is answered below {@code /page/}. */
  static final List<String> NAMES =
      List.of(
          "api.js",
          "badge.js",
          "cells.js",
          "chronicle.js",
          "controls.js",
          "dom.js",
          "drawer.js",
          "events.js",
          "evidence.js",
          "facets.js",
          "feed.js",
          "filter-box.js",
          "format.js",
          "frames.js",
          "help.js",
          "history.js",
          "icon.svg",
          "icons.js",
          "keyboard.js",
          "live.js",
          "look.css",
          "main.js",
          "map-land.js",
          "map-legend.js",
          "map-marks.js",
          "map-pictures.js",
          "map-steering.js",
          "map.js",
          "mercator.js",
          "order.js",
          "panels.css",
          "past.js",
          "print.css",
          "report.js",
          "sides.js",
          "situation.js",
          "sources-view.js",
          "state.js",
          "stream.js",
          "table-line.js",
          "table.css",
          "table.js",
          "theme.js",
          "timeline.js",
          "token-dialog.js",
          "words-ar.js",
          "words-en.js",
          "words.js",
          "world.json");

  /** Stands in the page where the browser is told of the modules, so that it loads them at once. */
  private static final String MODULES = "<!-- modules -->";

  private PageFiles() {}

  /** {@code GET /} and the files below {@code /page/}. */
  public static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get("/", page()::answer).withoutToken());
    for (String name : NAMES) {
      PageFile file = PageFile.read(name);
      routes.add(Route.get("/page/" + name, file::answer).withoutToken());
    }
    return List.copyOf(routes);
  }

  static PageFile page() {
    String page = PageFile.read("index.html").text().replace(MODULES, modules());
    return PageFile.of("index.html", page.getBytes(StandardCharsets.UTF_8));
  }

  private static String modules() {
    return NAMES.stream()
        .filter(name -> name.endsWith(".js"))
        .map(name -> "<link rel=\"modulepreload\" href=\"/page/" + name + "\">")
        .collect(Collectors.joining("\n"));
  }
}
