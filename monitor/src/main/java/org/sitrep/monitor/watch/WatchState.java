package org.sitrep.monitor.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.PlaceId;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.filter.FilterMistake;
import org.sitrep.monitor.filter.Subject;
import org.sitrep.monitor.situation.Row;
import org.sitrep.monitor.situation.Situation;

/**
 * What a person has chosen to see; another after each key.
 *
 * @param typed the filter as it is being typed; null while none is
 * @param chosen the place on which the bar stands; null for the first
 * @param open whether its drawer is shown instead of the table
 * @param scroll lines of the drawer, or of the help, above the first that is shown
 * @param frozen the table that is shown while paused; null while it is live
 * @param message what is told below; empty for nothing
 */
public record WatchState(
    Filter filter,
    @Nullable String typed,
    Order order,
    boolean reversed,
    @Nullable PlaceId chosen,
    boolean open,
    boolean help,
    int scroll,
    @Nullable Situation frozen,
    String message,
    boolean over) {
  private static final int PAGE = 10;

  /** At the start. */
  public static WatchState of(Filter filter) {
    return new WatchState(
        filter, null, Order.CHANGED, false, null, false, false, 0, null, "", false);
  }

  /** The table that is shown: the one given, or the one that was when it was paused. */
  Situation shown(Situation live) {
    return frozen == null ? live : frozen;
  }

  /** The rows that are chosen, in order. */
  List<Row> rows(Situation live, Instant now) {
    List<Row> chosenRows =
        shown(live).rows().stream()
            .filter(
                row ->
                    filter.matches(
                        new Subject(
                            row.summary().row(),
                            row.summary().population(),
                            row.summary().changedAt()),
                        now))
            .toList();
    return order.sort(chosenRows, reversed);
  }

  /** Where the bar stands among these; -1 without rows. */
  int index(List<Row> rows) {
    for (int index = 0; index < rows.size(); index++) {
      if (rows.get(index).place().equals(chosen)) {
        return index;
      }
    }
    return rows.isEmpty() ? -1 : 0;
  }

  /** The state after a key. */
  public WatchState after(Key key, Situation live, Instant now) {
    if (typed != null) {
      return afterTyping(typed, key);
    }
    return switch (key) {
      case Key.Named named -> afterNamed(named, rows(live, now));
      case Key.Typed(int point) -> afterCharacter(point, live, now);
    };
  }

  private WatchState afterTyping(String text, Key key) {
    return switch (key) {
      case Key.Typed(int point) -> typing(text + Character.toString(point));
      case Key.Named.RUB_OUT ->
          typing(
              text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(text.length(), -1)));
      case Key.Named.ESCAPE -> typing(null);
      case Key.Named.ENTER -> filtered(text);
      case Key.Named other -> this;
    };
  }

  private WatchState filtered(String text) {
    try {
      return with(Filter.read(text)).typing(null);
    } catch (FilterMistake mistake) {
      return told(String.valueOf(mistake.getMessage()));
    }
  }

  private WatchState afterNamed(Key.Named key, List<Row> rows) {
    boolean page = open || help;
    return switch (key) {
      case UP -> page ? scrolled(scroll - 1) : moved(rows, index(rows) - 1);
      case DOWN -> page ? scrolled(scroll + 1) : moved(rows, index(rows) + 1);
      case PAGE_UP -> page ? scrolled(scroll - PAGE) : moved(rows, index(rows) - PAGE);
      case PAGE_DOWN -> page ? scrolled(scroll + PAGE) : moved(rows, index(rows) + PAGE);
      case FIRST -> page ? scrolled(0) : moved(rows, 0);
      case LAST -> page ? scrolled(Integer.MAX_VALUE) : moved(rows, rows.size() - 1);
      case ENTER -> rows.isEmpty() || page ? this : moved(rows, index(rows)).opened(true);
      case ESCAPE, RUB_OUT -> opened(false).helped(false).told("");
    };
  }

  private WatchState afterCharacter(int point, Situation live, Instant now) {
    List<Row> rows = rows(live, now);
    return switch (point) {
      case 'q' -> open || help ? afterNamed(Key.Named.ESCAPE, rows) : ended();
      case 'k' -> afterNamed(Key.Named.UP, rows);
      case 'j' -> afterNamed(Key.Named.DOWN, rows);
      case 'g' -> afterNamed(Key.Named.FIRST, rows);
      case 'G' -> afterNamed(Key.Named.LAST, rows);
      case ' ' -> paused(frozen == null ? shown(live) : null);
      case 's' -> sorted(order.next(), reversed);
      case 'r' -> sorted(order, !reversed);
      case '/' -> typing(filter.toString());
      case '?' -> opened(false).helped(!help);
      default -> told("? shows the keys");
    };
  }

  private WatchState typing(@Nullable String text) {
    return new WatchState(
        filter, text, order, reversed, chosen, open, help, scroll, frozen, "", over);
  }

  private WatchState with(Filter other) {
    return new WatchState(
        other, typed, order, reversed, chosen, open, help, scroll, frozen, "", over);
  }

  private WatchState told(String what) {
    return new WatchState(
        filter, typed, order, reversed, chosen, open, help, scroll, frozen, what, over);
  }

  private WatchState moved(List<Row> rows, int index) {
    int last = rows.size() - 1;
    PlaceId place = last < 0 ? null : rows.get(Math.clamp(index, 0, last)).place();
    return new WatchState(
        filter, typed, order, reversed, place, open, help, scroll, frozen, "", over);
  }

  private WatchState scrolled(int to) {
    return new WatchState(
        filter, typed, order, reversed, chosen, open, help, Math.max(0, to), frozen, "", over);
  }

  private WatchState opened(boolean drawer) {
    return new WatchState(
        filter, typed, order, reversed, chosen, drawer, help, 0, frozen, message, over);
  }

  private WatchState helped(boolean shown) {
    return new WatchState(
        filter, typed, order, reversed, chosen, open, shown, 0, frozen, message, over);
  }

  private WatchState paused(@Nullable Situation at) {
    return new WatchState(filter, typed, order, reversed, chosen, open, help, scroll, at, "", over);
  }

  private WatchState sorted(Order by, boolean otherWay) {
    return new WatchState(
        filter, typed, by, otherWay, chosen, open, help, scroll, frozen, "", over);
  }

  private WatchState ended() {
    return new WatchState(
        filter, typed, order, reversed, chosen, open, help, scroll, frozen, message, true);
  }
}
