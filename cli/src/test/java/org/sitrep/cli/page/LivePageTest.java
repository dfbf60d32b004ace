package org.sitrep.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitrep.model.ControlStatus;

/** What the page does with what comes. */
class LivePageTest extends WrittenTablePage {
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
  void pages_that_nobody_sees_give_their_connection_back_and_are_up_to_date_when_seen() {
    for (int visit = 0; visit < 8; visit++) {
      browser.open(served.address() + "?lang=en&sort=place:asc&visit=" + visit);
      browser.await("a live table", () -> browser.text("#badge").equals("Live"));
    }
    browser.await("one reader", () -> readersNow() == 1);
    String seen = browser.page();
    browser.openBeside(served.address() + "?lang=en");
    browser.await("rows", () -> !browser.all("#rows tr").isEmpty());
    browser.await("one reader again", () -> readersNow() == 1);
    become(11, ControlStatus.CONTESTED);
    browser.backTo(seen);
    browser.await("the new state", () -> cell(11, "status").contains("contested"));
    browser.await("a live table", () -> browser.text("#badge").equals("Live"));
    become(11, ControlStatus.CONTROLLED);
  }

  /** How many read: that one is gone is seen when something is sent to it. */
  private static int readersNow() {
    served.write(Rows.row(12, ControlStatus.CONTROLLED, 0.62, nextMinute()));
    served.flush();
    return served.readers();
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
                      Rows.row(
                          place, ControlStatus.CONTROLLED, now % 2 * 0.3 + 0.2, nextMinute())));
      Thread.sleep(50);
    }
    Object after = browser.runLater("return (await import('/page/frames.js')).painted.times");
    double seconds = (System.nanoTime() - begun) / 1e9;
    double repaints = number(after) - number(before);
    assertThat(repaints / seconds).isBetween(3.0, 10.5);
    for (int place = 10; place < 35; place++) {
      served.write(Rows.row(place, ControlStatus.CONTROLLED, 0.5 + place * 0.01, nextMinute()));
    }
    served.flush();
  }
}
