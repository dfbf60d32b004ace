package org.sitrep.cli.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sitrep.model.CityStatus;
import org.sitrep.model.ControlStatus;

/**
 * What a busy table costs a browser: 10,000 places of which 200 change a second. Not a test, so it
 * runs only when it is named: docs/benchmarks.md says how.
 */
class BusyPageMeasure {
  private static final int PLACES = 10_000;
  private static final int A_SECOND = Integer.getInteger("sitrep.page.changes", 200);
  private static final int SECONDS = Integer.getInteger("sitrep.page.seconds", 60);
  private static final ControlStatus[] STATES = ControlStatus.values();

  /** Notes when a change that was written is on the screen, by the time that its record bears. */
  private static final String WATCH =
      """
      const { painted } = await import('/page/frames.js');
      window.latencies = [];
      const shown = () => new Set([...document.querySelectorAll('#rows .cell-changed time')].map((t) => t.dateTime));
      let seen = shown();
      let times = painted.times;
      const look = () => {
        if (painted.times !== times) {
          times = painted.times;
          // After the frame in which it was painted.
          setTimeout(() => {
            const now = Date.now();
            const times = shown();
            for (const time of times) if (!seen.has(time)) window.latencies.push(now - Date.parse(time));
            seen = times;
          });
        }
        requestAnimationFrame(look);
      };
      look();
      return true;
      """;

  @Test
  void measure() throws Exception {
    try (ServedTable served = ServedTable.bare();
        Browser browser = Browser.start()) {
      for (int place = 0; place < PLACES; place++) {
        served.write(at(place, STATES[place % STATES.length], Rows.START));
      }
      served.flush();
      long begun = System.nanoTime();
      browser.open(served.address() + "?lang=en");
      browser.await("all rows", () -> browser.text("#row-count").equals(PLACES + " places"));
      say("all %d rows after %.1f s", PLACES, (System.nanoTime() - begun) / 1e9);
      // Time of the processor: that of the clock counts what other processes take.
      browser.cdp("Performance.enable", Map.of("timeDomain", "threadTicks"));
      browser.runLater(WATCH);
      measure(served, browser, 5, Math.min(SECONDS, 20));
      measure(served, browser, A_SECOND, SECONDS);
    }
  }

  private static void measure(ServedTable served, Browser browser, int aSecond, int seconds)
      throws InterruptedException {
    browser.run("window.latencies = []");
    double busy = metric(browser, "TaskDuration");
    double script = metric(browser, "ScriptDuration");
    double style = metric(browser, "RecalcStyleDuration");
    double layout = metric(browser, "LayoutDuration");
    double paints = paints(browser);
    List<Double> heap = new ArrayList<>(List.of(heap(browser)));
    Random random = new Random(1);
    long begun = System.nanoTime();
    long written = 0;
    int heaps = 0;
    double paused = 0;
    for (double passed = 0; passed < seconds; passed = (System.nanoTime() - begun) / 1e9) {
      while (written < passed * aSecond) {
        change(served, random);
        written++;
      }
      if (passed > (heaps + 1) * seconds / 6.0) {
        heaps++;
        double before = metric(browser, "TaskDuration");
        heap.add(heap(browser));
        // Collecting garbage on demand is not the page's own work.
        paused += metric(browser, "TaskDuration") - before;
      }
      Thread.sleep(5);
    }
    double wall = (System.nanoTime() - begun) / 1e9;
    say(
        "%d changes a second for %.0f s: %.1f repaints a second, main thread %.0f %% busy (script"
            + " %.0f %%, styles %.0f %%, layout %.0f %%)",
        aSecond,
        wall,
        (paints(browser) - paints) / wall,
        100 * (metric(browser, "TaskDuration") - busy - paused) / wall,
        100 * (metric(browser, "ScriptDuration") - script) / wall,
        100 * (metric(browser, "RecalcStyleDuration") - style) / wall,
        100 * (metric(browser, "LayoutDuration") - layout) / wall);
    say("heap in MB, each after a collection: %s", heap);
    say("from record to pixel in ms: %s", percentiles(browser));
  }

  private static void change(ServedTable served, Random random) {
    int place = random.nextInt(PLACES);
    CityStatus after = at(place, STATES[random.nextInt(STATES.length)], Instant.now());
    served.write(after);
    served.write(Rows.change(at(place, STATES[0], Rows.START), after));
  }

  private static CityStatus at(int place, ControlStatus status, Instant at) {
    CityStatus row = Rows.row(place, status, 0.5, 0);
    return new CityStatus(
        row.place(),
        status,
        row.controller(),
        row.extent(),
        false,
        row.since(),
        null,
        (at.toEpochMilli() % 1000) / 1000.0,
        at,
        row.counts(),
        row.evidence(),
        row.because(),
        1);
  }

  private static double paints(Browser browser) {
    Object times = browser.runLater("return (await import('/page/frames.js')).painted.times");
    return ((Number) Objects.requireNonNull(times)).doubleValue();
  }

  private static double heap(Browser browser) {
    browser.cdp("HeapProfiler.collectGarbage", Map.of());
    return Math.round(metric(browser, "JSHeapUsedSize") / 1e5) / 10.0;
  }

  private static double metric(Browser browser, String name) {
    Map<?, ?> answer = (Map<?, ?>) browser.cdp("Performance.getMetrics", Map.of());
    for (Object metric : (List<?>) Objects.requireNonNull(answer.get("metrics"))) {
      Map<?, ?> pair = (Map<?, ?>) metric;
      if (name.equals(pair.get("name"))) {
        return ((Number) Objects.requireNonNull(pair.get("value"))).doubleValue();
      }
    }
    throw new AssertionError("no metric " + name);
  }

  private static String percentiles(Browser browser) {
    List<Double> found = new ArrayList<>();
    for (Object each : (List<?>) Objects.requireNonNull(browser.run("return window.latencies"))) {
      found.add(((Number) each).doubleValue());
    }
    if (found.isEmpty()) {
      return "none seen";
    }
    Collections.sort(found);
    return String.format(
        Locale.ROOT,
        "p50 %.0f, p90 %.0f, p99 %.0f of %d",
        found.get(found.size() / 2),
        found.get(found.size() * 9 / 10),
        found.get(found.size() * 99 / 100),
        found.size());
  }

  private static void say(String words, Object... values) {
    System.out.printf(Locale.ROOT, "page: " + words + "%n", values);
  }
}
